package cn.ronghe.workflow.process;

import java.time.Clock;

import cn.ronghe.review.SiteVisits;
import cn.ronghe.review.VisitTask;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记考察安排. */
@Component
class PlanVisitDelegate implements JavaDelegate {

    private final SiteVisits visits;
    private final Clock clock;

    PlanVisitDelegate(SiteVisits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        visits.plan(VisitTask.of(Case.reference(execution, Case.APPLICATION), execution.getVariables(), clock.getZone()));
    }
}
