package cn.ronghe.form;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What was filled in, to read and to print: sections in the annex's order, every row there whether filled in or not.
 * Values are ready to show; they are data and need escaping like any other.
 */
public record FormView(List<Section> sections) {

    /** @param title the annex's heading: 一、基本信息 */
    public record Section(String id, String title, List<Item> items) {
    }

    /** One of {@link Entry}, {@link Group}, {@link Table}, {@link Note}; {@code kind} is the name in lower case. */
    public sealed interface Item permits Entry, Group, Table, Note {

        default String kind() {
            return getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param unit  empty when the label already names it
     * @param hint  the annex's explanation, or empty
     * @param value empty when nothing was filled in
     * @param prose true for a long text with line breaks
     */
    public record Entry(String label, String value, String unit, String hint, boolean prose) implements Item {

        public boolean isFilled() {
            return !value.isEmpty();
        }
    }

    public record Group(String label, List<Item> items) implements Item {
    }

    /** @param label empty for a table of the section itself; each row has as many cells as there are columns */
    public record Table(String label, List<String> columns, List<List<String>> rows) implements Item {
    }

    /** Text of the annex, in Markdown. */
    public record Note(String text) implements Item {
    }

    /** @param data one object per section's id; null when nothing was filled in yet */
    public static FormView of(List<FormSchema> sections, Function<String, JsonNode> data) {
        return new FormView(sections.stream().map(schema -> section(schema, data.apply(schema.id()))).toList());
    }

    public static Section section(FormSchema schema, JsonNode data) {
        return new Section(schema.id(), schema.title(), FormViewBuilder.items(schema, data));
    }
}
