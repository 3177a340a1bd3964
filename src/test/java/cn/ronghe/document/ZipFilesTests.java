package cn.ronghe.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import cn.ronghe.shared.TestTexts;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ZipFilesTests {

    private final ZipFiles zips = new ZipFiles(null, ExcelFilesTests.EXCEL, TestTexts.of("document"));

    @Test
    void everyFileLiesInTheFolderOfItsPlaceAndTheIndexProvesIt() throws IOException {
        Map<String, byte[]> zip = unzipped(file("推荐书", "推荐书.docx", "一"), file("证明材料", "照片.jpg", "二"));

        assertThat(zip).containsOnlyKeys("推荐书/推荐书.docx", "证明材料/照片.jpg", "index.xlsx");
        assertThat(zip.get("证明材料/照片.jpg")).asString(StandardCharsets.UTF_8).isEqualTo("二");
        try (XSSFWorkbook index = new XSSFWorkbook(new ByteArrayInputStream(zip.get("index.xlsx")))) {
            XSSFSheet sheet = index.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            Row second = sheet.getRow(2);
            assertThat(second.getCell(0).getNumericCellValue()).isEqualTo(2);
            assertThat(second.getCell(1).getStringCellValue()).isEqualTo("证明材料");
            assertThat(second.getCell(2).getStringCellValue()).isEqualTo("证明材料/照片.jpg");
            assertThat(second.getCell(3).getNumericCellValue()).isEqualTo(3);
            assertThat(second.getCell(4).getStringCellValue()).isEqualTo(DigestUtils.sha256Hex("二"));
        }
    }

    @Test
    void filesOfOneNameAreKeptApart() throws IOException {
        assertThat(unzipped(file("证明", "a.pdf", "1"), file("证明", "A.PDF", "2"), file("证明", "a.pdf", "3")))
                .containsKeys("证明/a.pdf", "证明/A (2).PDF", "证明/a (3).pdf");
    }

    @Test
    void noNameLeadsOutOfItsFolder() throws IOException {
        assertThat(unzipped(file("../..", "../../etc/passwd", "1"), file("C:\\", "..", "2"), file("", "x:y?.pdf", "3")).keySet())
                .allSatisfy(path -> assertThat(path).doesNotStartWith("/").doesNotContain("../", "\\", ":", "?"))
                .hasSize(4);
    }

    private Map<String, byte[]> unzipped(ZippedFile... files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        zips.write(List.of(files), out);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static ZippedFile file(String place, String name, String content) {
        return new ZippedFile(place, name, () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
