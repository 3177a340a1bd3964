package cn.ronghe.workflow.process;

import cn.ronghe.review.FirstReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记补正逾期. */
@Component
class RecordCorrectionOverdueDelegate implements JavaDelegate {

    private final FirstReviews reviews;

    RecordCorrectionOverdueDelegate(FirstReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.missCorrection(Case.reference(execution, Case.APPLICATION));
    }
}
