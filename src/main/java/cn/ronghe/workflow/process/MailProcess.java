package cn.ronghe.workflow.process;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;

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
    private final Clock clock;

    MailProcess(RuntimeService runtime, ManagementService management, Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
    }

    /** A mail that was given up still has its process: it gets a try at once instead of a second process. */
    @EventListener
    public void on(MailQueued event) {
        String key = "mail:" + event.mailId();
        List<Job> stuck = runtime.createProcessInstanceQuery().processInstanceBusinessKey(key, ID).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
        if (stuck.isEmpty()) {
            runtime.startProcessInstanceByKey(ID, key, Map.of(Case.MAIL, event.mailId()));
        }
        stuck.forEach(job -> management.setJobRetries(1).jobId(job.getId()).dueDate(Date.from(clock.instant())).execute());
    }
}
