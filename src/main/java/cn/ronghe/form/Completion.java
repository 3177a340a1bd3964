package cn.ronghe.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import cn.ronghe.form.Component.RowList;
import cn.ronghe.shared.CleanText;

/** The data as it is kept: tidy, in the form's order, with the server's totals. */
final class Completion {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private Completion() {
    }

    static ObjectNode of(FormSchema schema, JsonNode data) {
        ObjectNode kept = NODES.objectNode();
        for (Component entry : schema.entries()) {
            if (entry instanceof Field field) {
                keep(field, data, kept);
            } else if (entry instanceof RowList rows) {
                keep(rows, data.path(rows.key()), kept);
            }
        }
        return kept;
    }

    private static void keep(Field field, JsonNode scope, ObjectNode kept) {
        JsonNode value = scope.path(field.key());
        if (field.isTotal()) {
            Totals.of(field, scope).ifPresent(sum -> kept.put(field.key(), sum));
        } else if (!field.isDisplayOnly() && !DataCheck.isBlank(value)) {
            kept.set(field.key(), value.isTextual() ? NODES.textNode(CleanText.strip(value.textValue())) : value);
        }
    }

    private static void keep(RowList rows, JsonNode list, ObjectNode kept) {
        ArrayNode tidy = NODES.arrayNode();
        for (JsonNode row : list) {
            ObjectNode tidyRow = NODES.objectNode();
            rows.fields().forEach(field -> keep(field, row, tidyRow));
            if (!tidyRow.isEmpty()) {
                tidy.add(tidyRow);
            }
        }
        if (!tidy.isEmpty()) {
            kept.set(rows.key(), tidy);
        }
    }
}
