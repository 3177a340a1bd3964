package cn.ronghe.modeling.check;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import cn.ronghe.workflow.engine.ModelBundle;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A drawing that could be read, with its forms; what several checks ask of it. Ways are read off the flows, as the
 * engine does: what a node says itself of its incoming and outgoing flows may be missing or wrong.
 */
final class CheckedModel {

    final ModelBundle bundle;
    private final BpmnModelInstance model;
    private final SortedMap<String, TaskForm> forms = new TreeMap<>();
    private final Map<FlowNode, List<SequenceFlow>> outgoing = new HashMap<>();
    private final Map<FlowNode, List<SequenceFlow>> incoming = new HashMap<>();
    private final Map<FlowNode, List<FlowNode>> following = new HashMap<>();
    private final Map<FlowNode, List<FlowNode>> preceding = new HashMap<>();
    private final Map<FlowNode, List<BoundaryEvent>> borders = new HashMap<>();

    /** @throws org.camunda.bpm.model.xml.ModelParseException where it is not BPMN 2.0 */
    CheckedModel(ModelBundle bundle) {
        this.bundle = bundle;
        this.model = Bpmn.readModelFromStream(
                new ByteArrayInputStream(bundle.bpmn().getBytes(StandardCharsets.UTF_8)));
        bundle.forms().forEach((id, text) -> forms.put(id, new TaskForm(id, text)));
        for (SequenceFlow flow : flows()) {
            Optional<FlowNode> source = referred(flow, "sourceRef", FlowNode.class);
            Optional<FlowNode> target = referred(flow, "targetRef", FlowNode.class);
            if (source.isPresent() && target.isPresent()) {
                add(outgoing, source.get(), flow);
                add(incoming, target.get(), flow);
                add(following, source.get(), target.get());
                add(preceding, target.get(), source.get());
            }
        }
        all(BoundaryEvent.class).forEach(event ->
                referred(event, "attachedToRef", FlowNode.class).ifPresent(node -> add(borders, node, event)));
    }

    private static <T> void add(Map<FlowNode, List<T>> lists, FlowNode node, T one) {
        lists.computeIfAbsent(node, none -> new ArrayList<>()).add(one);
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    Collection<FlowNode> nodes() {
        return all(FlowNode.class);
    }

    Collection<SequenceFlow> flows() {
        return all(SequenceFlow.class);
    }

    List<Process> processes() {
        return List.copyOf(all(Process.class));
    }

    Collection<TaskForm> forms() {
        return forms.values();
    }

    /** The form of a task; null where it has none or it is not there. */
    TaskForm formOf(UserTask task) {
        return task.getCamundaFormRef() == null ? null : forms.get(task.getCamundaFormRef());
    }

    /** What an attribute refers to; empty where that is not there or something else. */
    <T> Optional<T> referred(ModelElementInstance element, String attribute, Class<T> type) {
        return Optional.ofNullable(element.getAttributeValue(attribute))
                .map(id -> model.<ModelElementInstance>getModelElementById(id)).filter(type::isInstance).map(type::cast);
    }

    List<SequenceFlow> outgoing(FlowNode node) {
        return outgoing.getOrDefault(node, List.of());
    }

    /** Only flows whose both ends are there. */
    List<SequenceFlow> incoming(FlowNode node) {
        return incoming.getOrDefault(node, List.of());
    }

    /** Where the flows of a node lead. */
    List<FlowNode> following(FlowNode node) {
        return following.getOrDefault(node, List.of());
    }

    /** Where the flows into a node come from. */
    List<FlowNode> preceding(FlowNode node) {
        return preceding.getOrDefault(node, List.of());
    }

    /** Where one gets from a node: along its flows and by the events on its border. */
    List<FlowNode> next(FlowNode node) {
        List<FlowNode> next = new ArrayList<>(following(node));
        next.addAll(borders.getOrDefault(node, List.of()));
        return next;
    }

    /** The user tasks one comes from without passing another; their answers are what a gateway decides on. */
    Set<UserTask> tasksBefore(FlowNode node) {
        Set<FlowNode> met = walk(preceding(node), before -> before instanceof UserTask ? List.of() : preceding(before));
        Set<UserTask> tasks = new LinkedHashSet<>();
        met.stream().filter(UserTask.class::isInstance).forEach(task -> tasks.add((UserTask) task));
        return tasks;
    }

    /** All that is met from some nodes on, they themselves included. */
    static Set<FlowNode> walk(Collection<FlowNode> from, Function<FlowNode, List<FlowNode>> next) {
        Set<FlowNode> seen = new LinkedHashSet<>(from);
        Deque<FlowNode> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            next.apply(open.pop()).stream().filter(seen::add).forEach(open::push);
        }
        return seen;
    }

    /** How sentences name an element: its name, or its id where it has none, or what it is. */
    static String nameOf(ModelElementInstance element) {
        String name = element.getAttributeValue("name");
        if (name != null && !name.isBlank()) {
            return name.strip();
        }
        String id = element.getAttributeValue("id");
        return id == null ? element.getElementType().getTypeName() : id;
    }
}
