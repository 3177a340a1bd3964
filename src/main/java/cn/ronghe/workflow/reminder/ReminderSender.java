package cn.ronghe.workflow.reminder;

import cn.ronghe.workflow.engine.TaskEntry;

/** Lets the mails of one step leave, in the transaction of the caller. */
interface ReminderSender {

    void send(ReminderStep step, TaskEntry task);
}
