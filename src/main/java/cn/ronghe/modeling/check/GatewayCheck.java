package cn.ronghe.modeling.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A gateway knows its way for every answer that the tasks before it can give. */
final class GatewayCheck implements Check {

    private static final Pattern OUTCOME = Pattern.compile("\\$\\{\\s*outcome\\s*==\\s*['\"](\\w+)['\"]\\s*}");

    @Override
    public void look(CheckedModel model, Findings found) {
        for (FlowNode node : model.nodes()) {
            if (model.outgoing(node).size() > 1 && !(node instanceof Gateway)) {
                found.warn(node, "gateway.split", CheckedModel.nameOf(node));
            }
            if (node instanceof ExclusiveGateway || node instanceof InclusiveGateway) {
                look(model, (Gateway) node, byDefault(model, node), found);
            }
        }
    }

    private static void look(CheckedModel model, Gateway gateway, SequenceFlow byDefault, Findings found) {
        if (model.outgoing(gateway).size() < 2) {
            return;
        }
        Set<String> answered = new LinkedHashSet<>();
        boolean onlyOutcomes = true;
        for (SequenceFlow flow : model.outgoing(gateway)) {
            if (flow.equals(byDefault)) {
                continue;
            }
            ConditionExpression condition = flow.getConditionExpression();
            if (condition == null || condition.getTextContent().isBlank()) {
                found.error(flow, "gateway.condition", CheckedModel.nameOf(gateway), CheckedModel.nameOf(flow));
                return;
            }
            Matcher outcome = OUTCOME.matcher(condition.getTextContent().strip());
            onlyOutcomes &= outcome.matches();
            if (outcome.matches()) {
                answered.add(outcome.group(1));
            }
        }
        Set<UserTask> before = model.tasksBefore(gateway);
        boolean afterMessage = model.preceding(gateway).stream().anyMatch(CatchEvent.class::isInstance);
        Set<String> offered = new LinkedHashSet<>();
        List<TaskForm> forms = before.stream().map(model::formOf).toList();
        forms.stream().filter(Objects::nonNull).forEach(form -> offered.addAll(form.outcomes()));
        if (!afterMessage && !forms.contains(null)) {
            answered.stream().filter(word -> !offered.contains(word)).forEach(word ->
                    found.warn(gateway, "gateway.never", CheckedModel.nameOf(gateway), word));
        }
        offered.removeAll(takenBefore(model, gateway));
        boolean complete = onlyOutcomes && !afterMessage && !offered.isEmpty() && answered.containsAll(offered);
        if (byDefault == null && !complete && !(onlyOutcomes && forms.contains(null))) {
            found.warn(gateway, "gateway.default", CheckedModel.nameOf(gateway));
        }
    }

    /** The answers that a gateway directly before has led elsewhere. */
    private static Set<String> takenBefore(CheckedModel model, Gateway gateway) {
        Set<String> taken = new LinkedHashSet<>();
        for (SequenceFlow in : model.incoming(gateway)) {
            FlowNode before = in.getSource();
            if (before instanceof ExclusiveGateway && in.equals(byDefault(model, before))) {
                model.outgoing(before).stream().map(SequenceFlow::getConditionExpression).filter(Objects::nonNull)
                        .map(condition -> OUTCOME.matcher(condition.getTextContent().strip())).filter(Matcher::matches)
                        .forEach(outcome -> taken.add(outcome.group(1)));
            }
        }
        return taken;
    }

    /** Null where it has none, or one that begins elsewhere: the engine lets it stand and stops there. */
    private static SequenceFlow byDefault(CheckedModel model, FlowNode gateway) {
        return model.referred(gateway, "default", SequenceFlow.class)
                .filter(flow -> model.outgoing(gateway).contains(flow)).orElse(null);
    }
}
