package cn.ronghe.administration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import cn.ronghe.shared.Texts;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/** Writes the template of a kind of sheet, and the rows of one that have to be mended. Every cell is a text. */
@Component
class SheetWriter {

    private static final int WIDTH = 24 * 256;

    private final Texts texts;

    SheetWriter(Texts texts) {
        this.texts = texts;
    }

    byte[] template(SheetKind kind) {
        return written(kind, List.of(kind.example()), kind.columns());
    }

    /** The bad rows as they were, with what is wrong in a last column that is not read again. */
    byte[] problems(SheetKind kind, List<Verdict> bad) {
        List<String> heads = new ArrayList<>(kind.columns());
        heads.add(texts.get("administration.import.problem"));
        return written(kind, bad.stream().map(verdict -> {
            List<String> cells = new ArrayList<>(verdict.row().cells());
            cells.add(verdict.problems().stream()
                    .map(problem -> kind.columns().get(problem.column()) + "：" + problem.sentence())
                    .collect(Collectors.joining("\n")));
            return cells;
        }).toList(), heads);
    }

    private byte[] written(SheetKind kind, List<List<String>> rows, List<String> heads) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            CellStyle head = head(workbook);
            Sheet sheet = workbook.createSheet(texts.get("administration.import.sheet." + kind.code()));
            for (int i = 0; i < heads.size(); i++) {
                sheet.setDefaultColumnStyle(i, text);
                sheet.setColumnWidth(i, WIDTH);
            }
            fill(sheet.createRow(0), heads, head);
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet.createRow(i + 1), rows.get(i), text);
            }
            sheet.createFreezePane(0, 1);
            choices(workbook, kind, sheet, head);
            hints(workbook, kind, head);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A sheet of what is allowed, and drop-downs that read it. */
    private void choices(XSSFWorkbook workbook, SheetKind kind, Sheet sheet, CellStyle head) {
        String name = texts.get("administration.import.sheet.choices");
        Sheet choices = workbook.createSheet(name);
        Row heads = choices.createRow(0);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        int column = 0;
        for (var choice : kind.choices().entrySet()) {
            heads.createCell(column).setCellValue(choice.getKey());
            heads.getCell(column).setCellStyle(head);
            choices.setColumnWidth(column, WIDTH);
            List<String> values = choice.getValue();
            for (int i = 0; i < values.size(); i++) {
                Row row = choices.getRow(i + 1) == null ? choices.createRow(i + 1) : choices.getRow(i + 1);
                row.createCell(column).setCellValue(values.get(i));
            }
            String letter = CellReference.convertNumToColString(column);
            int place = kind.columns().indexOf(choice.getKey());
            DataValidation validation = helper.createValidation(helper.createFormulaListConstraint(
                    "'" + name + "'!$" + letter + "$2:$" + letter + "$" + (values.size() + 1)),
                    new CellRangeAddressList(1, SheetReader.MAX_ROWS, place, place));
            validation.setShowErrorBox(false);
            sheet.addValidationData(validation);
            column++;
        }
    }

    private void hints(XSSFWorkbook workbook, SheetKind kind, CellStyle head) {
        Sheet hints = workbook.createSheet(texts.get("administration.import.sheet.hints"));
        hints.setColumnWidth(0, WIDTH);
        hints.setColumnWidth(1, WIDTH * 3);
        fill(hints.createRow(0), List.of(texts.get("administration.import.column"),
                texts.get("administration.import.hint")), head);
        for (int i = 0; i < kind.columns().size(); i++) {
            fill(hints.createRow(i + 1), List.of(kind.columns().get(i), kind.hints().get(i)), null);
        }
    }

    private static CellStyle head(XSSFWorkbook workbook) {
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static void fill(Row row, List<String> cells, CellStyle style) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
            if (style != null) {
                row.getCell(i).setCellStyle(style);
            }
        }
    }
}
