package cn.ronghe.workflow.process;

import cn.ronghe.selection.Selections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记公布结果. */
@Component
class PublishListDelegate implements JavaDelegate {

    private final Selections selections;

    PublishListDelegate(Selections selections) {
        this.selections = selections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        selections.publish(Case.reference(execution, Case.SELECTION), Case.outcome(execution),
                Case.text(execution, "documentNumber"), Case.text(execution, Case.OPINION));
    }
}
