package cn.ronghe.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import cn.ronghe.document.SheetTemplate.Column;
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
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/** Writes sheets to fill in as .xlsx: every cell is a text, choices drop down, hints stand on a sheet of their own. */
@Component
public class SheetTemplates {

    private static final int WIDTH = 24 * 256;

    private final Texts texts;

    SheetTemplates(Texts texts) {
        this.texts = texts;
    }

    public byte[] write(SheetTemplate template) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            CellStyle head = head(workbook);
            Sheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(template.title()));
            for (int i = 0; i < template.columns().size(); i++) {
                sheet.setDefaultColumnStyle(i, text);
                sheet.setColumnWidth(i, WIDTH);
            }
            fill(sheet.createRow(0), template.columns().stream().map(Column::head).toList(), head);
            for (int i = 0; i < template.rows().size(); i++) {
                fill(sheet.createRow(i + 1), template.rows().get(i), text);
            }
            sheet.createFreezePane(0, 1);
            choices(workbook, template, sheet, head);
            hints(workbook, template.columns(), head);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A sheet of what is allowed, and drop-downs that read it. */
    private void choices(XSSFWorkbook workbook, SheetTemplate template, Sheet sheet, CellStyle head) {
        String name = texts.get("document.sheet.choices");
        Sheet choices = workbook.createSheet(name);
        Row heads = choices.createRow(0);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        int column = 0;
        for (int place = 0; place < template.columns().size(); place++) {
            List<String> values = template.columns().get(place).choices();
            if (values.isEmpty()) {
                continue;
            }
            heads.createCell(column).setCellValue(template.columns().get(place).head());
            heads.getCell(column).setCellStyle(head);
            choices.setColumnWidth(column, WIDTH);
            for (int i = 0; i < values.size(); i++) {
                Row row = choices.getRow(i + 1) == null ? choices.createRow(i + 1) : choices.getRow(i + 1);
                row.createCell(column).setCellValue(values.get(i));
            }
            String letter = CellReference.convertNumToColString(column);
            DataValidation validation = helper.createValidation(helper.createFormulaListConstraint(
                    "'" + name + "'!$" + letter + "$2:$" + letter + "$" + (values.size() + 1)),
                    new CellRangeAddressList(1, template.mostRows(), place, place));
            validation.setShowErrorBox(false);
            sheet.addValidationData(validation);
            column++;
        }
    }

    private void hints(XSSFWorkbook workbook, List<Column> columns, CellStyle head) {
        Sheet hints = workbook.createSheet(texts.get("document.sheet.hints"));
        hints.setColumnWidth(0, WIDTH);
        hints.setColumnWidth(1, WIDTH * 3);
        fill(hints.createRow(0), List.of(texts.get("document.sheet.column"), texts.get("document.sheet.hints")), head);
        int line = 1;
        for (Column column : columns) {
            if (!column.hint().isEmpty()) {
                fill(hints.createRow(line++), List.of(column.head(), column.hint()), null);
            }
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
