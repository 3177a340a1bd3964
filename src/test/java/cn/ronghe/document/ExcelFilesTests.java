package cn.ronghe.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import cn.ronghe.shared.TestTexts;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelFilesTests {

    static final ExcelFiles EXCEL = new ExcelFiles(null, Clock.system(ZoneId.of("Asia/Shanghai")),
            TestTexts.of("document"));

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 571", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|'/c calc'!A0", "=HYPERLINK(\"http://x\")"})
    void whatAPersonTypedIsNoFormulaEvenWhenItsCellIsEditedAgain(String typed) throws IOException {
        XSSFCell cell = only(typed);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(cell.getStringCellValue().strip()).as("nothing is changed").isEqualTo(typed.strip());
    }

    @Test
    void anOrdinaryTextIsNotQuotedAndRareCharactersStay() throws IOException {
        XSSFCell cell = only("𠮷 😀 <b>&");
        assertThat(cell.getStringCellValue()).isEqualTo("𠮷 😀 <b>&");
        assertThat(cell.getCellStyle().getQuotePrefixed()).isFalse();
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
    }

    @Test
    void numbersAreNumbersDaysAreDaysAndTimesAreOurTimes() throws IOException {
        assertThat(only(new BigDecimal("87.3")).getNumericCellValue()).isEqualTo(87.3);
        XSSFCell day = only(LocalDate.of(2026, 5, 15));
        assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
        assertThat(day.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 5, 15, 0, 0));
        XSSFCell moment = only(Instant.parse("2026-05-15T16:30:00Z"));
        assertThat(DateUtil.isCellDateFormatted(moment)).isTrue();
        assertThat(moment.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 5, 16, 0, 30));
        assertThat(only(null).getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void aTextLongerThanACellHoldsIsCutBetweenCharactersAndSaysSo() throws IOException {
        String whole = only("长".repeat(32_767)).getStringCellValue();
        assertThat(whole).isEqualTo("长".repeat(32_767));
        for (String before : List.of("", "a")) {
            String cut = only(before + "𠮷".repeat(20_000)).getStringCellValue();
            assertThat(cut).hasSizeBetween(32_766, 32_767).startsWith(before + "𠮷").endsWith("……（原文过长，此处截断，全文见系统）");
            assertThat(cut.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        }
    }

    @Test
    void aBadNameOfASheetIsMended() throws IOException {
        XSSFSheet sheet = read(Sheet.of("a/b:c", List.of("行")).column("=头", Function.identity()));
        assertThat(sheet.getSheetName()).isEqualTo("a b c");
        assertThat(sheet.getRow(0).getCell(0).getCellType()).isEqualTo(CellType.STRING);
    }

    @Test
    void thousandsOfRowsAreAllThere() throws IOException {
        XSSFSheet sheet = read(Sheet.of("多", IntStream.range(0, 5000).boxed().toList()).column("数", Function.identity()));
        assertThat(sheet.getLastRowNum()).isEqualTo(5000);
        assertThat(sheet.getRow(5000).getCell(0).getNumericCellValue()).isEqualTo(4999);
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    }

    private static XSSFCell only(Object value) throws IOException {
        return read(Sheet.of("表", List.of("one")).column("列", any -> value)).getRow(1).getCell(0);
    }

    private static XSSFSheet read(Sheet<?> sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EXCEL.write(sheet, out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return workbook.getSheetAt(0);
        }
    }
}
