package cn.ronghe.workflow.process;

import java.util.Map;

import cn.ronghe.review.SummaryListOpened;
import cn.ronghe.review.SummaryListSkipped;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** {@code district-summary}: one per batch, type and district department. */
@Component
class SummaryProcess {

    static final String ID = "district-summary";
    static final String MESSAGE_SKIPPED = "list-skipped";

    private final RuntimeService runtime;

    SummaryProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    public void on(SummaryListOpened event) {
        runtime.startProcessInstanceByKey(ID, keyOf(event.listId()), Map.of(Case.LIST, event.listId()));
    }

    @EventListener
    public void on(SummaryListSkipped event) {
        runtime.createMessageCorrelation(MESSAGE_SKIPPED).processInstanceBusinessKey(keyOf(event.listId())).correlate();
    }

    static String keyOf(long listId) {
        return "list:" + listId;
    }
}
