package cn.ronghe.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import cn.ronghe.form.Component.RowList;
import cn.ronghe.form.FormChange.Column;
import cn.ronghe.form.FormChange.Edition;
import cn.ronghe.form.FormChange.Kind;
import cn.ronghe.form.FormChange.OfTable;
import cn.ronghe.form.FormChange.Row;
import cn.ronghe.form.FormChange.Value;

/** Compares one growing table row by row; a row is the same one wherever it stands now. */
final class TableComparison {

    private final Pair<RowList> editions;
    private final List<FieldPair> columns;
    private final Effort effort;

    TableComparison(Pair<RowList> editions, Effort effort) {
        this.editions = editions;
        this.columns = Pair.of(fields(editions.earlier()), fields(editions.later()), Field::key).stream()
                .map(FieldPair::new).toList();
        this.effort = effort;
    }

    /** @param before the object in which the table stands; {@code after} likewise */
    Optional<FormChange> change(JsonNode before, JsonNode after) {
        List<List<String>> olds = new ArrayList<>();
        List<List<String>> news = new ArrayList<>();
        rows(editions.earlier(), before).forEach(row -> olds.add(columns.stream().map(column -> column.before(row)).toList()));
        rows(editions.later(), after).forEach(row -> news.add(columns.stream().map(column -> column.after(row)).toList()));
        RowLikeness likeness = new RowLikeness(columns.stream().map(column -> column.editions().either().type()).toList());
        List<Row> changed = new ArrayList<>();
        List<RowMatching.Match> matches = new RowMatching(olds, news, likeness, effort).matches();
        for (RowMatching.Match match : matches) {
            Row row = row(match, match.isAdded() ? null : olds.get(match.before()),
                    match.isRemoved() ? null : news.get(match.after()));
            if (!row.kinds().isEmpty()) {
                changed.add(row);
            }
        }
        return changed.isEmpty() ? Optional.empty() : Optional.of(new OfTable(editions.either().key(),
                editions.either().label(), editions.edition(), columns(), List.copyOf(changed),
                matches.size() - changed.size()));
    }

    private Row row(RowMatching.Match match, List<String> old, List<String> now) {
        List<Value> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(columns.get(i).value(old == null ? "" : old.get(i), now == null ? "" : now.get(i), effort));
        }
        List<Kind> kinds = new ArrayList<>();
        if (old == null || now == null) {
            kinds.add(old == null ? Kind.ADDED : Kind.REMOVED);
        } else {
            if (match.moved()) {
                kinds.add(Kind.MOVED);
            }
            if (!old.equals(now)) {
                kinds.add(Kind.CHANGED);
            }
        }
        return new Row(old == null ? null : match.before() + 1, now == null ? null : match.after() + 1,
                List.copyOf(kinds), List.copyOf(cells));
    }

    /** Where only one edition has the table, it alone is said to have it, not each of its columns. */
    private List<Column> columns() {
        boolean both = editions.edition() == Edition.BOTH;
        return columns.stream().map(FieldPair::editions).map(column -> new Column(column.either().caption(),
                both ? column.edition() : Edition.BOTH)).toList();
    }

    private static List<Field> fields(RowList rows) {
        return rows == null ? List.of() : rows.fields();
    }

    private static JsonNode rows(RowList list, JsonNode scope) {
        JsonNode rows = list == null ? null : scope.path(list.key());
        return rows != null && rows.isArray() ? rows : JsonNodeFactory.instance.arrayNode();
    }
}
