package cn.ronghe.document;

import static cn.ronghe.document.WordText.twips;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import cn.ronghe.form.FormView.Cell;
import cn.ronghe.form.FormView.Grid;
import cn.ronghe.form.FormView.Kind;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** Writes the rows of one table; columns keep their widths, whatever stands in them. */
final class WordTable {

    private static final int LEAST_HEIGHT = 480;
    /** A row with more text than this may go on on the next page; a shorter one stays together. */
    private static final int KEPT_TOGETHER = 400;

    private final CTTbl table;
    private final WordTemplate template;
    private final int[] widths;
    /** How many rows the merged cell that begins in a column still covers, and how many columns. */
    private final int[] rowsLeft;
    private final int[] columnsOf;

    /** @param ruled whether it has lines between its cells */
    WordTable(CTTbl table, WordTemplate template, int[] widths, boolean ruled) {
        this.table = table;
        this.template = template;
        this.widths = widths;
        this.rowsLeft = new int[widths.length];
        this.columnsOf = new int[widths.length];
        CTTblPr properties = table.addNewTblPr();
        if (ruled) {
            properties.addNewTblStyle().setVal(template.id(WordStyle.GRID));
        }
        width(properties.addNewTblW(), Arrays.stream(widths).sum());
        properties.addNewJc().setVal(STJcTable.CENTER);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.addNewTblGrid();
        for (int width : widths) {
            table.getTblGrid().addNewGridCol().setW(twips(width));
        }
    }

    void grid(Grid grid) {
        if (!grid.caption().isEmpty()) {
            line(List.of(new Cell(Kind.COLUMN, grid.caption(), "", 0, 1, widths.length)), true);
        }
        int heads = grid.headRows();
        for (int i = 0; i < grid.rows().size(); i++) {
            line(grid.rows().get(i).cells(), i < heads);
        }
    }

    private void line(List<Cell> cells, boolean head) {
        boolean together = cells.stream().mapToInt(cell -> cell.text().length()).sum() <= KEPT_TOGETHER;
        CTRow row = row(head, together, LEAST_HEIGHT);
        Iterator<Cell> next = cells.iterator();
        for (int column = 0; column < widths.length;) {
            if (rowsLeft[column] > 0) {
                rowsLeft[column]--;
                CTTc covered = cell(row, column, columnsOf[column]);
                covered.getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
                write(covered, new WordText(WordStyle.LABEL, ""));
                column += columnsOf[column];
            } else {
                Cell cell = next.next();
                write(row, column, cell);
                column += cell.columns();
            }
        }
    }

    private void write(CTRow row, int column, Cell cell) {
        CTTc written = cell(row, column, cell.columns());
        if (cell.rows() > 1) {
            written.getTcPr().addNewVMerge().setVal(STMerge.RESTART);
            rowsLeft[column] = cell.rows() - 1;
            columnsOf[column] = cell.columns();
        }
        written.getTcPr().addNewVAlign().setVal(STVerticalJc.CENTER);
        boolean empty = cell.text().isEmpty() && !cell.hint().isEmpty();
        write(written, new WordText(empty ? WordStyle.HINT : style(cell.kind()), empty ? cell.hint() : cell.text()));
        if (cell.footnote() > 0) {
            WordText.raise(written.getPArray(written.sizeOfPArray() - 1), cell.footnote());
        }
    }

    private static WordStyle style(Kind kind) {
        return switch (kind) {
            case GROUP, ROW, COLUMN -> WordStyle.LABEL;
            case VALUE -> WordStyle.VALUE;
            case NUMBER -> WordStyle.NUMBER;
        };
    }

    /** One cell as wide as the table, with several texts; {@code height} at least. */
    void box(List<WordText> texts, int height, boolean together) {
        CTTc cell = cell(row(false, together, height), 0, widths.length);
        texts.forEach(text -> write(cell, text));
    }

    CTRow row(boolean head, boolean together, int height) {
        CTRow row = table.addNewTr();
        CTTrPr properties = row.addNewTrPr();
        if (together) {
            properties.addNewCantSplit();
        }
        var tall = properties.addNewTrHeight();
        tall.setVal(twips(height));
        tall.setHRule(STHeightRule.AT_LEAST);
        if (head) {
            properties.addNewTblHeader();
        }
        return row;
    }

    CTTc cell(CTRow row, int column, int columns) {
        CTTc cell = row.addNewTc();
        CTTcPr properties = cell.addNewTcPr();
        width(properties.addNewTcW(), Arrays.stream(widths, column, column + columns).sum());
        if (columns > 1) {
            properties.addNewGridSpan().setVal(twips(columns));
        }
        return cell;
    }

    void write(CTTc cell, WordText text) {
        text.lines().forEach(line -> WordText.write(cell.addNewP(), template.id(text.style()), line));
    }

    /** A line to write on. */
    static void underline(CTTc cell) {
        var line = cell.getTcPr().addNewTcBorders().addNewBottom();
        line.setVal(STBorder.SINGLE);
        line.setSz(twips(6));
    }

    private static void width(CTTblWidth width, int twips) {
        width.setW(twips(twips));
        width.setType(STTblWidth.DXA);
    }
}
