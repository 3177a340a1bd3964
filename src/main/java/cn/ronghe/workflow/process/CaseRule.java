package cn.ronghe.workflow.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.ronghe.application.Applications;
import cn.ronghe.application.ApplicationState;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.Checklists;
import cn.ronghe.review.ReviewChecks;
import cn.ronghe.review.ReviewDecision;
import cn.ronghe.shared.Refusal;
import cn.ronghe.workflow.engine.GuardedTask;
import cn.ronghe.workflow.engine.TaskRule;
import org.springframework.stereotype.Component;

import static cn.ronghe.application.ApplicationState.*;

/** What is asked of the tasks of one application, by their element ids, whatever the platform type. */
@Component
class CaseRule implements TaskRule {

    private static final String FIRST_REVIEW = "user_district_review";
    private static final String PASSED_OUTCOME = "passed";
    private static final String SEALED_OUTCOME = "sealed";

    /**
     * The states in which an application's task may stand; any other task may, while the application is under way. A
     * correction's task is completed once it was handed in.
     */
    private static final Map<String, ApplicationState[]> STATES = Map.of(
            FIRST_REVIEW, new ApplicationState[] {IN_DISTRICT_REVIEW},
            "user_correct", new ApplicationState[] {IN_DISTRICT_REVIEW, AWAITING_RESEAL},
            "user_district_seal", new ApplicationState[] {AWAITING_SEAL},
            "user_supplement", new ApplicationState[] {SEALED},
            "user_city_review", new ApplicationState[] {IN_CITY_REVIEW},
            "user_district_reseal", new ApplicationState[] {AWAITING_RESEAL});

    private final Applications applications;
    private final ReviewChecks checks;
    private final Checklists checklists;

    CaseRule(Applications applications, ReviewChecks checks, Checklists checklists) {
        this.applications = applications;
        this.checks = checks;
        this.checklists = checklists;
    }

    @Override
    public boolean concerns(GuardedTask task) {
        return task.refersTo(Case.APPLICATION);
    }

    @Override
    public Set<String> tasks() {
        return STATES.keySet();
    }

    @Override
    public void lock(GuardedTask task) {
        applications.lock(task.reference(Case.APPLICATION));
    }

    @Override
    public Optional<Refusal> mayHave(GuardedTask task, SignedIn person) {
        long id = task.reference(Case.APPLICATION);
        return switch (task.key()) {
            case FIRST_REVIEW -> checks.mayHandle(id, person.username());
            case "user_district_seal", "user_district_reseal", "user_supplement" -> checks.mayLead(id, person.username());
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Refusal> mayComplete(GuardedTask task, Map<String, Object> values, SignedIn person) {
        long id = task.reference(Case.APPLICATION);
        Optional<Refusal> moved = STATES.containsKey(task.key())
                ? checks.isStill(id, STATES.get(task.key())) : checks.isUnderWay(id);
        if (moved.isPresent() || !values.containsKey(Case.OUTCOME)) {
            return moved;
        }
        Integer days = values.get("correctionDays") instanceof Number number ? number.intValue() : null;
        return checks.mayDecide(new ReviewDecision(id, (String) values.get(Case.OUTCOME),
                        (String) values.get(Case.OPINION), days))
                .or(() -> mayMoveOn(task, id, (String) values.get(Case.OUTCOME), person));
    }

    private Optional<Refusal> mayMoveOn(GuardedTask task, long id, String outcome, SignedIn person) {
        if (SEALED_OUTCOME.equals(outcome)) {
            return scan(task.key(), id, person);
        }
        return PASSED_OUTCOME.equals(outcome) && task.key().equals(FIRST_REVIEW) ? checklists.mayPass(id)
                : Optional.empty();
    }

    private Optional<Refusal> scan(String key, long id, SignedIn person) {
        return switch (key) {
            case "user_district_seal" -> checks.maySeal(id, person.username());
            case "user_district_reseal" -> checks.mayReseal(id, person.username());
            case "user_supplement" -> checks.maySupplement(id, person.username());
            default -> Optional.empty();
        };
    }
}
