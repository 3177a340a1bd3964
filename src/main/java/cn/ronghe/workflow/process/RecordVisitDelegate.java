package cn.ronghe.workflow.process;

import java.time.Clock;

import cn.ronghe.review.SiteVisits;
import cn.ronghe.review.VisitTask;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记考察情况. */
@Component
class RecordVisitDelegate implements JavaDelegate {

    private final SiteVisits visits;
    private final Clock clock;

    RecordVisitDelegate(SiteVisits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        visits.record(VisitTask.of(Case.reference(execution, Case.APPLICATION), execution.getVariables(), clock.getZone()));
    }
}
