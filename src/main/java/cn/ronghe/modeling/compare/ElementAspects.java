package cn.ronghe.modeling.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What matters of an element to whoever compares two versions, aspect by aspect; how it is drawn does not. The aspects
 * are shown as {@code modeling.aspect.<name>}.
 */
final class ElementAspects {

    /** Attributes that are compared as they stand; ids and references are told by what they refer to. */
    private static final Map<String, String> ATTRIBUTES = Map.ofEntries(Map.entry("name", "name"),
            Map.entry("candidateGroups", "groups"), Map.entry("assignee", "assignee"),
            Map.entry("candidateUsers", "assignee"), Map.entry("dueDate", "due"), Map.entry("formRef", "form"),
            Map.entry("delegateExpression", "delegate"), Map.entry("calledElement", "called"),
            Map.entry("decisionRef", "decision"), Map.entry("cancelActivity", "interrupting"),
            Map.entry("isInterrupting", "interrupting"), Map.entry("historyTimeToLive", "history"),
            Map.entry("asyncBefore", "async"), Map.entry("asyncAfter", "async"));

    /** Parts without meaning of their own: what they say stands elsewhere. */
    private static final Set<String> SKIPPED = Set.of("incoming", "outgoing", "flowNodeRef", "laneSet", "documentation",
            "collaboration");

    private final BpmnModelInstance model;

    ElementAspects(BpmnModelInstance model) {
        this.model = model;
    }

    /** The elements that are compared, by id. */
    Map<String, BaseElement> elements() {
        Map<String, BaseElement> elements = new LinkedHashMap<>();
        for (Class<? extends BaseElement> type : List.of(Process.class, Participant.class, Lane.class,
                FlowNode.class, SequenceFlow.class)) {
            model.getModelElementsByType(type).stream().filter(element -> element.getId() != null)
                    .forEach(element -> elements.put(element.getId(), element));
        }
        return elements;
    }

    /** The name of what an aspect refers to. */
    String nameOf(String id) {
        ModelElementInstance referred = model.getModelElementById(id);
        return referred == null ? id : nameOf(referred);
    }

    Map<String, String> of(BaseElement element) {
        Map<String, String> aspects = new LinkedHashMap<>();
        DomElement dom = element.getDomElement();
        ATTRIBUTES.forEach((attribute, aspect) -> {
            String value = dom.hasAttribute(attribute) ? dom.getAttribute(attribute)
                    : dom.getAttribute("http://camunda.org/schema/1.0/bpmn", attribute);
            if (value != null && !value.isEmpty()) {
                aspects.merge(aspect, value.strip(), (one, other) -> one + " " + other);
            }
        });
        if (element instanceof SequenceFlow flow) {
            String source = flow.getAttributeValue("sourceRef");
            aspects.put("from", source);
            aspects.put("to", flow.getAttributeValue("targetRef"));
            if (flow.getConditionExpression() != null) {
                aspects.put("condition", flow.getConditionExpression().getTextContent().strip());
            }
            if (flow.getId().equals(model.<ModelElementInstance>getModelElementById(source).getAttributeValue("default"))) {
                aspects.put("default", "true");
            }
        } else if (element instanceof FlowNode node) {
            if (node instanceof BoundaryEvent event) {
                aspects.put("attached", event.getAttributeValue("attachedToRef"));
            }
            model.getModelElementsByType(Lane.class).stream().filter(lane -> lane.getFlowNodeRefs().contains(node))
                    .findFirst().ifPresent(lane -> aspects.put("lane", lane.getId()));
            String inside = dom.getChildElements().stream().map(this::told).filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("；"));
            if (!inside.isEmpty() && !(node instanceof SubProcess)) {
                aspects.put("inside", inside);
            }
        }
        return aspects;
    }

    /** Timers, messages, errors, loops and what is handed to a called process, in one line. */
    private String told(DomElement part) {
        if (SKIPPED.contains(part.getLocalName())) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (String attribute : new String[] {"messageRef", "signalRef", "errorRef", "escalationRef"}) {
            String reference = part.getAttribute(attribute);
            if (reference != null) {
                ModelElementInstance referred = model.getModelElementById(reference);
                text.append(referred == null ? reference : nameOf(referred));
            }
        }
        for (String attribute : new String[] {"source", "sourceExpression", "businessKey", "target", "collection",
            "elementVariable", "isSequential"}) {
            String value = part.hasAttribute(attribute) ? part.getAttribute(attribute)
                    : part.getAttribute("http://camunda.org/schema/1.0/bpmn", attribute);
            if (value != null) {
                text.append(text.isEmpty() ? "" : " → ").append(value);
            }
        }
        if (part.getChildElements().isEmpty()) {
            text.append(part.getTextContent().strip());
        }
        part.getChildElements().stream().map(this::told).filter(told -> !told.isEmpty())
                .forEach(told -> text.append(text.isEmpty() ? "" : "；").append(told));
        return text.toString();
    }

    /** A flow is named by its own words, or by where it leads. */
    String titleOf(BaseElement element) {
        if (element instanceof SequenceFlow flow) {
            String way = nameOf(flow.getAttributeValue("sourceRef")) + " → " + nameOf(flow.getAttributeValue("targetRef"));
            return flow.getName() == null || flow.getName().isBlank() ? way : flow.getName().strip() + "（" + way + "）";
        }
        return nameOf(element);
    }

    private static String nameOf(ModelElementInstance element) {
        String name = element.getAttributeValue("name");
        return name == null || name.isBlank() ? element.getAttributeValue("id") : name.strip();
    }
}
