package cn.ronghe.workflow.reminder;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.ronghe.workflow.engine.SentMessages;
import cn.ronghe.workflow.engine.TaskDueMoved;
import cn.ronghe.workflow.engine.TaskOffered;
import cn.ronghe.workflow.engine.TaskOver;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * {@code reminder}: one beside each task that has a due date, for as long as a reminder is to come. It needs nothing in
 * the drawing that the task stands in.
 */
@Component
class ReminderProcess implements SentMessages {

    static final String ID = "reminder";
    static final String REMINDER = "reminderId";
    static final String MESSAGE_OVER = "reminder-over";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final ReminderSchedule schedule;

    ReminderProcess(RuntimeService runtime, ManagementService management, ReminderSchedule schedule) {
        this.runtime = runtime;
        this.management = management;
        this.schedule = schedule;
    }

    @Override
    public Set<String> sentMessages() {
        return Set.of(MESSAGE_OVER);
    }

    @EventListener
    public void on(TaskOffered event) {
        if (event.task().dueAt() != null) {
            adjust(schedule.watch(event.task().taskId()));
        }
    }

    @EventListener
    public void on(TaskDueMoved event) {
        adjust(schedule.replan(event.taskId()).orElseGet(() -> schedule.watch(event.taskId())));
    }

    /** A process that was begun in this same transaction does not hear it yet: it finds no task at its timer and ends. */
    @EventListener
    public void on(TaskOver event) {
        schedule.forget(event.taskId()).ifPresent(this::end);
    }

    /** Lets the process wait for the reminder that is next, or not at all. */
    void adjust(long id) {
        Optional<ProcessInstance> running = running(id);
        if (schedule.next(id).isEmpty()) {
            running.ifPresent(instance -> end(id));
        } else if (running.isEmpty()) {
            runtime.startProcessInstanceByKey(ID, keyOf(id), Map.of(REMINDER, id));
        } else {
            management.createJobQuery().processInstanceId(running.get().getId()).timers().list()
                    .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
        }
    }

    private void end(long id) {
        runtime.createMessageCorrelation(MESSAGE_OVER).processInstanceBusinessKey(keyOf(id)).correlateAll();
    }

    private Optional<ProcessInstance> running(long id) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery().processInstanceBusinessKey(keyOf(id), ID)
                .singleResult());
    }

    static String keyOf(long id) {
        return ID + ":" + id;
    }

    static long reminder(VariableScope scope) {
        if (scope.getVariable(REMINDER) instanceof Long id) {
            return id;
        }
        throw new IllegalStateException(scope.getVariableScopeKey() + " has no " + REMINDER);
    }
}
