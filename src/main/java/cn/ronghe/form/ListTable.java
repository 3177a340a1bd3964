package cn.ronghe.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import cn.ronghe.form.Component.RowList;
import cn.ronghe.form.FormView.Kind;

/** A growing table: heads in one or two lines, then its rows; an empty one where there is none. */
final class ListTable {

    /** @param weight of the column's width, {@code group} the head above it or empty */
    private record Column(String head, String group, int footnote, int weight) {
    }

    private final ListLayout layout;
    private final List<ListRows.Row> rows;
    private final List<Column> columns = new ArrayList<>();

    ListTable(RowList list, JsonNode data, Footnotes footnotes) {
        this.layout = list.layout();
        this.rows = new ListRows(list, data).rows();
        if (layout.numbers() != null) {
            columns.add(new Column(layout.numbers(), "", 0, 4));
        }
        List<Field> shown = new ArrayList<>(list.fields());
        if (layout.counts() != null) {
            shown.removeIf(field -> field.type() == FieldType.NUMBER);
        }
        for (Field field : shown) {
            columns.add(new Column(field.caption(), field.print().columnGroup(),
                    footnotes.number(field.print().footnote()), weight(field)));
            if (layout.counts() != null && field.key().equals(layout.groupBy())) {
                columns.add(new Column(layout.counts(), "", 0, 11));
            }
        }
    }

    private int weight(Field field) {
        return switch (field.type()) {
            case NUMBER -> 7;
            case LONG_TEXT -> 22;
            default -> layout.counts() != null && field.type() == FieldType.TEXT ? 27 : 12;
        };
    }

    List<GridLine> lines(List<Head> around) {
        List<GridLine> lines = new ArrayList<>();
        boolean grouped = columns.stream().anyMatch(column -> !column.group.isEmpty());
        lines.add(new Line(around, from -> heads(from, grouped)));
        if (grouped) {
            lines.add(new Line(around, this::lowerHeads));
        }
        rows.forEach(row -> lines.add(new Line(around, from -> IntStream.range(0, columns.size())
                .mapToObj(i -> row.cells().get(i) == null ? null : row.cells().get(i).at(place(from, i), place(from, i + 1)))
                .filter(Objects::nonNull).toList())));
        return lines;
    }

    private List<GridLine.Box> heads(int from, boolean grouped) {
        List<GridLine.Box> boxes = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.group.isEmpty()) {
                boxes.add(new GridLine.Box(Kind.COLUMN, column.head, "", column.footnote, place(from, i),
                        place(from, i + 1), grouped ? 2 : 1));
            } else if (i == 0 || !columns.get(i - 1).group.equals(column.group)) {
                int end = i;
                while (end < columns.size() && columns.get(end).group.equals(column.group)) {
                    end++;
                }
                boxes.add(GridLine.Box.head(Kind.COLUMN, column.group, 0, place(from, i), place(from, end)));
            }
        }
        return boxes;
    }

    private List<GridLine.Box> lowerHeads(int from) {
        return IntStream.range(0, columns.size()).filter(i -> !columns.get(i).group.isEmpty())
                .mapToObj(i -> GridLine.Box.head(Kind.COLUMN, columns.get(i).head, columns.get(i).footnote, place(from, i),
                        place(from, i + 1))).toList();
    }

    private int place(int from, int column) {
        int before = columns.subList(0, column).stream().mapToInt(Column::weight).sum();
        return from + (GridLine.PAGE - from) * before / columns.stream().mapToInt(Column::weight).sum();
    }

    private interface Boxes {
        List<GridLine.Box> at(int from);
    }

    private record Line(List<Head> around, Boxes boxes) implements GridLine {

        @Override
        public List<Box> boxes(int from, int heads, boolean figures) {
            return boxes.at(from);
        }
    }
}
