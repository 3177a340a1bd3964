package cn.ronghe.application.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    /** @param kind table, prose, heading or note: the template draws each its own way */
    public record Block(String kind, String text, Grid grid, Entry prose) {
    }

    /** @param columns heads of the columns, empty where there are none */
    public record Grid(String caption, List<String> columns, List<Row> rows, boolean grouped) {
    }

    /**
     * @param group  spans so many rows from this one on; null where the row above opened it or there is none
     * @param single whether the head takes the group's column too
     * @param head   null in a table whose rows have no head
     */
    public record Row(String group, int span, boolean single, String head, List<String> values) {
    }

    public List<Block> blocks(Section section) {
        List<Block> blocks = new ArrayList<>();
        add(section.items(), blocks);
        return blocks;
    }

    private static void add(List<Item> items, List<Block> blocks) {
        for (Item item : items) {
            if (item instanceof Entry entry && entry.prose()) {
                blocks.add(new Block("prose", "", null, entry));
            } else if (item instanceof Entry entry) {
                append(blocks, List.of(), List.of(new Row(null, 0, true, entry.label(), List.of(value(entry, "")))));
            } else if (item instanceof Group group) {
                add(group, blocks);
            } else if (item instanceof Table table) {
                blocks.add(new Block("table", "", grid(table), null));
            } else if (item instanceof Note note) {
                blocks.add(new Block("note", note.text(), null, null));
            }
        }
    }

    private static void add(Group group, List<Block> blocks) {
        if (group.items().stream().allMatch(FormPaper::isShort)) {
            List<Entry> entries = group.items().stream().flatMap(item -> entries(item, "")).toList();
            append(blocks, List.of(), grouped(group.label(), entries.stream()
                    .map(entry -> new Row(null, 0, false, entry.label(), List.of(value(entry, group.label()))))
                    .toList()));
        } else if (group.items().size() == 1 && group.items().get(0) instanceof Table table
                && table.label().isEmpty() && !blocks.isEmpty() && sameColumns(blocks.get(blocks.size() - 1), table)) {
            append(blocks, table.columns(), grouped(group.label(), rows(table, false)));
        } else {
            blocks.add(new Block("heading", group.label(), null, null));
            add(group.items(), blocks);
        }
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
            named.add(new Row(first ? name : null, first ? rows.size() : 0, false, row.head(), row.values()));
        }
        return named;
    }

    /** To the table before where it is one of the same columns, else to a new one. */
    private static void append(List<Block> blocks, List<String> columns, List<Row> rows) {
        boolean grouped = rows.stream().anyMatch(row -> row.group() != null);
        Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (last != null && last.grid() != null && last.grid().caption().isEmpty()
                && last.grid().columns().equals(columns)) {
            List<Row> all = new ArrayList<>(last.grid().rows());
            all.addAll(rows);
            blocks.set(blocks.size() - 1, new Block("table", "",
                    new Grid("", columns, all, grouped || last.grid().grouped()), null));
        } else {
            blocks.add(new Block("table", "", new Grid("", columns, rows, grouped), null));
        }
    }

    private static boolean sameColumns(Block block, Table table) {
        return block.grid() != null && block.grid().columns().equals(table.columns());
    }

    private static Grid grid(Table table) {
        boolean list = !table.label().isEmpty();
        List<Row> rows = table.rows().isEmpty()
                ? List.of(new Row(null, 0, true, null, table.columns().stream().map(column -> "").toList()))
                : rows(table, list);
        return new Grid(table.label(), table.columns(), rows, false);
    }

    /** A growing table has no heads; in a table of indicators the first cell of a row is one. */
    private static List<Row> rows(Table table, boolean list) {
        return table.rows().stream().map(cells -> list ? new Row(null, 0, true, null, cells)
                : new Row(null, 0, true, cells.get(0), cells.subList(1, cells.size()))).toList();
    }

    /** With its unit, where neither the field nor the group around it names it already. */
    private static String value(Entry entry, String group) {
        boolean named = entry.unit().isEmpty() || group.endsWith("（" + entry.unit() + "）")
                || group.endsWith("(" + entry.unit() + ")");
        return entry.isFilled() && !named ? entry.value() + " " + entry.unit() : entry.value();
    }
}
