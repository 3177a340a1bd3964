package cn.ronghe.modeling.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import cn.ronghe.form.FormSchema;
import cn.ronghe.form.FormSchemaException;
import com.fasterxml.jackson.databind.JsonNode;

/** A task's form can be shown by Tasklist and held against what is submitted: its kinds of components and their rules. */
final class FormCheck implements Check {

    /** What the form-js bundled with Tasklist 7.24.0 shows and submits. */
    private static final Set<String> WIDGETS = Set.of("text", "textfield", "textarea", "number", "radio", "select",
            "checkbox", "checklist", "datetime", "group");
    /** Of the same; what a later one adds is refused by its name. */
    private static final int SCHEMA_VERSION = 16;
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final int MOST_COMPONENTS = 15;

    private final DecisionCheck decisions = new DecisionCheck();

    @Override
    public void look(CheckedModel model, Findings found) {
        model.forms().forEach(form -> look(form, found));
    }

    private void look(TaskForm form, Findings found) {
        if (form.json.isMissingNode()) {
            found.formError(form.id, "form.json", form.id);
            return;
        }
        if (!form.json.path("id").asText("").equals(form.id)) {
            found.formError(form.id, "form.id", form.id, form.json.path("id").asText(""));
        }
        List<JsonNode> components = form.components();
        if (components.isEmpty()) {
            found.formError(form.id, "form.empty", form.id);
            return;
        }
        components.forEach(component -> look(form, component, found));
        if (components.size() >= MOST_COMPONENTS) {
            found.formWarning(form.id, "form.large", form.id, MOST_COMPONENTS - 1);
        }
        if (!form.json.path("executionPlatform").asText("").equals("Camunda Platform")) {
            found.formWarning(form.id, "form.platform", form.id);
        }
        int version = form.json.path("schemaVersion").asInt();
        if (version > SCHEMA_VERSION) {
            found.formWarning(form.id, "form.version", form.id, version, SCHEMA_VERSION);
        }
        lookAtSchema(form, found);
        decisions.look(form, found);
    }

    private static void look(TaskForm form, JsonNode component, Findings found) {
        String kind = component.path("type").asText("");
        if (!WIDGETS.contains(kind)) {
            found.formError(form.id, "form.widget", form.id, shown(component), kind);
        }
        boolean isField = !kind.equals("text") && !kind.equals("group");
        if (isField && component.path("label").asText(component.path("dateLabel").asText("")).isBlank()) {
            found.formWarning(form.id, "form.label", form.id, shown(component));
        }
        for (String words : List.of("label", "text", "description")) {
            String said = component.path(words).asText("");
            if (!said.isBlank() && !CHINESE.matcher(said).find()) {
                found.formWarning(form.id, "form.chinese", form.id, said);
            }
        }
    }

    private static void lookAtSchema(TaskForm form, Findings found) {
        try {
            FormSchema.parse(form.text);
        } catch (FormSchemaException cannotBeChecked) {
            Map<String, String> labels = new HashMap<>();
            form.components().forEach(component -> labels.put(component.path("id").asText(""), shown(component)));
            String component = cannotBeChecked.component().map(id -> labels.getOrDefault(id, id)).orElse("");
            Optional<String> unknown = cannotBeChecked.unknown();
            if (unknown.isPresent()) {
                found.formError(form.id, "form.unknown-setting", form.id, component, unknown.get());
            } else {
                found.formError(form.id, "form.unreadable-setting", form.id, component);
            }
        }
    }

    private static String shown(JsonNode component) {
        String label = component.path("label").asText("");
        return label.isBlank() ? component.path("id").asText("") : label;
    }
}
