package cn.ronghe.form;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import cn.ronghe.form.FormView.Kind;

/**
 * Names and values side by side: the fields of one line of the form. A first name moves into the column of heads where the
 * groups around leave it free, and its value takes the room, so that the names below each other stay aligned.
 */
record EntryLine(List<Head> around, List<Entry> entries) implements GridLine {

    record Entry(Field field, JsonNode value, int footnote) {
    }

    /** To the last line where the form has both on one. */
    static void append(List<GridLine> lines, Entry entry, List<Head> around) {
        int last = lines.size() - 1;
        if (last >= 0 && lines.get(last) instanceof EntryLine line && line.takes(entry, around)) {
            List<Entry> entries = new ArrayList<>(line.entries);
            entries.add(entry);
            lines.set(last, new EntryLine(around, List.copyOf(entries)));
        } else {
            lines.add(new EntryLine(around, List.of(entry)));
        }
    }

    private boolean takes(Entry entry, List<Head> heads) {
        String line = entry.field.print().line();
        return !line.isEmpty() && line.equals(entries.get(0).field.print().line()) && around.equals(heads);
    }

    @Override
    public boolean isShared() {
        return entries.size() > 1;
    }

    @Override
    public boolean isNumeric() {
        return entries.stream().allMatch(entry -> entry.field.type() == FieldType.NUMBER);
    }

    /** A name takes half of the room of its field, beside a figure three fifths. */
    @Override
    public List<Box> boxes(int from, int heads, boolean figures) {
        int name = figures ? 6 : 5;
        int parts = 10 * Math.max(entries.size(), 2);
        List<Box> boxes = new ArrayList<>();
        int at = from;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            int label = i == 0 && heads > from ? heads : place(heads, 10 * i + name, parts);
            int end = i == entries.size() - 1 ? PAGE : place(heads, 10 * i + 10, parts);
            boxes.add(Box.head(Kind.ROW, entry.field.caption(), entry.footnote, at, label));
            boxes.add(FilledCell.of(entry.field, entry.value, names(entry.field), label, end));
            at = end;
        }
        return boxes;
    }

    private List<String> names(Field field) {
        List<String> names = new ArrayList<>(around.stream().map(Head::label).toList());
        names.add(field.caption());
        return names;
    }

    private static int place(int heads, int part, int parts) {
        return heads + (PAGE - heads) * part / parts;
    }
}
