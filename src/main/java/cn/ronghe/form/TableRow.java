package cn.ronghe.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import cn.ronghe.form.Component.Group;
import cn.ronghe.form.FormView.Kind;

/** An indicator and its values, with the line of column heads above it where that is not there already. */
record TableRow(Group group, JsonNode data, Footnotes footnotes) {

    /** @param first whether the row is the first of the group around it, where a head of another title is repeated */
    List<GridLine> lines(List<Head> around, boolean first, List<GridLine> above) {
        List<String> captions = group.fields().stream().map(Field::caption).toList();
        boolean besideBoth = group.rowTitle().equals(group.label());
        List<GridLine> lines = new ArrayList<>();
        ColumnHeads last = above.stream().filter(ColumnHeads.class::isInstance).map(ColumnHeads.class::cast)
                .reduce((one, next) -> next).orElse(null);
        if (besideBoth || last == null || !last.captions.equals(captions) || first && !last.title.equals(group.rowTitle())) {
            List<Integer> numbers = group.fields().stream().map(field -> footnotes.number(field.print().footnote()))
                    .toList();
            lines.add(new ColumnHeads(around, group.rowTitle(), besideBoth ? 2 : 1, captions, numbers));
        }
        lines.add(new Values(around, group, besideBoth, footnotes.number(group.footnote()), data));
        return lines;
    }

    private static int place(int heads, int column, int columns) {
        return heads + (GridLine.PAGE - heads) * column / columns;
    }

    private record ColumnHeads(List<Head> around, String title, int titleRows, List<String> captions,
                               List<Integer> footnotes) implements GridLine {

        @Override
        public boolean isNamedRow() {
            return true;
        }

        @Override
        public boolean isNumeric() {
            return true;
        }

        @Override
        public List<Box> boxes(int from, int heads, boolean figures) {
            List<Box> boxes = new ArrayList<>();
            boxes.add(new Box(titleRows > 1 ? Kind.ROW : Kind.COLUMN, title, "", 0, from, heads, titleRows));
            for (int i = 0; i < captions.size(); i++) {
                boxes.add(Box.head(Kind.COLUMN, captions.get(i), footnotes.get(i), place(heads, i, captions.size()),
                        place(heads, i + 1, captions.size())));
            }
            return boxes;
        }
    }

    private record Values(List<Head> around, Group group, boolean named, int footnote, JsonNode data)
            implements GridLine {

        @Override
        public boolean isNamedRow() {
            return true;
        }

        @Override
        public boolean isNumeric() {
            return group.fields().stream().allMatch(field -> field.type() == FieldType.NUMBER);
        }

        @Override
        public List<Box> boxes(int from, int heads, boolean figures) {
            List<Box> boxes = new ArrayList<>();
            if (!named) {
                boxes.add(Box.head(Kind.ROW, group.label(), footnote, from, heads));
            }
            List<Field> fields = group.fields();
            List<String> names = Stream.concat(around.stream().map(Head::label), Stream.of(group.label())).toList();
            for (int i = 0; i < fields.size(); i++) {
                boxes.add(FilledCell.of(fields.get(i), data.path(fields.get(i).key()), names,
                        place(heads, i, fields.size()), place(heads, i + 1, fields.size())));
            }
            return boxes;
        }
    }
}
