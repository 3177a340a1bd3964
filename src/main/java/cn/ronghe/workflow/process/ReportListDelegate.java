package cn.ronghe.workflow.process;

import cn.ronghe.review.SummaryLists;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记签发结果. */
@Component
class ReportListDelegate implements JavaDelegate {

    private final SummaryLists lists;

    ReportListDelegate(SummaryLists lists) {
        this.lists = lists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lists.report(Case.reference(execution, Case.LIST), Case.outcome(execution), Case.text(execution, Case.OPINION));
    }
}
