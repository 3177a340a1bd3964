package cn.ronghe.modeling.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Ids made by hand, by kind: {@code user_city_review}. Rules, histories and comparisons hang on those of the nodes, so a
 * generated one is an error there; elsewhere it is bad manners.
 */
final class IdCheck implements Check {

    private static final Map<String, List<String>> BEGINNINGS = Map.ofEntries(
            Map.entry("startEvent", List.of("start_", "timer_")), Map.entry("endEvent", List.of("end_", "error_")),
            Map.entry("userTask", List.of("user_")), Map.entry("serviceTask", List.of("service_")),
            Map.entry("businessRuleTask", List.of("rule_")), Map.entry("sendTask", List.of("send_")),
            Map.entry("receiveTask", List.of("receive_")), Map.entry("manualTask", List.of("manual_")),
            Map.entry("exclusiveGateway", List.of("xor_")), Map.entry("inclusiveGateway", List.of("or_")),
            Map.entry("parallelGateway", List.of("and_")), Map.entry("eventBasedGateway", List.of("event_")),
            Map.entry("intermediateCatchEvent", List.of("catch_", "timer_")),
            Map.entry("intermediateThrowEvent", List.of("throw_")),
            Map.entry("boundaryEvent", List.of("catch_", "timer_", "error_")),
            Map.entry("callActivity", List.of("call_")), Map.entry("subProcess", List.of("sub_")),
            Map.entry("sequenceFlow", List.of("flow_", "xor_", "or_")), Map.entry("lane", List.of("lane_")),
            Map.entry("participant", List.of("pool_")), Map.entry("message", List.of("message_")));

    private static final String REST = "[a-z]+(_[a-z]+)*";

    @Override
    public void look(CheckedModel model, Findings found) {
        for (FlowNode node : model.nodes()) {
            if (!BEGINNINGS.containsKey(kind(node))) {
                found.error(node, "id.kind", CheckedModel.nameOf(node));
            } else if (node.getId() == null) {
                found.error(node, "id.missing", CheckedModel.nameOf(node));
            } else if (!isMadeByHand(node)) {
                found.error(node, "id.node", CheckedModel.nameOf(node), node.getId(), beginning(node));
            }
        }
        List<BaseElement> others = new ArrayList<>(model.flows());
        List.of(Lane.class, Participant.class, Message.class).forEach(type -> others.addAll(elements(model, type)));
        for (BaseElement other : others) {
            if (other.getId() == null) {
                found.warn(other, "id.missing", CheckedModel.nameOf(other));
            } else if (!isMadeByHand(other)) {
                found.warn(other, "id.other", CheckedModel.nameOf(other), other.getId(), beginning(other));
            }
        }
        for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
            for (SequenceFlow flow : model.outgoing(gateway)) {
                if (flow.getId() != null && isMadeByHand(flow) && !flow.getId().startsWith(gateway.getId() + "_")) {
                    found.warn(flow, "id.way", CheckedModel.nameOf(flow), flow.getId(), gateway.getId());
                }
            }
        }
    }

    private static <T extends BaseElement> Collection<T> elements(CheckedModel model, Class<T> type) {
        return model.all(type);
    }

    private static boolean isMadeByHand(BaseElement element) {
        return BEGINNINGS.get(kind(element)).stream().anyMatch(beginning -> element.getId().startsWith(beginning)
                && element.getId().substring(beginning.length()).matches(REST));
    }

    private static String beginning(BaseElement element) {
        return BEGINNINGS.get(kind(element)).get(0);
    }

    private static String kind(BaseElement element) {
        return element.getElementType().getTypeName();
    }
}
