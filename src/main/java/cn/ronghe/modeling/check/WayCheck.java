package cn.ronghe.modeling.check;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Every node is reached, and from every node there is a way to an end. */
final class WayCheck implements Check {

    @Override
    public void look(CheckedModel model, Findings found) {
        List<FlowNode> all = model.nodes().stream()
                .filter(node -> !(node instanceof SubProcess sub && sub.triggeredByEvent())).toList();
        List<FlowNode> starts = all.stream().filter(StartEvent.class::isInstance).toList();
        List<FlowNode> ends = all.stream().filter(EndEvent.class::isInstance).toList();
        if (starts.isEmpty()) {
            found.error("", "way.start");
            return;
        }
        Set<FlowNode> reached = CheckedModel.walk(starts, model::next);
        Set<FlowNode> ending = CheckedModel.walk(ends, model::preceding);
        for (FlowNode node : all) {
            if (!reached.contains(node)) {
                found.warn(node, "way.unreached", CheckedModel.nameOf(node));
            } else if (!ending.contains(node)) {
                found.warn(node, "way.endless", CheckedModel.nameOf(node));
            }
        }
    }
}
