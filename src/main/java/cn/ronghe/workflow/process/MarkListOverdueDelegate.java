package cn.ronghe.workflow.process;

import cn.ronghe.review.SummaryLists;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记逾期未报. */
@Component
class MarkListOverdueDelegate implements JavaDelegate {

    private final SummaryLists lists;

    MarkListOverdueDelegate(SummaryLists lists) {
        this.lists = lists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lists.markOverdue(Case.reference(execution, Case.LIST));
    }
}
