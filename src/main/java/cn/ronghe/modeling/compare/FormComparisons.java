package cn.ronghe.modeling.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;

import cn.ronghe.modeling.compare.Comparison.FormChange;
import cn.ronghe.modeling.compare.Comparison.Kind;
import cn.ronghe.shared.CanonicalJson;
import cn.ronghe.shared.Texts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Compares the forms of two versions field by field, by their keys; guiding texts by their ids. */
final class FormComparisons {

    private static final int LONGEST = 24;

    private final Texts texts;

    FormComparisons(Texts texts) {
        this.texts = texts;
    }

    List<FormChange> between(SortedMap<String, String> before, SortedMap<String, String> after) {
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<FormChange> changes = new ArrayList<>();
        for (String id : ids) {
            if (!before.containsKey(id)) {
                changes.add(new FormChange(Kind.ADDED, id, List.of()));
            } else if (!after.containsKey(id)) {
                changes.add(new FormChange(Kind.REMOVED, id, List.of()));
            } else {
                compare(id, read(before.get(id)), read(after.get(id)), changes);
            }
        }
        return changes;
    }

    private void compare(String id, JsonNode before, JsonNode after, List<FormChange> changes) {
        if (before.equals(after)) {
            return;
        }
        Map<String, JsonNode> old = fields(before);
        Map<String, JsonNode> now = fields(after);
        List<String> lines = new ArrayList<>();
        now.forEach((key, field) -> {
            JsonNode earlier = old.get(key);
            if (earlier == null) {
                lines.add(texts.get("modeling.form.added", shown(field)));
            } else if (!earlier.equals(field)) {
                lines.add(changed(earlier, field));
            }
        });
        old.forEach((key, field) -> {
            if (!now.containsKey(key)) {
                lines.add(texts.get("modeling.form.removed", shown(field)));
            }
        });
        changes.add(new FormChange(Kind.CHANGED, id, lines.isEmpty() ? List.of(texts.get("modeling.form.other")) : lines));
    }

    private String changed(JsonNode before, JsonNode after) {
        List<String> what = new ArrayList<>();
        aspect(before, after, "type", "kind", what);
        aspect(before, after, "label", "label", what);
        aspect(before, after, "text", "text", what);
        aspect(before, after, "values", "values", what);
        aspect(before, after, "validate", "rules", what);
        aspect(before, after, "properties", "rules", what);
        aspect(before, after, "conditional", "shown", what);
        return texts.get("modeling.form.changed", shown(after),
                what.isEmpty() ? texts.get("modeling.form.aspect.other") : String.join("、", what));
    }

    private void aspect(JsonNode before, JsonNode after, String property, String name, List<String> what) {
        String words = texts.get("modeling.form.aspect." + name);
        if (!before.path(property).equals(after.path(property)) && !what.contains(words)) {
            what.add(words);
        }
    }

    private static Map<String, JsonNode> fields(JsonNode form) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        collect(form, fields);
        return fields;
    }

    private static void collect(JsonNode parent, Map<String, JsonNode> fields) {
        parent.path("components").forEach(component -> {
            fields.put(component.path("key").asText(component.path("id").asText("")), component);
            collect(component, fields);
        });
    }

    private static String shown(JsonNode field) {
        String label = field.path("label").asText("");
        String text = field.path("text").asText("");
        String words = label.isBlank() ? text.isBlank() ? field.path("id").asText("") : text : label;
        return words.codePointCount(0, words.length()) > LONGEST
                ? words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…" : words;
    }

    private static JsonNode read(String text) {
        return CanonicalJson.parse(text).orElse(MissingNode.getInstance());
    }
}
