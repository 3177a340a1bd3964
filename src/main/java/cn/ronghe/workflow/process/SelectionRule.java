package cn.ronghe.workflow.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.ronghe.organization.Role;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.ReviewChecks;
import cn.ronghe.selection.Selections;
import cn.ronghe.shared.Refusal;
import cn.ronghe.workflow.engine.GuardedTask;
import cn.ronghe.workflow.engine.TaskRule;
import org.springframework.stereotype.Component;

/** What is asked of the tasks of a joint selection. Its row is locked first, so members who finish at once queue up. */
@Component
class SelectionRule implements TaskRule {

    private static final String SETTLE = "user_settle_list";
    private static final String PUBLISH = "user_publish_list";

    private final Selections selections;
    private final ReviewChecks checks;

    SelectionRule(Selections selections, ReviewChecks checks) {
        this.selections = selections;
        this.checks = checks;
    }

    @Override
    public boolean concerns(GuardedTask task) {
        return task.refersTo(Case.SELECTION);
    }

    @Override
    public Set<String> tasks() {
        return Set.of(SelectionProcess.OPINION_TASK, SETTLE, PUBLISH);
    }

    @Override
    public void lock(GuardedTask task) {
        selections.lock(task.reference(Case.SELECTION));
    }

    @Override
    public Optional<Refusal> mayHave(GuardedTask task, SignedIn person) {
        return switch (task.key()) {
            case SelectionProcess.OPINION_TASK -> person.has(Role.PANEL_MEMBER) ? Optional.empty()
                    : Optional.of(Refusal.of("task.notYours"));
            case PUBLISH -> selections.mayPublish(task.reference(Case.SELECTION), person.username())
                    .or(() -> checks.mayLeadAll(selections.candidates(task.reference(Case.SELECTION)), person.username()));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Refusal> mayComplete(GuardedTask task, Map<String, Object> values, SignedIn person) {
        long id = task.reference(Case.SELECTION);
        return switch (task.key()) {
            case SelectionProcess.OPINION_TASK -> selections.mayFinish(id, person.username());
            case SETTLE -> selections.maySettle(id);
            case PUBLISH -> selections.mayPublish(id, person.username(), (String) values.get(Case.OUTCOME),
                    text(values, "documentNumber"), text(values, Case.OPINION));
            default -> Optional.empty();
        };
    }

    private static String text(Map<String, Object> values, String name) {
        return values.get(name) instanceof String text ? text : "";
    }
}
