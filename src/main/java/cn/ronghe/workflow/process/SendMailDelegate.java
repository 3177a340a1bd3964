package cn.ronghe.workflow.process;

import cn.ronghe.notification.MailDelivery;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 发送邮件; a failure is thrown, so that the engine tries again later. */
@Component
class SendMailDelegate implements JavaDelegate {

    private final MailDelivery delivery;

    SendMailDelegate(MailDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.deliver(Case.reference(execution, Case.MAIL));
    }
}
