package cn.ronghe.workflow.process;

import cn.ronghe.review.Seals;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记盖章结果; tells the drawing whether the district's list went out before. */
@Component
class RecordDistrictSealDelegate implements JavaDelegate {

    private final Seals seals;

    RecordDistrictSealDelegate(Seals seals) {
        this.seals = seals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean listReported = seals.record(Case.reference(execution, Case.APPLICATION), Case.outcome(execution),
                Case.text(execution, Case.OPINION));
        execution.setVariable("listReported", Variables.booleanValue(listReported, true));
    }
}
