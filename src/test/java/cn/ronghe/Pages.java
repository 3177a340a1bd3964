package cn.ronghe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Reads and sends pages as somebody, or as nobody where the username is null, whoever acts in the test besides. */
public final class Pages {

    private final MockMvc mvc;
    private final UserDetailsService logins;

    public Pages(WebApplicationContext context) {
        this.mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        this.logins = context.getBean(UserDetailsService.class);
    }

    /** A page that is there, with every text found. */
    public String read(String username, String path) {
        return text(perform(username, get(path)));
    }

    public int status(String username, String path) {
        return perform(username, get(path)).getResponse().getStatus();
    }

    /** @param parameters name, value, name, value … */
    public MvcResult send(String username, String path, String... parameters) {
        MockHttpServletRequestBuilder request = post(path).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return perform(username, request);
    }

    /** Sends JSON as the browser's editor does. */
    public MockHttpServletResponse put(String username, String path, String json) {
        return perform(username, MockMvcRequestBuilders.put(path).contentType(MediaType.APPLICATION_JSON)
                .content(json.getBytes(StandardCharsets.UTF_8)).with(csrf())).getResponse();
    }

    /** Sends files as one form does, all under the name {@code file}. */
    public MvcResult upload(String username, String path, Map<String, byte[]> files) {
        MockMultipartHttpServletRequestBuilder request = multipart(path);
        files.forEach((name, content) -> request.file(new MockMultipartFile("file", name, null, content)));
        return perform(username, request.with(csrf()));
    }

    /** Sends a file as it is, as a script does. */
    public MvcResult sendRaw(String username, String path, byte[] content) {
        return perform(username, post(path).content(content).contentType("application/octet-stream").with(csrf()));
    }

    /** What the page says after it was sent back with problems. */
    public String sentBack(String username, String path, String... parameters) {
        return text(send(username, path, parameters));
    }

    /** What the next page says after the redirect; the reason where it was refused. */
    public String flash(String username, String path, String... parameters) {
        MvcResult result = send(username, path, parameters);
        assertThat(result.getResponse().getStatus()).as(path).isEqualTo(302);
        Object refused = result.getFlashMap().get("flashError");
        return (String) (refused != null ? refused : result.getFlashMap().get("flash"));
    }

    /** A file that is there. */
    public byte[] download(String username, String path) {
        MockHttpServletResponse response = perform(username, get(path)).getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    /** As a form that holds both does it. */
    public MvcResult upload(String username, String path, MockMultipartFile file, String... parameters) {
        MockMultipartHttpServletRequestBuilder request = multipart(path).file(file);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return perform(username, request.with(csrf()));
    }

    private MvcResult perform(String username, AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return mvc.perform(request.with(username == null ? anonymous() : user(logins.loadUserByUsername(username))))
                    .andReturn();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    public static String text(MvcResult result) {
        MockHttpServletResponse response = result.getResponse();
        assertThat(response.getStatus()).as(result.getRequest().getRequestURI()).isEqualTo(200);
        String text = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("??");
        return text;
    }
}
