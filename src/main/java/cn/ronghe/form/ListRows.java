package cn.ronghe.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import cn.ronghe.form.Component.RowList;
import cn.ronghe.form.FormView.Kind;

/** The rows of a growing table as its {@link ListLayout} orders and counts them. */
final class ListRows {

    /** @param cells one per column; null where the merged cell above covers it */
    record Row(List<Value> cells) {
    }

    record Value(Kind kind, String text, String hint, int rows) {

        GridLine.Box at(int from, int to) {
            return new GridLine.Box(kind, text, hint, 0, from, to, rows);
        }
    }

    private final RowList list;
    private final ListLayout layout;
    private final List<JsonNode> data = new ArrayList<>();

    ListRows(RowList list, JsonNode data) {
        this.list = list;
        this.layout = list.layout();
        data.forEach(this.data::add);
    }

    List<Row> rows() {
        if (layout.counts() != null) {
            return groups().entrySet().stream().map(group -> counted(group.getKey(), group.getValue())).toList();
        }
        if (layout.groupBy() != null) {
            List<Row> rows = new ArrayList<>();
            groups().forEach((word, members) -> rows.addAll(merged(word, members)));
            return rows;
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(1, data.size()); i++) {
            rows.add(plain(i < data.size() ? data.get(i) : MissingNode.getInstance(), i + 1));
        }
        return rows;
    }

    private Row plain(JsonNode row, int number) {
        List<Value> cells = new ArrayList<>();
        if (layout.numbers() != null) {
            cells.add(new Value(Kind.VALUE, Integer.toString(number), "", 1));
        }
        list.fields().forEach(field -> cells.add(value(field, row)));
        return new Row(cells);
    }

    private List<Row> merged(String word, List<JsonNode> members) {
        List<Row> rows = new ArrayList<>();
        int count = Math.max(1, members.size());
        for (int i = 0; i < count; i++) {
            JsonNode row = i < members.size() ? members.get(i) : MissingNode.getInstance();
            Value head = i == 0 ? new Value(Kind.ROW, word, "", count) : null;
            rows.add(new Row(list.fields().stream()
                    .map(field -> field.key().equals(layout.groupBy()) ? head : value(field, row)).toList()));
        }
        return rows;
    }

    private Row counted(String word, List<JsonNode> members) {
        List<Value> cells = new ArrayList<>();
        for (Field field : list.fields()) {
            if (field.key().equals(layout.groupBy())) {
                cells.add(new Value(Kind.ROW, word, "", 1));
                cells.add(new Value(Kind.VALUE, count(members), "", 1));
            } else if (field.type() != FieldType.NUMBER) {
                cells.add(new Value(Kind.VALUE, members.stream()
                        .map(member -> DisplayValue.of(field, member.path(field.key()))).filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("、")), "", 1));
            }
        }
        return new Row(cells);
    }

    /** 2, or 2（8,300） with the sum of their numbers. */
    private String count(List<JsonNode> members) {
        if (members.isEmpty()) {
            return "";
        }
        Optional<String> sum = list.fields().stream().filter(field -> field.type() == FieldType.NUMBER).findFirst()
                .flatMap(field -> members.stream().map(member -> NumberCheck.exact(member.path(field.key())))
                        .flatMap(Optional::stream).reduce(BigDecimal::add)
                        .map(total -> DisplayValue.number(field, total)));
        return members.size() + sum.map(total -> "（" + total + "）").orElse("");
    }

    /** Every offered choice, then what else was written; rows without one come last. */
    private Map<String, List<JsonNode>> groups() {
        Field by = list.fields().stream().filter(field -> field.key().equals(layout.groupBy())).findFirst().orElseThrow();
        Map<String, List<JsonNode>> groups = new LinkedHashMap<>();
        by.options().forEach(option -> groups.put(option.label(), new ArrayList<>()));
        List<JsonNode> others = new ArrayList<>();
        for (JsonNode row : data) {
            String word = DisplayValue.of(by, row.path(by.key()));
            (word.isEmpty() ? others : groups.computeIfAbsent(word, w -> new ArrayList<>())).add(row);
        }
        if (!others.isEmpty()) {
            groups.put("", others);
        }
        return groups;
    }

    private static Value value(Field field, JsonNode row) {
        return new Value(field.type() == FieldType.NUMBER ? Kind.NUMBER : Kind.VALUE,
                DisplayValue.of(field, row.path(field.key())), field.description(), 1);
    }
}
