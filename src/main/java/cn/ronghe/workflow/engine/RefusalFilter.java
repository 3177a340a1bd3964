package cn.ronghe.workflow.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.Role;
import cn.ronghe.shared.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.HtmlUtils;

/**
 * The engine's doors answer in English, and wrap a refusal in a status of their own. Whatever is refused here, by the
 * guard, by the engine's authorizations or by the login, goes out as JSON with a sentence in Chinese. Administrators
 * of the engine find its own words under {@code detail}.
 */
class RefusalFilter extends OncePerRequestFilter {

    static final String REFUSED = RefusalFilter.class.getName() + ".refused";

    private final Texts texts;
    private final ObjectMapper json;

    RefusalFilter(Texts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new Held(response);
        chain.doFilter(request, held);
        if (held.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
            if (request.getAttribute(REFUSED) instanceof TaskRefused refused) {
                answer(held, refused.status(), "TaskRefused", shown(request, refused.getMessage()), "");
            } else {
                translate(request, held);
            }
        }
        held.copyBodyToResponse();
    }

    private void translate(HttpServletRequest request, Held held) throws IOException {
        JsonNode said = said(held);
        String type = said.path("type").asText("Refused");
        String detail = said.path("message").asText();
        if (detail.codePoints().anyMatch(Character::isIdeographic)) {
            answer(held, held.getStatus(), type, shown(request, detail), "");
        } else {
            answer(held, held.getStatus(), type, texts.get(key(held.getStatus())), shown(request, detail));
        }
    }

    /** The webapps write a message into their page as HTML, and it may name what somebody typed. */
    private static String shown(HttpServletRequest request, String message) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/camunda/")
                ? HtmlUtils.htmlEscape(message, StandardCharsets.UTF_8.name()) : message;
    }

    private JsonNode said(Held held) throws IOException {
        try {
            JsonNode said = json.readTree(held.getContentAsByteArray());
            return said == null ? json.missingNode() : said;
        } catch (JsonProcessingException noJson) {
            return json.missingNode();
        }
    }

    private static String key(int status) {
        return switch (status) {
            case 401 -> "task.nobody";
            case TaskRefused.FORBIDDEN -> "task.noPermission";
            case TaskRefused.GONE -> "task.notFound";
            default -> status < HttpStatus.INTERNAL_SERVER_ERROR.value() ? "task.badRequest" : "task.failed";
        };
    }

    private void answer(Held held, int status, String type, String message, String detail) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("message", message);
        if (!detail.isEmpty() && runsTheEngine()) {
            body.put("detail", detail);
        }
        held.resetBuffer();
        held.setStatus(status);
        held.setContentType(MediaType.APPLICATION_JSON_VALUE);
        held.setCharacterEncoding(StandardCharsets.UTF_8.name());
        held.getOutputStream().write(json.writeValueAsBytes(body));
    }

    private static boolean runsTheEngine() {
        return CurrentPerson.find().filter(person -> person.has(Role.PROCESS_ADMIN) || person.has(Role.SYSTEM_ADMIN))
                .isPresent();
    }

    /** Keeps the body and also a plain status, which would otherwise leave as an error page at once. */
    private static final class Held extends ContentCachingResponseWrapper {

        Held(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) {
            setStatus(status);
        }

        @Override
        public void sendError(int status, String message) {
            setStatus(status);
        }
    }
}
