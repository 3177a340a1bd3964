package cn.ronghe.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import cn.ronghe.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;

/**
 * Tables as .xlsx, row by row, whatever their length. What a person typed is never a formula: not when the file is
 * opened, and not when a cell is edited again.
 */
@Component
public class ExcelFiles {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int LONGEST_CELL = 32_767;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;
    private static final String FORMULA_BEGINS = "=+-@\t\r\n";

    private final Downloads downloads;
    private final Clock clock;
    private final Texts texts;

    ExcelFiles(Downloads downloads, Clock clock, Texts texts) {
        this.downloads = downloads;
        this.clock = clock;
        this.texts = texts;
    }

    /** @param matter key of the case in the audit */
    public void send(String matter, String name, Sheet<?> sheet, HttpServletResponse response) {
        try (SXSSFWorkbook workbook = workbook(sheet)) {
            downloads.begin(matter, name, FileType.EXCEL, response);
            workbook.write(response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stream stays open. */
    void write(Sheet<?> sheet, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = workbook(sheet)) {
            workbook.write(out);
        }
    }

    private SXSSFWorkbook workbook(Sheet<?> sheet) {
        SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
        fill(sheet, workbook.createSheet(WorkbookUtil.createSafeSheetName(sheet.title())), new Styles(workbook));
        return workbook;
    }

    private <T> void fill(Sheet<T> sheet, SXSSFSheet written, Styles styles) {
        List<Sheet.Column<T>> columns = sheet.columns();
        int[] widths = new int[columns.size()];
        Row heads = written.createRow(0);
        for (int i = 0; i < widths.length; i++) {
            text(heads.createCell(i), columns.get(i).head(), styles);
            heads.getCell(i).setCellStyle(styles.head);
            widths[i] = Math.max(NARROWEST, letters(columns.get(i).head()));
        }
        int number = 1;
        for (T entry : sheet.rows()) {
            Row row = written.createRow(number++);
            for (int i = 0; i < widths.length; i++) {
                Object value = columns.get(i).value().apply(entry);
                put(row.createCell(i), value, styles);
                widths[i] = Math.max(widths[i], value instanceof Instant ? 18 : letters(String.valueOf(value)));
            }
        }
        written.createFreezePane(0, 1);
        for (int i = 0; i < widths.length; i++) {
            written.setColumnWidth(i, (Math.min(WIDEST, widths[i]) + 2) * 256);
        }
    }

    private void put(Cell cell, Object value, Styles styles) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(styles.day);
        } else if (value instanceof Instant moment) {
            cell.setCellValue(moment.atZone(clock.getZone()).toLocalDateTime());
            cell.setCellStyle(styles.moment);
        } else if (value != null) {
            text(cell, value.toString(), styles);
        }
    }

    private void text(Cell cell, String text, Styles styles) {
        cell.setCellValue(text.length() > LONGEST_CELL ? cut(text) : text);
        cell.setCellStyle(!text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? styles.quoted : styles.text);
    }

    /** A cell holds no more; that something is missing stands at its end. */
    private String cut(String text) {
        String mark = texts.get("document.cell.cut");
        int end = LONGEST_CELL - mark.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + mark;
    }

    private static int letters(String text) {
        return (int) text.codePoints().limit(WIDEST).mapToLong(c -> c < 0x2000 ? 1 : 2).sum();
    }

    private static final class Styles {

        private final CellStyle head;
        private final CellStyle text;
        /** As if the person had typed an apostrophe before it. */
        private final CellStyle quoted;
        private final CellStyle day;
        private final CellStyle moment;

        Styles(SXSSFWorkbook workbook) {
            Font bold = workbook.createFont();
            bold.setBold(true);
            head = style(workbook, "@");
            head.setFont(bold);
            head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            text = style(workbook, "@");
            text.setWrapText(true);
            quoted = style(workbook, "@");
            quoted.setWrapText(true);
            quoted.setQuotePrefixed(true);
            day = style(workbook, "yyyy-mm-dd");
            moment = style(workbook, "yyyy-mm-dd hh:mm");
        }

        private static CellStyle style(SXSSFWorkbook workbook, String format) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        }
    }
}
