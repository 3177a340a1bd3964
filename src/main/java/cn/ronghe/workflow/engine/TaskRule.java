package cn.ronghe.workflow.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.Refusal;

/** What a kind of process asks before one of its tasks may be touched. Every rule is asked, whichever door is used. */
public interface TaskRule {

    boolean concerns(GuardedTask task);

    /** Element ids of the tasks that it holds to more than what is asked of every task; drawings keep them. */
    Set<String> tasks();

    /** Locks the rows of the matter, in id order, before anything of the engine is read. */
    void lock(GuardedTask task);

    /** Why this person may not have this task at all, though it is offered to their department. */
    Optional<Refusal> mayHave(GuardedTask task, SignedIn person);

    /** Why the task cannot be completed like this; the values are those of its form and valid each for itself. */
    Optional<Refusal> mayComplete(GuardedTask task, Map<String, Object> values, SignedIn person);
}
