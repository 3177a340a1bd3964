package cn.ronghe.workflow.process;

import cn.ronghe.review.Consultations;
import cn.ronghe.workflow.engine.GroupDirectory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记意见, behind any task with the form {@code case-opinion}. */
@Component
class RecordOpinionDelegate implements JavaDelegate {

    private final Consultations consultations;
    private final GroupDirectory groups;

    RecordOpinionDelegate(Consultations consultations, GroupDirectory groups) {
        this.consultations = consultations;
        this.groups = groups;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String asked = Case.text(execution, GroupDirectory.ASKED);
        consultations.record(ReviewForm.decision(execution), groups.departmentRole(asked)
                .orElseThrow(() -> new IllegalStateException("no department was asked: " + asked)).departmentCode());
    }
}
