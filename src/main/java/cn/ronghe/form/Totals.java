package cn.ronghe.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import cn.ronghe.shared.Refusal;

/** Computed totals ({@code sumOf}), exact in decimal: 0.1 + 0.2 is 0.3. */
final class Totals {

    private Totals() {
    }

    /** Every part of a total is a number field of the form, no total itself, and no more precise than its total. */
    static void verify(FormSchema schema) {
        Map<String, Field> fields = new HashMap<>();
        schema.fields().forEach(field -> fields.put(field.path(), field));
        for (Field total : schema.fields()) {
            for (String part : total.rules().sumOf()) {
                Field field = fields.get(part);
                if (field == null || field.type() != FieldType.NUMBER || field.isTotal()
                        || field.rules().decimals() > total.rules().decimals()) {
                    throw new FormSchemaException("component " + total.key() + ": cannot be a sum of " + part);
                }
            }
            if (total.isTotal() && total.path().contains("[")) {
                throw new FormSchemaException("component " + total.key() + ": a row has no totals");
            }
        }
    }

    /** The sum of the parts that are there; empty when none is, or when one is no number. */
    static Optional<BigDecimal> of(Field total, JsonNode scope) {
        BigDecimal sum = null;
        for (String part : total.rules().sumOf()) {
            JsonNode value = scope.path(part);
            if (DataCheck.isBlank(value)) {
                continue;
            }
            Optional<BigDecimal> number = NumberCheck.exact(value);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = sum == null ? number.get() : sum.add(number.get());
        }
        return Optional.ofNullable(sum).map(exact -> exact.scale() < 0 ? exact.setScale(0) : exact);
    }

    /** Refuses a submitted total that its parts do not make up. */
    static Optional<Refusal> disagreement(Field total, JsonNode scope, FormSchema schema) {
        if (!total.isTotal()) {
            return Optional.empty();
        }
        Optional<BigDecimal> sum = of(total, scope);
        Optional<BigDecimal> stated = NumberCheck.exact(scope.path(total.key()));
        if (sum.isEmpty() || stated.isEmpty() || sum.get().compareTo(stated.get()) == 0) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of("form.total", total.label(), parts(total, schema),
                sum.get().toPlainString(), stated.get().toPlainString()));
    }

    private static String parts(Field total, FormSchema schema) {
        List<String> parts = total.rules().sumOf();
        return schema.fields().stream().filter(field -> parts.contains(field.path())).map(Field::caption)
                .reduce((all, next) -> all + "、" + next).orElse("");
    }
}
