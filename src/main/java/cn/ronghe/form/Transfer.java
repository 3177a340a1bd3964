package cn.ronghe.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import cn.ronghe.form.Component.RowList;

/**
 * What was filled in on one form, said in the fields of another one. A figure of a year goes to the column of that year
 * and nowhere else; statements that are ticked, totals, files and fields only shown are nobody's to take over. Use once.
 */
public final class Transfer {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    private static final String ROW = "[].";

    /**
     * Something filled in there that has no place here.
     *
     * @param year whose column is missing here, empty where the whole field is
     */
    public record Homeless(String label, String year) {
    }

    private record Filled(Field field, JsonNode value) {
    }

    private record FilledTable(RowList rows, ArrayNode value) {
    }

    private final Map<Slot, Filled> fields = new LinkedHashMap<>();
    private final Map<String, FilledTable> tables = new LinkedHashMap<>();
    private final Function<String, Optional<String>> sourceOf;
    private final Set<String> asked = new HashSet<>();
    private final Set<Slot> taken = new HashSet<>();

    /**
     * @param data     of each section of the source by its form, null where there is none
     * @param sourceOf the name in the source of what a name here takes from there, empty for nothing; {@link #names}
     */
    public Transfer(List<FormSchema> source, Function<String, JsonNode> data,
                    Function<String, Optional<String>> sourceOf) {
        this.sourceOf = sourceOf;
        source.forEach(schema -> {
            JsonNode section = data.apply(schema.id());
            if (section != null) {
                schema.entries().forEach(entry -> keep(entry, section));
            }
        });
    }

    /** By what fields are taken over: their paths, without the column where the label names a year. */
    public static Set<String> names(FormSchema schema) {
        Set<String> names = new LinkedHashSet<>();
        schema.fields().stream().filter(Transfer::isTaken).forEach(field -> names.add(Slot.of(field).name()));
        return names;
    }

    private void keep(Component entry, JsonNode section) {
        if (entry instanceof RowList rows && section.path(rows.key()) instanceof ArrayNode list && !list.isEmpty()) {
            tables.put(rows.key(), new FilledTable(rows, list));
        } else if (entry instanceof Field field && isTaken(field) && !DataCheck.isBlank(section.path(field.key()))) {
            fields.put(Slot.of(field), new Filled(field, section.get(field.key())));
        }
    }

    /** What the source says for one section here. */
    public ObjectNode into(FormSchema here) {
        ObjectNode values = NODES.objectNode();
        for (Component entry : here.entries()) {
            if (entry instanceof RowList rows) {
                rows(rows).ifPresent(found -> values.set(rows.key(), found));
            } else if (entry instanceof Field field && isTaken(field)) {
                value(field).ifPresent(found -> values.set(field.key(), found));
            }
        }
        return values;
    }

    private Optional<JsonNode> value(Field here) {
        return origin(here).map(slot -> {
            asked.add(slot.name());
            taken.add(slot);
            return fields.get(slot);
        }).map(Filled::value);
    }

    /** A table comes as a whole: from the one in the source to which its columns point. */
    private Optional<ArrayNode> rows(RowList here) {
        Map<Field, String> columns = new LinkedHashMap<>();
        String table = null;
        for (Field column : here.fields()) {
            String name = isTaken(column) ? origin(column).map(Slot::name).orElse("") : "";
            if (name.contains(ROW)) {
                table = name.substring(0, name.indexOf(ROW));
                taken.add(new Slot(name, ""));
                columns.put(column, name.substring(table.length() + ROW.length()));
            }
        }
        FilledTable source = table == null ? null : tables.get(table);
        if (source == null) {
            return Optional.empty();
        }
        ArrayNode rows = NODES.arrayNode();
        source.value().forEach(row -> {
            ObjectNode kept = rows.addObject();
            columns.forEach((column, key) -> {
                if (!DataCheck.isBlank(row.path(key))) {
                    kept.set(column.key(), row.get(key));
                }
            });
        });
        return Optional.of(rows);
    }

    private Optional<Slot> origin(Field here) {
        Slot slot = Slot.of(here);
        return sourceOf.apply(slot.name()).map(slot::named);
    }

    /** What found no place in the sections asked for {@link #into}, in the source's order. */
    public List<Homeless> homeless() {
        List<Homeless> left = new ArrayList<>();
        fields.forEach((slot, filled) -> {
            if (!taken.contains(slot)) {
                left.add(new Homeless(filled.field().label(), asked.contains(slot.name()) ? slot.year() : ""));
            }
        });
        tables.values().forEach(table -> table.rows().fields().stream()
                .filter(column -> isTaken(column) && !taken.contains(new Slot(column.path(), "")) && isFilled(column, table))
                .forEach(column -> left.add(new Homeless(table.rows().label() + "·" + column.label(), ""))));
        return left;
    }

    private static boolean isFilled(Field column, FilledTable table) {
        for (JsonNode row : table.value()) {
            if (!DataCheck.isBlank(row.path(column.key()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTaken(Field field) {
        return field.type() != FieldType.CHECKBOX && !field.isTotal() && !field.isDisplayOnly()
                && field.rules().files() == null;
    }
}
