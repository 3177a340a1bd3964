package cn.ronghe.workflow.process;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.ronghe.batch.BatchDaysChanged;
import cn.ronghe.batch.DistrictDeadlineMoved;
import cn.ronghe.review.ListDeadlines;
import cn.ronghe.review.SummaryListOpened;
import cn.ronghe.review.SummaryListSkipped;
import cn.ronghe.review.SummaryLists;
import cn.ronghe.workflow.engine.OpenServices;
import cn.ronghe.workflow.engine.SentMessages;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** {@code district-summary}: one per batch, type and district department. */
@Component
class SummaryProcess implements SentMessages {

    static final String ID = "district-summary";
    static final String MESSAGE_SKIPPED = "list-skipped";
    static final String MESSAGE_DEADLINE_MOVED = "list-deadline-moved";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final OpenServices engine;
    private final SummaryLists lists;
    private final ListDeadlines deadlines;
    private final Clock clock;

    SummaryProcess(RuntimeService runtime, ManagementService management, OpenServices engine, SummaryLists lists,
                   ListDeadlines deadlines, Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.engine = engine;
        this.lists = lists;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Set<String> sentMessages() {
        return Set.of(MESSAGE_SKIPPED, MESSAGE_DEADLINE_MOVED);
    }

    @EventListener
    public void on(SummaryListOpened event) {
        runtime.startProcessInstanceByKey(ID, keyOf(event.listId()), Map.of(Case.LIST, event.listId()));
    }

    @EventListener
    public void on(SummaryListSkipped event) {
        runtime.createMessageCorrelation(MESSAGE_SKIPPED).processInstanceBusinessKey(keyOf(event.listId())).correlate();
    }

    /** A moved deadline moves the open tasks' due dates and the timers with it. */
    @EventListener
    public void on(BatchDaysChanged event) {
        moveDeadlines(event.batchId());
    }

    @EventListener
    public void on(DistrictDeadlineMoved event) {
        moveDeadlines(event.batchId());
    }

    private void moveDeadlines(long batchId) {
        for (long listId : lists.openIn(batchId)) {
            Date deadline = Date.from(deadlines.of(listId));
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(keyOf(listId), ID).list().forEach(instance -> {
                engine.tasks().createTaskQuery().processInstanceId(instance.getId()).list()
                        .forEach(task -> engine.tasks().setDueDate(task.getId(), deadline));
                List<Job> timers = management.createJobQuery().processInstanceId(instance.getId()).timers().list();
                timers.forEach(timer -> management.setJobDuedate(timer.getId(), deadline));
                if (timers.isEmpty() && deadline.toInstant().isAfter(clock.instant())) {
                    waitAgain(instance);
                }
            });
        }
    }

    /** Its timer has fired already. Lists that were begun on an earlier drawing have no way to wait once more. */
    private void waitAgain(ProcessInstance list) {
        boolean listens = runtime.createEventSubscriptionQuery().processInstanceId(list.getId())
                .eventName(MESSAGE_DEADLINE_MOVED).count() > 0;
        if (listens) {
            runtime.createMessageCorrelation(MESSAGE_DEADLINE_MOVED).processInstanceId(list.getId()).correlate();
        }
    }

    static String keyOf(long listId) {
        return "list:" + listId;
    }
}
