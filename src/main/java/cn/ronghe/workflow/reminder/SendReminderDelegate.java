package cn.ronghe.workflow.reminder;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 发送提醒. */
@Component
class SendReminderDelegate implements JavaDelegate {

    private final ReminderSchedule schedule;

    SendReminderDelegate(ReminderSchedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public void execute(DelegateExecution execution) {
        schedule.send(ReminderProcess.reminder(execution));
    }
}
