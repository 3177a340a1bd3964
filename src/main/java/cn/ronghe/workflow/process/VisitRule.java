package cn.ronghe.workflow.process;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.ronghe.application.ApplicationState;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.ReviewChecks;
import cn.ronghe.review.SiteVisits;
import cn.ronghe.review.VisitTask;
import cn.ronghe.shared.Refusal;
import cn.ronghe.workflow.engine.GuardedTask;
import cn.ronghe.workflow.engine.TaskRule;
import org.springframework.stereotype.Component;

/** What is asked of the two tasks of a site visit, besides what {@link CaseRule} asks of every task of a case. */
@Component
class VisitRule implements TaskRule {

    private static final Set<String> TASKS = Set.of("user_plan_visit", "user_record_visit");

    private final SiteVisits visits;
    private final ReviewChecks checks;
    private final Clock clock;

    VisitRule(SiteVisits visits, ReviewChecks checks, Clock clock) {
        this.visits = visits;
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    public boolean concerns(GuardedTask task) {
        return TASKS.contains(task.key()) && task.refersTo(Case.APPLICATION);
    }

    @Override
    public Set<String> tasks() {
        return TASKS;
    }

    /** {@link CaseRule} has locked the case. */
    @Override
    public void lock(GuardedTask task) {
    }

    @Override
    public Optional<Refusal> mayHave(GuardedTask task, SignedIn person) {
        return Optional.empty();
    }

    @Override
    public Optional<Refusal> mayComplete(GuardedTask task, Map<String, Object> values, SignedIn person) {
        long id = task.reference(Case.APPLICATION);
        return checks.isStill(id, ApplicationState.IN_CITY_REVIEW)
                .or(() -> visits.mayDo(VisitTask.of(id, values, clock.getZone())));
    }
}
