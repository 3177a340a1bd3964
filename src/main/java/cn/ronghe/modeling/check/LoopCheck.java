package cn.ronghe.modeling.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
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
        model.nodes().stream().filter(node -> !waits(node) && comesBack(node)).forEach(node ->
                found.warn(node, "loop", CheckedModel.nameOf(node)));
    }

    private static boolean comesBack(FlowNode node) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(node.getSucceedingNodes().list());
        while (!open.isEmpty()) {
            FlowNode next = open.pop();
            if (next.equals(node)) {
                return true;
            }
            if (!waits(next) && seen.add(next)) {
                open.addAll(next.getSucceedingNodes().list());
            }
        }
        return false;
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask || node instanceof ReceiveTask || node instanceof IntermediateCatchEvent
                || node instanceof EventBasedGateway || node instanceof CallActivity || node instanceof SubProcess;
    }
}
