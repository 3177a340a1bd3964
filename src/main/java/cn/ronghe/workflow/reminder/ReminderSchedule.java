package cn.ronghe.workflow.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.ronghe.workflow.engine.TaskEntries;
import cn.ronghe.workflow.engine.TaskEntry;
import cn.ronghe.workflow.reminder.ReminderPlans.Planned;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which reminder of a task is next, and that each leaves once: what is sent, its mails and the next timer are one
 * transaction, so a job that is repeated finds nothing left to send.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReminderSchedule {

    private final ReminderRows rows;
    private final ReminderPlans plans;
    private final ReminderSender sender;
    private final TaskEntries tasks;
    private final Clock clock;

    ReminderSchedule(ReminderRows rows, ReminderPlans plans, ReminderSender sender, TaskEntries tasks, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.sender = sender;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** From now on; what a plan wanted before now is not sent, since the task's own mail goes out now. */
    long watch(String taskId) {
        return rows.add(taskId, clock.instant());
    }

    /**
     * The due date was moved: what the plan wants for the new one counts from the beginning of this day, so that a
     * step of this morning is made up for.
     */
    Optional<Long> replan(String taskId) {
        Optional<Reminder> found = rows.lockOf(taskId);
        found.ifPresent(reminder -> rows.settle(reminder.id(),
                LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant()));
        return found.map(Reminder::id);
    }

    /** @return the reminder that is no longer needed */
    Optional<Long> forget(String taskId) {
        Optional<Reminder> found = rows.lockOf(taskId);
        found.ifPresent(reminder -> rows.remove(reminder.id()));
        return found.map(Reminder::id);
    }

    List<Long> all() {
        return rows.all();
    }

    List<String> unwatched() {
        return rows.unwatched();
    }

    /** When the next reminder leaves; empty where none is to come or the task is over. */
    Optional<Instant> next(long id) {
        return rows.find(id).flatMap(reminder -> tasks.find(reminder.taskId())
                .flatMap(task -> open(reminder, task).stream().map(Planned::moment).findFirst()));
    }

    /**
     * Sends what is due by now. Where several moments passed, because the system stood still or a due date was moved,
     * only the steps of the last one are sent.
     */
    void send(long id) {
        Reminder reminder = rows.lock(id).orElse(null);
        TaskEntry task = reminder == null ? null : tasks.find(reminder.taskId()).orElse(null);
        if (task == null) {
            return;
        }
        Instant now = clock.instant();
        List<Planned> due = open(reminder, task).stream().filter(planned -> !planned.moment().isAfter(now)).toList();
        rows.settle(id, now);
        due.stream().filter(planned -> planned.moment().equals(due.get(due.size() - 1).moment())).forEach(planned -> {
            rows.addSent(id, task.dueAt(), planned.step().name(), now);
            sender.send(planned.step(), task);
        });
    }

    private List<Planned> open(Reminder reminder, TaskEntry task) {
        if (task.dueAt() == null) {
            return List.of();
        }
        Set<String> sent = rows.sent(reminder.id(), task.dueAt());
        return plans.of(task.key(), task.dueAt()).stream()
                .filter(planned -> planned.moment().isAfter(reminder.settledUntil()))
                .filter(planned -> !sent.contains(planned.step().name())).toList();
    }
}
