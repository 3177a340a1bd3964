package cn.ronghe.workflow.process;

import java.util.Map;

import cn.ronghe.selection.SelectionStarted;
import cn.ronghe.selection.Selections;
import cn.ronghe.workflow.engine.TaskDone;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** {@code joint-selection}: one per batch, type and round. */
@Component
class SelectionProcess {

    static final String ID = "joint-selection";

    static final String OPINION_TASK = "user_panel_opinion";
    private static final String KEY = "selection:";

    private final RuntimeService runtime;
    private final Selections selections;

    SelectionProcess(RuntimeService runtime, Selections selections) {
        this.runtime = runtime;
        this.selections = selections;
    }

    @EventListener
    public void on(SelectionStarted event) {
        runtime.startProcessInstanceByKey(ID, KEY + event.selectionId(),
                Map.of(Case.SELECTION, event.selectionId()));
    }

    /** One task each, so no step of the drawing stands between two members: the hand-in is heard here. */
    @EventListener
    public void on(TaskDone event) {
        if (event.key().equals(OPINION_TASK)) {
            selections.finish(Long.parseLong(event.caseKey().substring(KEY.length())), event.assignee());
        }
    }
}
