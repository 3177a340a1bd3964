package cn.ronghe.document;

import java.util.ArrayList;
import java.util.List;

import cn.ronghe.form.FormView.Cell;
import cn.ronghe.form.FormView.Grid;
import cn.ronghe.form.FormView.Kind;
import cn.ronghe.form.FormView.Row;

/**
 * A list with many rows becomes a table of its own, its name above and not beside it: Word repeats only the first rows
 * of a table on every page. A short list stays in the annex's table.
 */
final class LongLists {

    private static final int SHORT = 16;

    private LongLists() {
    }

    static List<Grid> apart(Grid grid) {
        List<Grid> parts = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < grid.rows().size(); i++) {
            Row row = grid.rows().get(i);
            if (beginsList(grid.rows(), i)) {
                Cell name = row.cells().get(0);
                if (!rows.isEmpty()) {
                    parts.add(new Grid(parts.isEmpty() ? grid.caption() : "", grid.widths(), List.copyOf(rows)));
                    rows.clear();
                }
                parts.add(list(name, grid.widths(), grid.rows().subList(i, i + name.rows())));
                i += name.rows() - 1;
            } else {
                rows.add(row);
            }
        }
        if (!rows.isEmpty()) {
            parts.add(new Grid(parts.isEmpty() ? grid.caption() : "", grid.widths(), rows));
        }
        return parts;
    }

    /** A name over many rows, heads beside it, and below them rows of values: indicators are named in each row. */
    private static boolean beginsList(List<Row> rows, int at) {
        List<Cell> cells = rows.get(at).cells();
        if (cells.size() < 2 || cells.get(0).kind() != Kind.GROUP || cells.get(0).rows() <= SHORT
                || cells.stream().skip(1).anyMatch(cell -> cell.kind() != Kind.COLUMN)) {
            return false;
        }
        List<Row> below = rows.subList(at + 1, at + cells.get(0).rows());
        return below.stream().filter(row -> row.cells().stream().anyMatch(cell -> cell.kind() == Kind.ROW)).count()
                < below.size() / 2;
    }

    /** Without the column of its name, whose width the others share. */
    private static Grid list(Cell name, List<Integer> widths, List<Row> rows) {
        List<Integer> kept = widths.subList(name.columns(), widths.size());
        int sum = kept.stream().mapToInt(Integer::intValue).sum();
        List<Row> inside = new ArrayList<>(rows);
        inside.set(0, new Row(rows.get(0).cells().subList(1, rows.get(0).cells().size())));
        return new Grid(name.text(), kept.stream().map(width -> width * 1000 / sum).toList(), inside);
    }
}
