package cn.ronghe.workflow.process;

import cn.ronghe.review.FirstReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记初审结果. */
@Component
class RecordFirstReviewDelegate implements JavaDelegate {

    private final FirstReviews reviews;

    RecordFirstReviewDelegate(FirstReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.record(ReviewForm.decision(execution));
    }
}
