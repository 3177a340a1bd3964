package cn.ronghe.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody at a browser with a session of the own, logged in or not, at an address of the own. */
final class Guest {

    private final MockMvc mvc;
    private final String address;
    private MockHttpSession session = new MockHttpSession();

    Guest(WebApplicationContext context, String address) {
        Filter ended = context.getBean("endedSessions", FilterRegistrationBean.class).getFilter();
        this.mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).addFilters(ended).build();
        this.address = address;
    }

    boolean logsIn(String username, String password) {
        String next = send("/login", "username", username, "password", password).getResponse().getRedirectedUrl();
        return !next.contains("error");
    }

    /** A page that is there, with every text found. */
    String read(String path) {
        MvcResult result = perform(get(path));
        assertThat(result.getResponse().getStatus()).as(path).isEqualTo(200);
        return text(result);
    }

    int status(String path) {
        return perform(get(path)).getResponse().getStatus();
    }

    MockHttpServletResponse answer(String path) {
        return perform(get(path)).getResponse();
    }

    /** Where a page leads on to. */
    String leadsTo(String path) {
        return perform(get(path)).getResponse().getRedirectedUrl();
    }

    /** @param parameters name, value, name, value … */
    MvcResult send(String path, String... parameters) {
        MockHttpServletRequestBuilder request = post(path).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return perform(request);
    }

    /** What the page says where it comes back with problems. */
    String sentBack(String path, String... parameters) {
        MvcResult result = send(path, parameters);
        assertThat(result.getResponse().getStatus()).as(path).isEqualTo(200);
        return text(result);
    }

    /** What is said after the redirect; the reason where it was refused. */
    String flash(String path, String... parameters) {
        MvcResult result = send(path, parameters);
        assertThat(result.getResponse().getStatus()).as(text(result)).isEqualTo(302);
        Object refused = result.getFlashMap().get("flashError");
        return (String) (refused != null ? refused : result.getFlashMap().get("flash"));
    }

    private MvcResult perform(MockHttpServletRequestBuilder request) {
        try {
            if (session.isInvalid()) {
                session = new MockHttpSession();
            }
            MvcResult result = mvc.perform(request.session(session).accept("text/html").with(sent -> {
                sent.setRemoteAddr(address);
                return sent;
            })).andReturn();
            return result;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static String text(MvcResult result) {
        String text = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("??");
        return text;
    }
}
