package cn.ronghe.workflow.reminder;

import cn.ronghe.shared.UserAction;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the timers of open tasks follow plans that were changed while the system stood still. */
@Component
class ReminderStart {

    private final ReminderProcess process;
    private final ReminderSchedule schedule;
    private final UserAction action;

    ReminderStart(ReminderProcess process, ReminderSchedule schedule, UserAction action) {
        this.process = process;
        this.schedule = schedule;
        this.action = action;
    }

    @EventListener(ApplicationStartedEvent.class)
    public void adjust() {
        action.run(schedule::unwatched).forEach(task -> action.run(() -> process.adjust(schedule.watch(task))));
        action.run(schedule::all).forEach(id -> action.run(() -> process.adjust(id)));
    }
}
