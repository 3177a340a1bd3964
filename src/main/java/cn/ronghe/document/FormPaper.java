package cn.ronghe.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import cn.ronghe.document.Grid.Draft;
import cn.ronghe.document.Grid.Row;
import cn.ronghe.form.FormView.Entry;
import cn.ronghe.form.FormView.Group;
import cn.ronghe.form.FormView.Item;
import cn.ronghe.form.FormView.Note;
import cn.ronghe.form.FormView.Section;
import cn.ronghe.form.FormView.Table;
import org.springframework.stereotype.Component;

/**
 * Lays a section out as the annex prints it: neighbouring fields share a table, a group's name spans its rows, long
 * texts stand below their heading. For {@code application/parts :: formSection}, in whichever room's page it stands.
 */
@Component("formPaper")
public class FormPaper {

    /** @param kind table, prose, heading or note: each is drawn its own way */
    public record Block(String kind, String text, Grid grid, Entry prose) {

        boolean is(String name) {
            return kind.equals(name);
        }
    }

    public List<Block> blocks(Section section) {
        Column column = new Column();
        add(section.items(), column);
        return column.closed();
    }

    private static void add(List<Item> items, Column column) {
        for (Item item : items) {
            if (item instanceof Entry entry && entry.prose()) {
                column.add(new Block("prose", "", null, entry));
            } else if (item instanceof Entry entry) {
                column.add(List.of(), List.of(new Row(null, 0, true, entry.label(), List.of(value(entry, "")))));
            } else if (item instanceof Group group) {
                add(group, column);
            } else if (item instanceof Table table) {
                add(table, column);
            } else if (item instanceof Note note) {
                column.add(new Block("note", note.text(), null, null));
            }
        }
    }

    private static void add(Group group, Column column) {
        if (group.items().stream().allMatch(FormPaper::isShort)) {
            List<Entry> entries = group.items().stream().flatMap(item -> entries(item, "")).toList();
            column.add(List.of(), grouped(group.label(), entries.stream()
                    .map(entry -> new Row(null, 0, false, entry.label(), List.of(value(entry, group.label()))))
                    .toList()));
        } else if (group.items().size() == 1 && group.items().get(0) instanceof Table table
                && table.label().isEmpty() && column.continues(table.columns())) {
            column.add(table.columns(), grouped(group.label(), rows(table)));
        } else {
            column.add(new Block("heading", group.label(), null, null));
            add(group.items(), column);
        }
    }

    /** A growing table has no heads in its rows, and one empty row to see that nothing was filled in. */
    private static void add(Table table, Column column) {
        if (table.label().isEmpty()) {
            column.add(table.columns(), rows(table));
            return;
        }
        List<List<String>> rows = table.rows().isEmpty()
                ? List.of(table.columns().stream().map(none -> "").toList()) : table.rows();
        Draft draft = new Draft(table.label(), table.columns(),
                rows.stream().map(cells -> new Row(null, 0, true, null, cells)).toList());
        column.add(new Block("table", "", draft.grid(), null));
    }

    private static boolean isShort(Item item) {
        return item instanceof Entry entry && !entry.prose()
                || item instanceof Group group && group.items().stream().allMatch(FormPaper::isShort);
    }

    private static Stream<Entry> entries(Item item, String around) {
        if (item instanceof Group group) {
            String label = group.label().replaceFirst("[:：]$", "");
            return group.items().stream().flatMap(inner -> entries(inner, around + label + "："));
        }
        Entry entry = (Entry) item;
        return Stream.of(new Entry(around + entry.label(), entry.value(), entry.unit(), entry.hint(), false));
    }

    private static List<Row> grouped(String name, List<Row> rows) {
        List<Row> named = new ArrayList<>();
        for (Row row : rows) {
            boolean first = named.isEmpty();
            named.add(new Row(first ? name : null, first ? rows.size() : 0, false, row.label(), row.values()));
        }
        return named;
    }

    /** In a table of indicators the first cell of a row is its label. */
    private static List<Row> rows(Table table) {
        return table.rows().stream()
                .map(cells -> new Row(null, 0, true, cells.get(0), cells.subList(1, cells.size()))).toList();
    }

    /** With its unit, where neither the field nor the group around it names it already. */
    private static String value(Entry entry, String group) {
        boolean named = entry.unit().isEmpty() || group.endsWith("（" + entry.unit() + "）")
                || group.endsWith("(" + entry.unit() + ")");
        return entry.isFilled() && !named ? entry.value() + " " + entry.unit() : entry.value();
    }

    /** The blocks one below the other; rows go to the table before where it has the same columns, else to a new one. */
    private static final class Column {

        private final List<Block> blocks = new ArrayList<>();
        private Draft open;

        boolean continues(List<String> columns) {
            return open != null && open.columns().equals(columns);
        }

        void add(List<String> columns, List<Row> rows) {
            if (!continues(columns)) {
                close();
                open = new Draft("", columns, List.of());
            }
            open = open.and(rows);
        }

        void add(Block block) {
            close();
            blocks.add(block);
        }

        List<Block> closed() {
            close();
            return List.copyOf(blocks);
        }

        private void close() {
            if (open != null) {
                blocks.add(new Block("table", "", open.grid(), null));
                open = null;
            }
        }
    }
}
