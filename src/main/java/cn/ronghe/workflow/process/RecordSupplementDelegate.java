package cn.ronghe.workflow.process;

import cn.ronghe.review.Seals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记补报. */
@Component
class RecordSupplementDelegate implements JavaDelegate {

    private final Seals seals;

    RecordSupplementDelegate(Seals seals) {
        this.seals = seals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        seals.recordSupplement(Case.reference(execution, Case.APPLICATION), Case.text(execution, Case.OPINION));
    }
}
