package cn.ronghe.workflow.process;

import cn.ronghe.review.Seals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记重新盖章结果. */
@Component
class RecordDistrictResealDelegate implements JavaDelegate {

    private final Seals seals;

    RecordDistrictResealDelegate(Seals seals) {
        this.seals = seals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        seals.recordReseal(ReviewForm.decision(execution));
    }
}
