package cn.ronghe.modeling.check;

import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** An opinion that a department gives is recorded by the step right behind it, and that step finds one to record. */
final class OpinionCheck implements Check {

    private static final String RECORD = "${recordOpinionDelegate}";
    private static final Set<String> OUTCOMES = Set.of("agreed", "disagreed");

    @Override
    public void look(CheckedModel model, Findings found) {
        for (UserTask task : model.all(UserTask.class)) {
            if (isOpinion(model, task) && !model.following(task).stream().allMatch(OpinionCheck::records)) {
                found.error(task, "opinion.lost", CheckedModel.nameOf(task));
            }
        }
        for (ServiceTask record : model.all(ServiceTask.class)) {
            if (records(record)) {
                Set<UserTask> before = model.tasksBefore(record);
                if (before.isEmpty() || !before.stream().allMatch(task -> isOpinion(model, task))) {
                    found.error(record, "opinion.none", CheckedModel.nameOf(record));
                }
            }
        }
    }

    private static boolean records(FlowNode node) {
        return node instanceof ServiceTask task && RECORD.equals(task.getCamundaDelegateExpression());
    }

    private static boolean isOpinion(CheckedModel model, UserTask task) {
        TaskForm form = model.formOf(task);
        return form != null && !form.outcomes().isEmpty() && OUTCOMES.containsAll(form.outcomes())
                && task.getCamundaCandidateGroups() != null
                && !RoutingCalls.asksApplicant(task.getCamundaCandidateGroups());
    }
}
