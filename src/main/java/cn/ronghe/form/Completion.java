package cn.ronghe.form;

import java.math.BigDecimal;

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
            Totals.of(field, scope).ifPresent(sum -> kept.set(field.key(), tidy(field, sum)));
        } else if (!field.isDisplayOnly() && !DataCheck.isBlank(value)) {
            kept.set(field.key(), tidy(field, value));
        }
    }

    private static JsonNode tidy(Field field, JsonNode value) {
        if (value.isTextual()) {
            return NODES.textNode(CleanText.strip(value.textValue()));
        }
        return NumberCheck.exact(value).map(number -> tidy(field, number)).orElse(value);
    }

    /** The engine's numbers are all floating: a count of 5.0 is kept as 5. */
    private static JsonNode tidy(Field field, BigDecimal number) {
        boolean count = field.rules().decimals() == 0 && number.stripTrailingZeros().scale() <= 0;
        return count ? NODES.numberNode(number.toBigInteger()) : NODES.numberNode(number);
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
