package cn.ronghe.workflow.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import cn.ronghe.shared.Texts;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The engine's doors wrap a refusal in English and a 500. This filter puts the guard's own sentence and status in its
 * place, and says the engine's authorization errors in Chinese.
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
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return "GET".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        if (request.getAttribute(REFUSED) instanceof TaskRefused refused && held.getStatus() >= 400) {
            rewrite(held, refused.status(), "TaskRefused", refused.getMessage());
        } else if (held.getStatus() == TaskRefused.FORBIDDEN) {
            rewrite(held, TaskRefused.FORBIDDEN, "AuthorizationException", texts.get("task.noPermission"));
        }
        held.copyBodyToResponse();
    }

    private void rewrite(ContentCachingResponseWrapper held, int status, String type, String message)
            throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("message", message);
        held.resetBuffer();
        held.setStatus(status);
        held.setContentType(MediaType.APPLICATION_JSON_VALUE);
        held.setCharacterEncoding(StandardCharsets.UTF_8.name());
        held.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
