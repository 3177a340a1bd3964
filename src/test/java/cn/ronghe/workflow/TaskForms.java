package cn.ronghe.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The forms that a model's user tasks name, read as plain JSON. */
final class TaskForms {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TaskForms() {
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All components, those in groups and lists included. */
    static List<JsonNode> components(JsonNode form) {
        List<JsonNode> all = new ArrayList<>();
        form.path("components").forEach(component -> {
            all.add(component);
            all.addAll(components(component));
        });
        return all;
    }

    static Optional<JsonNode> field(JsonNode form, String key) {
        return components(form).stream().filter(component -> component.path("key").asText().equals(key)).findFirst();
    }

    static Set<String> outcomes(JsonNode form) {
        Set<String> words = new LinkedHashSet<>();
        field(form, "outcome").ifPresent(field ->
                field.path("values").forEach(option -> words.add(option.path("value").asText())));
        return words;
    }

    static List<Path> formsOf(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaFormRef)
                .filter(ref -> ref != null).map(ref -> ModelFiles.FORMS.resolve(ref + ".form")).toList();
    }

    static Set<String> outcomesOf(BpmnModelInstance model) {
        Set<String> words = new LinkedHashSet<>();
        formsOf(model).forEach(file -> words.addAll(outcomes(read(file))));
        return words;
    }
}
