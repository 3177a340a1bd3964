package cn.ronghe.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class SessionTests extends IntegrationTest {

    @Autowired
    private WebApplicationContext context;

    @Test
    void aPageIsToldWhoIsSignedInNow() {
        Pages pages = new Pages(context);
        assertThat(pages.read("xuexiao", "/session")).contains("\"person\":\"xuexiao\"", "\"token\":\"");
        assertThat(pages.read(null, "/session")).contains("\"person\":\"\"", "\"header\":\"X-CSRF-TOKEN\"");
    }

    @Test
    void whatComesWithoutTheTokenOfTheLoginIsRefusedAsEnded() throws Exception {
        MvcResult result = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build()
                .perform(post("/applications/1/attachments")).andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(403);
        assertThat(result.getRequest().getAttribute("loginEnded")).isEqualTo(true);
    }
}
