package cn.ronghe.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import cn.ronghe.form.Component.RowList;
import cn.ronghe.form.Violation.Severity;
import cn.ronghe.shared.Refusal;

/**
 * What a growing table as a whole must hold.
 *
 * @param least      so many rows
 * @param mustHave   choices of its {@code groupBy} column of which there is at least one row each
 * @param shouldHave likewise, but only warned of
 */
record RowRules(int least, List<String> mustHave, List<String> shouldHave) {

    static RowRules of(JsonNode list) {
        try {
            return new RowRules(RulesReader.property(list, "minRows").map(Integer::valueOf).orElse(0),
                    words(list, "mustHave"), words(list, "shouldHave"));
        } catch (NumberFormatException e) {
            throw new FormSchemaException("minRows is no number");
        }
    }

    private static List<String> words(JsonNode list, String name) {
        return RulesReader.property(list, name).map(text -> List.of(text.split("\\s*\\|\\s*"))).orElse(List.of());
    }

    /** Every word is a choice that the column offers. */
    void verify(ListLayout layout, List<Field> fields) {
        List<String> words = new ArrayList<>(mustHave);
        words.addAll(shouldHave);
        SchemaReader.require(words.isEmpty() || layout.groupBy() != null, "mustHave and shouldHave need a groupBy");
        fields.stream().filter(field -> field.key().equals(layout.groupBy())).forEach(field ->
                words.forEach(word -> SchemaReader.require(field.offers(word), field.key() + " does not offer " + word)));
    }

    List<Violation> check(RowList list, JsonNode rows) {
        List<Violation> found = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        int count = 0;
        for (JsonNode row : rows) {
            if (!DataCheck.isBlankRow(row)) {
                count++;
                kinds.add(row.path(list.layout().groupBy() == null ? "" : list.layout().groupBy()).asText(""));
            }
        }
        if (count < least) {
            add(list, Refusal.of("form.required.rows", list.label(), Integer.toString(least)), Severity.ERROR, found);
        }
        String missing = missing(mustHave, kinds);
        if (!missing.isEmpty()) {
            add(list, Refusal.of("form.required.kinds", list.label(), missing), Severity.ERROR, found);
        }
        String unusual = missing(shouldHave, kinds);
        if (!unusual.isEmpty()) {
            add(list, Refusal.of("form.rows.unusual", list.label(), unusual), Severity.WARNING, found);
        }
        return found;
    }

    private static String missing(List<String> words, Set<String> kinds) {
        return String.join("、", words.stream().filter(word -> !kinds.contains(word)).toList());
    }

    private static void add(RowList list, Refusal refusal, Severity severity, List<Violation> found) {
        found.add(new Violation(list.key(), list.label(), refusal.key(), refusal.arguments(), severity));
    }
}
