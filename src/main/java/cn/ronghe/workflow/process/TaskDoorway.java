package cn.ronghe.workflow.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.TaskDoor;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import cn.ronghe.workflow.engine.TaskEntries;
import cn.ronghe.workflow.engine.TaskEntry;
import cn.ronghe.workflow.engine.TaskRefused;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** How portal pages decide tasks: claim if need be, then complete, in one transaction and past the one guard. */
@Component
class TaskDoorway implements TaskDoor {

    private final TaskService tasks;
    private final IdentityService identity;
    private final TaskEntries entries;
    private final UserAction userAction;
    private final Texts texts;

    TaskDoorway(TaskService tasks, IdentityService identity, TaskEntries entries, UserAction userAction, Texts texts) {
        this.tasks = tasks;
        this.identity = identity;
        this.entries = entries;
        this.userAction = userAction;
        this.texts = texts;
    }

    @Override
    public Optional<String> decide(String caseKey, Map<String, Object> values) {
        try {
            return userAction.run(() -> {
                Optional<TaskEntry> task = mine(caseKey);
                task.ifPresent(found -> complete(found, values));
                return task.isPresent() ? Optional.empty() : Optional.of(texts.get("task.gone"));
            });
        } catch (TaskRefused refused) {
            return Optional.of(refused.getMessage());
        }
    }

    @Override
    public Optional<String> openTask(String caseKey) {
        return mine(caseKey).map(TaskEntry::key);
    }

    @Override
    public Set<String> openTasks(Collection<String> caseKeys) {
        SignedIn person = CurrentPerson.get();
        return entries.of(caseKeys).stream().filter(task -> isFor(task, person)).map(TaskEntry::caseKey)
                .collect(Collectors.toSet());
    }

    /** For what a feature has done already in this transaction: the task that stands for it must be there. */
    void completeOwn(String caseKey) {
        complete(mine(caseKey).orElseThrow(() -> new IllegalStateException(caseKey + " has no task for this person")),
                Map.of());
    }

    private Optional<TaskEntry> mine(String caseKey) {
        SignedIn person = CurrentPerson.get();
        return entries.of(caseKey).stream().filter(task -> isFor(task, person)).findFirst();
    }

    private static boolean isFor(TaskEntry task, SignedIn person) {
        return task.assignee() == null ? person.groups().contains(task.offeredTo())
                : task.assignee().equals(person.username());
    }

    private void complete(TaskEntry task, Map<String, Object> values) {
        SignedIn person = CurrentPerson.get();
        asEngineUser(person, () -> {
            if (task.assignee() == null) {
                tasks.claim(task.taskId(), person.username());
            }
            tasks.complete(task.taskId(), values);
            return null;
        });
    }

    private <T> T asEngineUser(SignedIn person, Supplier<T> action) {
        var before = identity.getCurrentAuthentication();
        try {
            identity.setAuthentication(person.username(), new ArrayList<>(person.groups()), List.of());
            return action.get();
        } finally {
            identity.setAuthentication(before);
        }
    }
}
