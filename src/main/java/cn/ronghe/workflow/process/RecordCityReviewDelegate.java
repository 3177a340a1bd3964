package cn.ronghe.workflow.process;

import cn.ronghe.review.CityReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记审查结果. */
@Component
class RecordCityReviewDelegate implements JavaDelegate {

    private final CityReviews reviews;

    RecordCityReviewDelegate(CityReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.record(ReviewForm.decision(execution));
    }
}
