package cn.ronghe.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import cn.ronghe.form.FormView.Item;

/** Lays out one section; neighbouring groups that are rows become one table. */
final class FormViewBuilder {

    private FormViewBuilder() {
    }

    static List<Item> items(FormSchema schema, JsonNode data) {
        return items(schema.components(), data == null ? MissingNode.getInstance() : data, "");
    }

    private static List<Item> items(List<Component> components, JsonNode data, String context) {
        List<Item> items = new ArrayList<>();
        for (Component component : components) {
            if (component instanceof Component.Group group && group.rowTitle() != null) {
                addRow(items, group, data);
            } else if (component instanceof Component.Group group) {
                items.add(new FormView.Group(group.label(), items(group.components(), data, group.label())));
            } else if (component instanceof Component.RowList rows) {
                items.add(table(rows, data.path(rows.key())));
            } else if (component instanceof Component.Note note) {
                items.add(new FormView.Note(note.text()));
            } else if (component instanceof Field field && !isHidden(field, data)) {
                items.add(entry(field, data, context));
            }
        }
        return List.copyOf(items);
    }

    private static void addRow(List<Item> items, Component.Group group, JsonNode data) {
        List<Field> fields = group.components().stream().map(Field.class::cast).toList();
        List<String> columns = cells(group.rowTitle(), fields.stream().map(Field::caption));
        List<List<String>> rows = new ArrayList<>();
        int last = items.size() - 1;
        if (last >= 0 && items.get(last) instanceof FormView.Table table && table.columns().equals(columns)) {
            rows.addAll(table.rows());
            items.remove(last);
        }
        rows.add(cells(group.label(),
                fields.stream().map(field -> DisplayValue.of(field, data.path(field.key())))));
        items.add(new FormView.Table("", columns, List.copyOf(rows)));
    }

    private static List<String> cells(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }

    private static FormView.Table table(Component.RowList list, JsonNode data) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : data) {
            rows.add(list.fields().stream().map(field -> DisplayValue.of(field, row.path(field.key()))).toList());
        }
        return new FormView.Table(list.label(), list.fields().stream().map(Field::caption).toList(), List.copyOf(rows));
    }

    private static FormView.Entry entry(Field field, JsonNode data, String context) {
        String unit = field.rules().unit();
        boolean named = Stream.of(field.caption(), context)
                .anyMatch(label -> label.endsWith("（" + unit + "）") || label.endsWith("(" + unit + ")"));
        return new FormView.Entry(field.caption(), DisplayValue.of(field, data.path(field.key())), named ? "" : unit,
                field.description(), field.type() == FieldType.LONG_TEXT);
    }

    private static boolean isHidden(Field field, JsonNode data) {
        return field.rules().hiddenIf() != null && field.rules().hiddenIf().holds(data);
    }
}
