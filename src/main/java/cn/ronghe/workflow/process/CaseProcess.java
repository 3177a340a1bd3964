package cn.ronghe.workflow.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationCorrected;
import cn.ronghe.application.ApplicationSubmitted;
import cn.ronghe.application.ApplicationWithdrawn;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.review.SummaryListReported;
import cn.ronghe.selection.SelectionPublished;
import cn.ronghe.workflow.engine.SentMessages;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process that carries one application: which one, the platform type's file says. Hears what the features tell. */
@Component
class CaseProcess implements SentMessages {

    static final String MESSAGE_WITHDRAWN = "application-withdrawn";
    static final String MESSAGE_LIST_REPORTED = "list-reported";
    static final String MESSAGE_SELECTION_PUBLISHED = "selection-published";

    private final RuntimeService runtime;
    private final PlatformTypes types;
    private final TaskDoorway door;

    CaseProcess(RuntimeService runtime, PlatformTypes types, TaskDoorway door) {
        this.runtime = runtime;
        this.types = types;
        this.door = door;
    }

    @Override
    public Set<String> sentMessages() {
        return Set.of(MESSAGE_WITHDRAWN, MESSAGE_LIST_REPORTED, MESSAGE_SELECTION_PUBLISHED);
    }

    @EventListener
    public void on(ApplicationSubmitted event) {
        runtime.startProcessInstanceByKey(types.get(event.typeCode()).process(),
                Application.caseKeyOf(event.applicationId()), Map.of(Case.APPLICATION, event.applicationId()));
    }

    @EventListener
    public void on(ApplicationCorrected event) {
        door.completeOwn(Application.caseKeyOf(event.applicationId()));
    }

    @EventListener
    public void on(ApplicationWithdrawn event) {
        correlate(MESSAGE_WITHDRAWN, event.applicationId(), null);
    }

    @EventListener
    public void on(SummaryListReported event) {
        inOrder(event.applicationIds()).forEach(id -> correlate(MESSAGE_LIST_REPORTED, id, null));
    }

    @EventListener
    public void on(SelectionPublished event) {
        inOrder(event.chosenIds()).forEach(id -> correlate(MESSAGE_SELECTION_PUBLISHED, id, "chosen"));
        inOrder(event.notChosenIds()).forEach(id -> correlate(MESSAGE_SELECTION_PUBLISHED, id, "notChosen"));
    }

    private static List<Long> inOrder(List<Long> ids) {
        return ids.stream().sorted().toList();
    }

    private void correlate(String message, long applicationId, String outcome) {
        var correlation = runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(Application.caseKeyOf(applicationId));
        if (outcome != null) {
            correlation.setVariable(Case.OUTCOME, Variables.stringValue(outcome, true));
        }
        correlation.correlate();
    }
}
