package cn.ronghe.modeling.check;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import cn.ronghe.workflow.engine.ModelBundle;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A drawing that could be read, with its forms; what several checks ask of it. */
final class CheckedModel {

    final ModelBundle bundle;
    private final BpmnModelInstance model;
    private final TreeMap<String, TaskForm> forms = new TreeMap<>();

    /** @throws org.camunda.bpm.model.xml.ModelParseException where it is not BPMN 2.0 */
    CheckedModel(ModelBundle bundle) {
        this.bundle = bundle;
        this.model = Bpmn.readModelFromStream(
                new ByteArrayInputStream(bundle.bpmn().getBytes(StandardCharsets.UTF_8)));
        bundle.forms().forEach((id, text) -> forms.put(id, new TaskForm(id, text)));
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

    /** Where one gets from a node: along its flows and by the events on its border. */
    List<FlowNode> next(FlowNode node) {
        List<FlowNode> next = new ArrayList<>(node.getSucceedingNodes().list());
        all(BoundaryEvent.class).stream().filter(event -> node.equals(event.getAttachedTo())).forEach(next::add);
        return next;
    }

    /** The user tasks one comes from without passing another; their answers are what a gateway decides on. */
    Set<UserTask> tasksBefore(FlowNode node) {
        Set<UserTask> tasks = new LinkedHashSet<>();
        Set<FlowNode> seen = new LinkedHashSet<>();
        collectBefore(node, seen, tasks);
        return tasks;
    }

    private static void collectBefore(FlowNode node, Set<FlowNode> seen, Set<UserTask> tasks) {
        for (FlowNode before : node.getPreviousNodes().list()) {
            if (before instanceof UserTask task) {
                tasks.add(task);
            } else if (seen.add(before)) {
                collectBefore(before, seen, tasks);
            }
        }
    }

    /** How sentences name an element: its name, or its id where it has none. */
    static String nameOf(ModelElementInstance element) {
        String name = element.getAttributeValue("name");
        return name == null || name.isBlank() ? element.getAttributeValue("id") : name.strip();
    }
}
