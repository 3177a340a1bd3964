package cn.ronghe.workflow.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The guard said no; carries the sentence for the person and the HTTP status for the doors. Nothing was changed. The
 * doors pass an authorization error on as it is; any other would become a 500 with a stack trace in the log.
 */
public class TaskRefused extends AuthorizationException {

    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int GONE = 404;
    static final int CONFLICT = 409;

    private final int status;

    TaskRefused(int status, String sentence) {
        super(sentence);
        this.status = status;
        tellDoor();
    }

    private void tellDoor() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            request.getRequest().setAttribute(RefusalFilter.REFUSED, this);
        }
    }

    public int status() {
        return status;
    }
}
