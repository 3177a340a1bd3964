package cn.ronghe.modeling.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.ronghe.shared.CanonicalJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** A task's form as plain JSON. */
final class TaskForm {

    final String id;
    final String text;
    final JsonNode json;

    TaskForm(String id, String text) {
        this.id = id;
        this.text = text;
        this.json = CanonicalJson.parse(text).filter(JsonNode::isObject).orElse(MissingNode.getInstance());
    }

    /** All components, those in groups included. */
    List<JsonNode> components() {
        List<JsonNode> all = new ArrayList<>();
        collect(json, all);
        return all;
    }

    private static void collect(JsonNode parent, List<JsonNode> all) {
        parent.path("components").forEach(component -> {
            all.add(component);
            collect(component, all);
        });
    }

    Optional<JsonNode> field(String key) {
        return components().stream().filter(component -> component.path("key").asText().equals(key)).findFirst();
    }

    /** The words among which {@code outcome} is chosen. */
    Set<String> outcomes() {
        Set<String> words = new LinkedHashSet<>();
        field("outcome").ifPresent(field ->
                field.path("values").forEach(option -> words.add(option.path("value").asText())));
        return words;
    }
}
