package cn.ronghe.workflow.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import cn.ronghe.form.FormSchema;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * The one guard behind every door: portal, Tasklist and REST. A task is completed by its assignee, who belongs to the
 * department that is asked, with exactly the fields of its form and valid values, in a state that allows it.
 * What was submitted passes through the engine as transient values, into rows and over the next gateway, and is not
 * kept there.
 */
class TaskGuard {

    private final TaskLookup tasks;
    private final List<TaskRule> rules;
    private final Texts texts;
    private final UserAction userAction;

    TaskGuard(TaskLookup tasks, List<TaskRule> rules, Texts texts, UserAction userAction) {
        this.tasks = tasks;
        this.rules = rules;
        this.texts = texts;
        this.userAction = userAction;
    }

    /** @param proceed what the engine does with the values that may enter it */
    <T> T complete(String taskId, Map<String, Object> submitted, Function<VariableMap, T> proceed) {
        return userAction.run(() -> {
            SignedIn person = person();
            lockMatter(taskId);
            GuardedTask task = offered(taskId, person);
            if (task.assignee() == null) {
                throw refused(TaskRefused.CONFLICT, Refusal.of("task.claimFirst"));
            }
            if (!task.assignee().equals(person.username())) {
                throw refused(TaskRefused.CONFLICT, Refusal.of("task.claimedByOther"));
            }
            Map<String, Object> values = raw(submitted);
            checkForm(task, values);
            rulesFor(task).map(rule -> rule.mayComplete(task, values, person)).flatMap(Optional::stream).findFirst()
                    .ifPresent(refusal -> {
                        throw refused(TaskRefused.CONFLICT, refusal);
                    });
            return proceed.apply(entering(values));
        });
    }

    void claim(String taskId, String forWhom, Runnable proceed) {
        userAction.run(() -> {
            SignedIn person = person();
            lockMatter(taskId);
            GuardedTask task = offered(taskId, person);
            if (forWhom == null) {
                if (task.assignee() != null && (!task.assignee().equals(person.username()) || task.groups().isEmpty())) {
                    throw refused(TaskRefused.FORBIDDEN, Refusal.of("task.notYoursToReturn"));
                }
            } else if (!forWhom.equals(person.username())) {
                throw refused(TaskRefused.FORBIDDEN, Refusal.of("task.claimForOther"));
            } else if (task.assignee() != null && !task.assignee().equals(forWhom)) {
                throw refused(TaskRefused.CONFLICT, Refusal.of("task.claimedByOther"));
            }
            proceed.run();
        });
    }

    TaskRefused closedDoor() {
        return refused(TaskRefused.FORBIDDEN, Refusal.of("task.closedDoor"));
    }

    private SignedIn person() {
        return CurrentPerson.find().orElseThrow(() -> refused(TaskRefused.FORBIDDEN, Refusal.of("task.nobody")));
    }

    private void lockMatter(String taskId) {
        tasks.find(taskId).ifPresent(task -> rulesFor(task).forEach(rule -> rule.lock(task)));
    }

    private GuardedTask offered(String taskId, SignedIn person) {
        GuardedTask task = tasks.find(taskId)
                .orElseThrow(() -> refused(TaskRefused.GONE, Refusal.of("task.gone")));
        boolean asked = task.groups().stream().anyMatch(person.groups()::contains)
                || task.groups().isEmpty() && person.username().equals(task.assignee());
        if (!asked) {
            throw refused(TaskRefused.FORBIDDEN, Refusal.of("task.notYours"));
        }
        rulesFor(task).map(rule -> rule.mayHave(task, person)).flatMap(Optional::stream).findFirst()
                .ifPresent(refusal -> {
                    throw refused(TaskRefused.FORBIDDEN, refusal);
                });
        return task;
    }

    private Stream<TaskRule> rulesFor(GuardedTask task) {
        return rules.stream().filter(rule -> rule.concerns(task));
    }

    private void checkForm(GuardedTask task, Map<String, Object> values) {
        Optional<String> form = tasks.form(task.id());
        if (form.isEmpty()) {
            if (!values.isEmpty()) {
                throw refused(TaskRefused.BAD_REQUEST,
                        Refusal.of("task.unknownField", String.join("、", values.keySet())));
            }
            return;
        }
        List<String> wrong = FormSchema.parse(form.get()).check(values).errors().stream()
                .map(violation -> texts.get(violation.sentence())).distinct().toList();
        if (!wrong.isEmpty()) {
            throw new TaskRefused(TaskRefused.BAD_REQUEST, String.join(" ", wrong));
        }
    }

    private Map<String, Object> raw(Map<String, Object> submitted) {
        Map<String, Object> values = new HashMap<>();
        for (String name : submitted == null ? Set.<String>of() : submitted.keySet()) {
            // only a typed map tells an object that is still packed from its value, and a packed one is never opened
            TypedValue value = submitted instanceof VariableMap typed ? typed.getValueTyped(name)
                    : Variables.untypedValue(submitted.get(name));
            if (value instanceof SerializableValue || value instanceof FileValue) {
                throw refused(TaskRefused.BAD_REQUEST, Refusal.of("task.packedValue", name));
            }
            values.put(name, value == null ? null : value.getValue());
        }
        return values;
    }

    private static VariableMap entering(Map<String, Object> values) {
        VariableMap entering = Variables.createVariables();
        values.forEach((name, value) -> entering.putValueTyped(name, Variables.untypedValue(value, true)));
        return entering;
    }

    private TaskRefused refused(int status, Refusal refusal) {
        return new TaskRefused(status, texts.get(refusal));
    }
}
