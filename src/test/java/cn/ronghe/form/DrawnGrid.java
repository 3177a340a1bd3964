package cn.ronghe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import cn.ronghe.form.FormView.Cell;
import cn.ronghe.form.FormView.Grid;

/** A grid as text, one row a line: {@code 名称 | 甲 ×3} spans three columns, {@code 名称 ↓2} two rows. */
final class DrawnGrid {

    private DrawnGrid() {
    }

    static List<String> of(Grid grid) {
        assertIsWhole(grid);
        return grid.rows().stream().map(row -> row.cells().stream().map(DrawnGrid::cell)
                .collect(Collectors.joining(" | "))).toList();
    }

    private static String cell(Cell cell) {
        String text = !cell.text().isEmpty() ? cell.text() : cell.hint().isEmpty() ? "" : "<" + cell.hint() + ">";
        return text + (cell.footnote() > 0 ? "^" + cell.footnote() : "") + (cell.rows() > 1 ? " ↓" + cell.rows() : "")
                + (cell.columns() > 1 ? " ×" + cell.columns() : "");
    }

    /** Every place of the grid belongs to exactly one cell, and no cell reaches beyond it. */
    static void assertIsWhole(Grid grid) {
        int width = grid.widths().size();
        assertThat(grid.widths().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1000);
        int[] open = new int[width];
        for (FormView.Row row : grid.rows()) {
            int at = 0;
            for (Cell cell : row.cells()) {
                while (at < width && open[at] > 0) {
                    at++;
                }
                for (int i = 0; i < cell.columns(); i++) {
                    assertThat(at).as(cell.text()).isLessThan(width);
                    assertThat(open[at]).as(cell.text()).isZero();
                    open[at++] = cell.rows();
                }
            }
            for (int i = 0; i < width; i++) {
                assertThat(open[i]).as("a hole in the row of " + row).isPositive();
                open[i]--;
            }
        }
        assertThat(open).containsOnly(0);
    }
}
