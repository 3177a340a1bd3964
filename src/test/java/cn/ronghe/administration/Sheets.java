package cn.ronghe.administration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Spreadsheets as somebody makes them, and what stands in one that was downloaded. */
public final class Sheets {

    private Sheets() {
    }

    public static byte[] of(List<String> heads, List<List<String>> rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet();
            fill(sheet.createRow(0), heads);
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet.createRow(i + 1), rows.get(i));
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The cells of one sheet, row by row. */
    public static List<List<String>> read(byte[] file, int sheet) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<List<String>> rows = new ArrayList<>();
            workbook.getSheetAt(sheet).forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(new DataFormatter().formatCellValue(cell)));
                rows.add(cells);
            });
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A number in digits stands as a number, as a spreadsheet keeps it. */
    private static void fill(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).matches("1[0-9]{10}")) {
                row.createCell(i).setCellValue(Double.parseDouble(cells.get(i)));
            } else {
                row.createCell(i).setCellValue(cells.get(i));
            }
        }
    }
}
