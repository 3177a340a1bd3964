package cn.ronghe.workflow.process;

import cn.ronghe.review.ReviewDecision;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The fields that every review form has: outcome, opinion, and for a return the days it may take. */
final class ReviewForm {

    private ReviewForm() {
    }

    static ReviewDecision decision(DelegateExecution execution) {
        return new ReviewDecision(Case.reference(execution, Case.APPLICATION), Case.outcome(execution),
                Case.text(execution, Case.OPINION), Case.wholeNumber(execution, "correctionDays"));
    }
}
