package cn.ronghe.workflow.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.ReviewChecks;
import cn.ronghe.review.SummaryLists;
import cn.ronghe.shared.Refusal;
import cn.ronghe.workflow.engine.GuardedTask;
import cn.ronghe.workflow.engine.TaskRule;
import org.springframework.stereotype.Component;

/** What is asked of the tasks of a summary list. */
@Component
class ListRule implements TaskRule {

    private static final String PREPARE = "user_prepare_list";
    private static final String SEAL = "user_seal_list";

    private final SummaryLists lists;
    private final ReviewChecks checks;

    ListRule(SummaryLists lists, ReviewChecks checks) {
        this.lists = lists;
        this.checks = checks;
    }

    @Override
    public boolean concerns(GuardedTask task) {
        return task.refersTo(Case.LIST);
    }

    @Override
    public Set<String> tasks() {
        return Set.of(PREPARE, SEAL);
    }

    @Override
    public void lock(GuardedTask task) {
        lists.lock(task.reference(Case.LIST));
    }

    @Override
    public Optional<Refusal> mayHave(GuardedTask task, SignedIn person) {
        return task.key().equals(SEAL)
                ? checks.mayLeadList(task.reference(Case.LIST), person.username()) : Optional.empty();
    }

    @Override
    public Optional<Refusal> mayComplete(GuardedTask task, Map<String, Object> values, SignedIn person) {
        long id = task.reference(Case.LIST);
        return switch (task.key()) {
            case PREPARE -> checks.mayPrepare(id);
            case SEAL -> "sealed".equals(values.get(Case.OUTCOME))
                    ? checks.maySealList(id, person.username()) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
