package cn.ronghe.modeling.check;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A way that comes back to where it was without ever waiting runs until the server gives up. */
final class LoopCheck implements Check {

    @Override
    public void look(CheckedModel model, Findings found) {
        Set<FlowNode> candidates = new HashSet<>(model.nodes());
        candidates.removeIf(LoopCheck::waits);
        while (candidates.removeIf(node -> Collections.disjoint(model.following(node), candidates)
                || Collections.disjoint(model.preceding(node), candidates))) {
            continue;
        }
        model.nodes().stream().filter(node -> candidates.contains(node) && comesBack(model, candidates, node))
                .forEach(node -> found.warn(node, "loop", CheckedModel.nameOf(node)));
    }

    private static boolean comesBack(CheckedModel model, Set<FlowNode> candidates, FlowNode node) {
        return CheckedModel.walk(model.following(node),
                next -> candidates.contains(next) ? model.following(next) : List.of()).contains(node);
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask || node instanceof ReceiveTask || node instanceof IntermediateCatchEvent
                || node instanceof EventBasedGateway || node instanceof CallActivity || node instanceof SubProcess;
    }
}
