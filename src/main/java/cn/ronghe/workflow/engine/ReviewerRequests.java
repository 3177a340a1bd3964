package cn.ronghe.workflow.engine;

import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What a reviewer may ask of the engine's REST, inside Tasklist or beside it: to read what the engine's authorizations
 * show, and to claim and complete tasks. Everything else is the administrators', and does not reach the engine:
 * some of its commands change rows although they are refused (a forbidden job uses up a retry), some ask for no
 * permission at all (signals, conditions, telemetry), and its statistics count everybody's cases.
 */
class ReviewerRequests implements RequestMatcher {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern STATISTICS = Pattern.compile(".*/(statistics|report)(/.*)?");
    private static final Pattern OPEN = Pattern.compile("""
            (/camunda/api/engine/engine/[^/]+|/engine-rest(/engine/[^/]+)?)\
            (/(task|variable-instance|process-instance|user|group|history/task)(/count)?\
            |/task/[^/]+/(claim|unclaim|complete|submit-form)|/filter/[^/]+/(list|singleResult|count))""");

    @Override
    public boolean matches(HttpServletRequest request) {
        String path = request.getRequestURI();
        return READING.contains(request.getMethod()) ? !STATISTICS.matcher(path).matches()
                : "POST".equals(request.getMethod()) && OPEN.matcher(path).matches();
    }
}
