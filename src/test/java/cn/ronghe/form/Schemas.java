package cn.ronghe.form;

import java.util.List;

import org.springframework.core.io.DefaultResourceLoader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import cn.ronghe.shared.CanonicalJson;
import cn.ronghe.shared.ConfigFiles;

/** Small schemas and data for tests. */
final class Schemas {

    private static Forms city;

    private Schemas() {
    }

    /** The forms and option lists of the source tree. */
    static synchronized Forms city() {
        if (city == null) {
            city = load("file:forms/");
        }
        return city;
    }

    /** Every form of the source tree, with the years of one batch. */
    static List<FormSchema> all(int year) {
        return city().names().stream().map(name -> city().get(name, year)).toList();
    }

    static Forms load(String location) {
        DefaultResourceLoader loader = new DefaultResourceLoader();
        return new Forms(loader, new ConfigFiles(loader, "file:config/"), location);
    }

    static FormSchema of(ObjectNode... components) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("id", "small").put("title", "小表");
        form.putArray("components").addAll(List.of(components));
        return FormSchema.parse(form.toString());
    }

    static ObjectNode component(String json) {
        return (ObjectNode) data(json);
    }

    static ObjectNode number(String key, int decimals) {
        ObjectNode number = JsonNodeFactory.instance.objectNode().put("type", "number").put("id", "field_" + key)
                .put("key", key).put("label", key).put("decimalDigits", decimals);
        number.putObject("validate").put("min", 0);
        number.putObject("properties").put(decimals == 0 ? "integer" : "decimals",
                decimals == 0 ? "true" : Integer.toString(decimals));
        return number;
    }

    /** JSON with apostrophes for quotation marks. */
    static JsonNode data(String json) {
        return CanonicalJson.parse(json.replace('\'', '"')).orElseThrow();
    }
}
