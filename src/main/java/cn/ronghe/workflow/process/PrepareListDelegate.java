package cn.ronghe.workflow.process;

import cn.ronghe.review.SummaryLists;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记编制结果. */
@Component
class PrepareListDelegate implements JavaDelegate {

    private final SummaryLists lists;

    PrepareListDelegate(SummaryLists lists) {
        this.lists = lists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lists.prepare(Case.reference(execution, Case.LIST), Case.text(execution, "reporterName"),
                Case.text(execution, "reporterPhone"));
    }
}
