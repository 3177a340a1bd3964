package cn.ronghe.workflow.process;

import java.util.List;
import java.util.Map;

import cn.ronghe.notification.MailBoard;
import cn.ronghe.notification.MailQueued;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** {@code send-mail}: one per mail; it leaves after the commit, is tried again with growing waits and then given up. */
@Component
class MailProcess {

    static final String ID = "send-mail";

    private final RuntimeService runtime;
    private final ManagementService management;

    MailProcess(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /** A mail that was given up still has its process: it gets its tries back instead of a second process. */
    @EventListener
    public void on(MailQueued event) {
        String key = "mail:" + event.mailId();
        List<Job> stuck = runtime.createProcessInstanceQuery().processInstanceBusinessKey(key, ID).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
        if (stuck.isEmpty()) {
            runtime.startProcessInstanceByKey(ID, key, Map.of(Case.MAIL, event.mailId()));
        }
        stuck.forEach(job -> management.setJobRetries(job.getId(), 1));
    }
}
