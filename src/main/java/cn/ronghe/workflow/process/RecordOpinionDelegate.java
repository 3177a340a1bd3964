package cn.ronghe.workflow.process;

import cn.ronghe.review.Consultations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记意见, behind any task with the form {@code case-opinion}. */
@Component
class RecordOpinionDelegate implements JavaDelegate {

    private final Consultations consultations;

    RecordOpinionDelegate(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        consultations.record(ReviewForm.decision(execution));
    }
}
