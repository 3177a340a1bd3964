package cn.ronghe.form;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The schema for the browser: each {@code valuesKey} replaced by the values of its list. */
final class BrowserSchema {

    private BrowserSchema() {
    }

    static ObjectNode of(JsonNode schema, Function<String, List<String>> optionLists) {
        ObjectNode copy = schema.deepCopy();
        fill(copy.path("components"), optionLists);
        return copy;
    }

    private static void fill(JsonNode components, Function<String, List<String>> optionLists) {
        for (JsonNode component : components) {
            if (component.has("valuesKey")) {
                ObjectNode select = (ObjectNode) component;
                List<String> words = optionLists.apply(select.remove("valuesKey").asText());
                ArrayNode values = select.putArray("values");
                words.forEach(word -> values.addObject().put("label", word).put("value", word));
            }
            fill(component.path("components"), optionLists);
        }
    }
}
