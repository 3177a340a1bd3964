package cn.ronghe.modeling.check;

import cn.ronghe.shared.Refusal;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A user task asks a department that exists, until a day, with a form that is there. */
final class TaskCheck implements Check {

    private static final String MEMBER = "${member}";
    private static final String DEPLOYMENT = "deployment";

    private final RoutingCalls routing;

    TaskCheck(RoutingCalls routing) {
        this.routing = routing;
    }

    @Override
    public void look(CheckedModel model, Findings found) {
        for (UserTask task : model.all(UserTask.class)) {
            boolean perMember = task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
            lookAtPeople(task, perMember, found);
            lookAtDueDate(task, found);
            lookAtForm(model, task, found);
        }
    }

    private void lookAtPeople(UserTask task, boolean perMember, Findings found) {
        String name = CheckedModel.nameOf(task);
        String groups = task.getCamundaCandidateGroups();
        if (perMember && MEMBER.equals(task.getCamundaAssignee())) {
            return;
        }
        if (isBlank(groups)) {
            found.error(task, "groups.missing", name);
        } else {
            routing.problemOfGroups(groups).ifPresent(problem -> found.error(task.getId(), named(problem, name)));
        }
        if (!isBlank(task.getCamundaAssignee()) || !isBlank(task.getCamundaCandidateUsers())) {
            found.error(task, "groups.person", name);
        }
    }

    private void lookAtDueDate(UserTask task, Findings found) {
        String due = task.getCamundaDueDate();
        if (isBlank(due)) {
            found.warn(task, "due.missing", CheckedModel.nameOf(task));
        } else {
            routing.problemOfDueDate(due).ifPresent(problem ->
                    found.error(task.getId(), named(problem, CheckedModel.nameOf(task))));
        }
    }

    private void lookAtForm(CheckedModel model, UserTask task, Findings found) {
        String name = CheckedModel.nameOf(task);
        String form = task.getCamundaFormRef();
        boolean onPortal = !isBlank(task.getCamundaCandidateGroups())
                && RoutingCalls.asksApplicant(task.getCamundaCandidateGroups());
        if (isBlank(form)) {
            if (!onPortal) {
                found.error(task, "form.missing", name);
            }
            return;
        }
        if (onPortal) {
            found.warn(task, "form.on-portal", name);
        }
        if (model.formOf(task) == null) {
            found.error(task, "form.unknown", name, form);
        }
        if (!DEPLOYMENT.equals(task.getCamundaFormRefBinding())) {
            found.error(task, "form.binding", name);
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static Refusal named(Refusal problem, String task) {
        Object[] arguments = new Object[problem.arguments().size() + 1];
        arguments[0] = task;
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = problem.arguments().get(i - 1);
        }
        return Refusal.of(problem.key(), arguments);
    }
}
