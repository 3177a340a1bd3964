package cn.ronghe.modeling.check;

import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What people see has a name, a short one and in Chinese; a gateway asks. */
final class NameCheck implements Check {

    private static final Pattern SHORT_CHINESE = Pattern.compile("[\\p{IsHan}？、]{1,20}");

    @Override
    public void look(CheckedModel model, Findings found) {
        model.processes().forEach(process -> look(process, true, found));
        model.nodes().forEach(node -> look(node, true, found));
        model.all(Lane.class).forEach(lane -> look(lane, false, found));
        model.all(Participant.class).forEach(pool -> look(pool, false, found));
        for (SequenceFlow flow : model.flows()) {
            if (flow.getName() != null) {
                look(flow, false, found);
            }
        }
        model.nodes().stream().filter(node -> branches(model, node)).flatMap(node -> model.outgoing(node).stream())
                .forEach(flow -> look(flow, false, found));
        for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
            if (branches(model, gateway) && gateway.getName() != null && !gateway.getName().strip().endsWith("？")) {
                found.warn(gateway, "name.question", gateway.getName().strip());
            }
        }
    }

    private static boolean branches(CheckedModel model, FlowNode node) {
        return model.outgoing(node).size() > 1;
    }

    private static void look(BaseElement element, boolean needed, Findings found) {
        String name = element.getAttributeValue("name");
        if (name == null || name.isBlank()) {
            if (needed) {
                found.error(element, "name.missing", element.getId());
            } else {
                found.warn(element, "name.wanted", element.getId());
            }
        } else if (!SHORT_CHINESE.matcher(name.strip()).matches()) {
            found.warn(element, "name.style", name.strip());
        }
    }
}
