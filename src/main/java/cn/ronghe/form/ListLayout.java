package cn.ronghe.form;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.springframework.lang.Nullable;

/**
 * How a growing table stands on paper.
 *
 * @param numbers head of a first column with the rows' numbers (序号); such a table stands alone, another one belongs
 *                to the table around it; or null
 * @param groupBy key of a choice whose equal values become one merged cell, in the order in which they are offered and
 *                each there even without rows; or null
 * @param counts  head of a column that counts the rows of each choice: a line per choice then, in which a number stands in
 *                brackets as its sum and texts follow each other; or null
 */
record ListLayout(@Nullable String numbers, @Nullable String groupBy, @Nullable String counts) {

    static ListLayout of(JsonNode list) {
        ListLayout layout = new ListLayout(text(list, "numbers"), text(list, "groupBy"), text(list, "counts"));
        SchemaReader.require(layout.counts == null || layout.groupBy != null, "counts need a groupBy");
        return layout;
    }

    private static String text(JsonNode list, String name) {
        Optional<String> text = RulesReader.property(list, name);
        return text.orElse(null);
    }
}
