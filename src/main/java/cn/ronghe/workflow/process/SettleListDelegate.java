package cn.ronghe.workflow.process;

import cn.ronghe.selection.Selections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记名单. */
@Component
class SettleListDelegate implements JavaDelegate {

    private final Selections selections;

    SettleListDelegate(Selections selections) {
        this.selections = selections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        selections.settle(Case.reference(execution, Case.SELECTION));
    }
}
