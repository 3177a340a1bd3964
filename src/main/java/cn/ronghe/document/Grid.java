package cn.ronghe.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A table on paper. A cell that spans further rows or columns is there once, so a line may have fewer cells than the
 * table has columns.
 *
 * @param caption heads a growing table, else empty
 * @param head    repeated on every page; empty where a table has none
 */
public record Grid(String caption, int columns, List<List<Cell>> head, List<List<Cell>> body) {

    /** @param label whether it names other cells */
    public record Cell(String text, boolean label, int columns, int rows) {

        static Cell label(String text, int columns, int rows) {
            return new Cell(text, true, columns, rows);
        }

        static Cell value(String text, int columns) {
            return new Cell(text, false, columns, 1);
        }
    }

    /**
     * One row before it is known whether its table has groups.
     *
     * @param group  spans so many rows from this one on; null where the row above opened it or there is none
     * @param single whether the row belongs to no group
     * @param label  null in a table whose rows have none
     */
    record Row(String group, int span, boolean single, String label, List<String> values) {
    }

    /**
     * Rows of a section that share a table.
     *
     * @param columns heads of the columns, empty where there are none
     */
    record Draft(String caption, List<String> columns, List<Row> rows) {

        Draft and(List<Row> more) {
            List<Row> all = new ArrayList<>(rows);
            all.addAll(more);
            return new Draft(caption, columns, all);
        }

        Grid grid() {
            boolean grouped = rows.stream().anyMatch(row -> !row.single());
            int names = grouped ? 2 : 1;
            int most = Math.max(columns.size() - 1, rows.stream().mapToInt(row -> row.values().size()).max().orElse(1));
            int width = columns.isEmpty() ? names + most : columns.size() - 1 + names;
            List<Cell> heads = new ArrayList<>();
            for (String column : columns) {
                heads.add(Cell.label(column, heads.isEmpty() ? names : 1, 1));
            }
            return new Grid(caption, width, heads.isEmpty() ? List.of() : List.of(heads),
                    rows.stream().map(row -> cells(row, names)).toList());
        }

        private static List<Cell> cells(Row row, int names) {
            List<Cell> cells = new ArrayList<>();
            if (row.group() != null) {
                cells.add(Cell.label(row.group(), 1, row.span()));
            }
            if (row.label() != null) {
                cells.add(Cell.label(row.label(), row.single() ? names : 1, 1));
            }
            row.values().forEach(value -> cells.add(Cell.value(value, row.label() == null && cells.isEmpty() ? names : 1)));
            return cells;
        }
    }
}
