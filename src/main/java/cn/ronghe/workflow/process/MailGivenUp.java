package cn.ronghe.workflow.process;

import cn.ronghe.notification.MailBoard;
import cn.ronghe.workflow.engine.JobGivenUp;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A mail whose tries are used up stands on the administrator's page as failed. */
@Component
class MailGivenUp {

    private static final String SEND = "service_send_mail";

    private final ObjectProvider<RuntimeService> runtime;
    private final MailBoard mails;

    MailGivenUp(ObjectProvider<RuntimeService> runtime, MailBoard mails) {
        this.runtime = runtime;
        this.mails = mails;
    }

    @EventListener
    public void on(JobGivenUp event) {
        if (SEND.equals(event.elementId())) {
            mails.gaveUp((Long) runtime.getObject().getVariable(event.executionId(), Case.MAIL));
        }
    }
}
