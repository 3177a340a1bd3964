package cn.ronghe.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import cn.ronghe.form.Component.RowList;

/**
 * What became of one thing to fill in from one edition of a form to another: a field, a growing table or one of its
 * columns.
 *
 * @param label   as the later edition names it; as the earlier one does where only that one has it
 * @param aspects what is otherwise; empty where it was added or removed
 */
public record SchemaChange(String label, Kind kind, List<SchemaAspect> aspects) {

    public enum Kind { ADDED, REMOVED, CHANGED }

    /** In the order of the later edition, and then what only the earlier one has. Fields are found by their paths. */
    public static List<SchemaChange> between(FormSchema earlier, FormSchema later) {
        List<SchemaChange> changes = new ArrayList<>();
        for (Pair<Component> pair : Pair.of(earlier.entries(), later.entries(), SchemaChange::path)) {
            if (pair.either() instanceof Field) {
                add(new Pair<>((Field) pair.earlier(), (Field) pair.later()), Field::label, SchemaAspect::ofField, changes);
            } else {
                ofTable(new Pair<>((RowList) pair.earlier(), (RowList) pair.later()), changes);
            }
        }
        return List.copyOf(changes);
    }

    private static void ofTable(Pair<RowList> tables, List<SchemaChange> changes) {
        add(tables, RowList::label, SchemaAspect::ofTable, changes);
        if (tables.earlier() != null && tables.later() != null) {
            String table = tables.later().label();
            Pair.of(tables.earlier().fields(), tables.later().fields(), Field::key).forEach(column ->
                    add(column, field -> table + "·" + field.label(), SchemaAspect::ofField, changes));
        }
    }

    private static <T> void add(Pair<T> pair, Function<T, String> label, Function<Pair<T>, Stream<SchemaAspect>> aspects,
                                List<SchemaChange> changes) {
        boolean both = pair.earlier() != null && pair.later() != null;
        List<SchemaAspect> found = both ? aspects.apply(pair).toList() : List.of();
        if (!both || !found.isEmpty()) {
            changes.add(new SchemaChange(label.apply(pair.either()),
                    both ? Kind.CHANGED : pair.earlier() == null ? Kind.ADDED : Kind.REMOVED, found));
        }
    }

    /** A field and a growing table of one key are not the same thing. */
    static String path(Component entry) {
        return entry instanceof Field field ? field.path() : ((RowList) entry).key() + "[]";
    }
}
