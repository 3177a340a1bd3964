package cn.ronghe.workflow.reminder;

import java.util.Date;

import cn.ronghe.workflow.engine.safety.ExpressionScope;
import org.springframework.stereotype.Component;

/** What the drawing of the reminders asks: <code>${reminders.more()}</code>, <code>${reminders.next()}</code>. */
@Component("reminders")
public class ReminderRouting {

    private final ReminderSchedule schedule;

    ReminderRouting(ReminderSchedule schedule) {
        this.schedule = schedule;
    }

    /** Whether a reminder of the task is still to come. */
    public boolean more() {
        return schedule.next(id()).isPresent();
    }

    /** When it leaves. */
    public Date next() {
        return Date.from(schedule.next(id()).orElseThrow(
                () -> new IllegalStateException("no reminder is to come for reminder " + id())));
    }

    private static long id() {
        return ReminderProcess.reminder(ExpressionScope.current());
    }
}
