package cn.ronghe.workflow.engine;

import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.ApplicationEventPublisher;

/** Tells the house of every job whose tries are used up, beside the incident that Cockpit shows. */
class GivenUpJobs extends DefaultIncidentHandler {

    private final ApplicationEventPublisher events;

    GivenUpJobs(ApplicationEventPublisher events) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.events = events;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        Incident incident = super.handleIncident(context, message);
        events.publishEvent(new JobGivenUp(context.getExecutionId(), context.getActivityId()));
        return incident;
    }
}
