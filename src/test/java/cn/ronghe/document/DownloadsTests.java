package cn.ronghe.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.application.Application;
import cn.ronghe.application.Dossier;
import cn.ronghe.application.Filing;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.audit.AuditEntry;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.workflow.Walk;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What the pages offer to take away, from an application to the list it is on. */
class DownloadsTests extends IntegrationTest {

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Walk walk;
    @Autowired
    private Filing filing;
    @Autowired
    private Dossier dossier;
    @Autowired
    private AuditTrail audit;

    private Pages pages;

    @BeforeEach
    void openPages() {
        pages = new Pages(context);
        actAs(Walk.SCHOOL);
    }

    @Test
    void theUnitTakesItsDraftAndTheReviewersTheSubmittedFormAsWord() throws IOException {
        long id = filing.complete();
        String code = dossier.print(id, 0).printCode();
        assertThat(pages.read(Walk.SCHOOL, "/applications/" + id)).contains("/applications/" + id + "/word", "下载 Word", "下载整套材料");
        assertThat(text(pages.download(Walk.SCHOOL, "/applications/" + id + "/word"))).contains("智能物联产教融合实践中心", code);
        assertThat(pages.status(Walk.HANDLER, "/applications/" + id + "/dossier/word")).as("a draft").isEqualTo(404);
        actAs(Walk.SCHOOL);
        filing.submit(id);

        assertThat(pages.read(Walk.HANDLER, "/applications/" + id + "/dossier")).contains("/dossier/word", "/dossier/zip");
        assertThat(text(pages.download(Walk.HANDLER, "/applications/" + id + "/dossier/word"))).contains("推荐书", code);
        assertThat(pages.status(Walk.SCHOOL, "/applications/" + id + "/word?version=9")).isEqualTo(404);
        assertThat(pages.status(Walk.SCHOOL, "/applications/" + id + "/word?version=x")).isEqualTo(400);
        for (String stranger : List.of("330114-edu-handler", "330106-drc-handler")) {
            assertThat(pages.status(stranger, "/applications/" + id + "/dossier/zip")).isEqualTo(404);
        }
    }

    @Test
    void whoTookACopyIsInTheAuditAndNotInTheTimeline() {
        long id = filing.submitted();
        pages.download(Walk.HANDLER, "/applications/" + id + "/dossier/word");
        pages.download(Walk.HANDLER, "/applications/" + id + "/dossier/zip");

        List<AuditEntry> entries = audit.entriesOf(Application.caseKeyOf(id));
        assertThat(entries).extracting(AuditEntry::action).contains("audit.download.docx", "audit.download.zip");
        assertThat(entries).filteredOn(entry -> entry.action().endsWith("docx")).first().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(Walk.HANDLER);
            assertThat(entry.detail()).isEqualTo("智能物联产教融合实践中心推荐书（第 1 版）.docx");
        });
        assertThat(dossier.timeline(id)).noneMatch(entry -> entry.what().contains("下载"));
        assertThat(audit.firstBrokenLink(Application.caseKeyOf(id))).isEmpty();
    }

    @Test
    void theZipHoldsTheWordAndEveryFileWithItsHash() throws IOException {
        long id = filing.submitted();
        Map<String, byte[]> zip = unzipped(pages.download(Walk.HANDLER, "/applications/" + id + "/dossier/zip"));
        List<AttachmentView> files = dossier.files(id, 1);

        assertThat(zip).hasSize(files.size() + 3);
        assertThat(zip.keySet()).anyMatch(path -> path.startsWith("推荐书 Word/") && path.endsWith(".docx"));
        assertThat(zip.values().stream().map(DigestUtils::sha256Hex))
                .containsAll(files.stream().map(AttachmentView::sha256).toList());
        assertThat(zip).containsKeys("支撑材料/01 办学条件佐证.pdf", "支撑材料目录.docx");
        assertThat(word(zip.get("支撑材料目录.docx")).getTables().get(0).getRow(1).getTableCells())
                .extracting(XWPFTableCell::getText).startsWith("01", "办学条件佐证.pdf", "支撑材料", "20");
        XSSFSheet index = sheet(zip.get("index.xlsx"));
        for (int i = 1; i <= index.getLastRowNum(); i++) {
            byte[] content = zip.get(index.getRow(i).getCell(2).getStringCellValue());
            assertThat(index.getRow(i).getCell(3).getNumericCellValue()).isEqualTo(content.length);
            assertThat(index.getRow(i).getCell(4).getStringCellValue()).isEqualTo(DigestUtils.sha256Hex(content));
        }
    }

    @Test
    void aSummaryListIsWordLaidOutAsItsAnnexAndExcel() throws IOException {
        long batch = filing.batch(SecondApplication.WARN);
        long id = walk.sealed(batch);
        String page = "/summary-lists/" + walk.list(batch);
        XWPFDocument word = word(pages.download(Walk.HANDLER, page + "/word"));

        assertThat(word.getParagraphs()).extracting(XWPFParagraph::getText)
                .contains("附件 3.4", "开放型区域产教融合实践中心推荐名单汇总表")
                .anyMatch(line -> line.startsWith("推荐单位：西湖区教育局（公章）"));
        assertThat(word.getTables()).extracting(table -> table.getRow(0).getCell(1).getText())
                .containsExactlyInAnyOrder("学校实践中心名称", "公共实践中心名称", "企业实践中心名称");
        assertThat(word.getTables()).extracting(XWPFTable::getText).anyMatch(text -> text.contains(filing.get(id).platformName()));
        assertThat(pages.status(Walk.HANDLER, page + "/word?edition=7")).isEqualTo(404);
        XSSFSheet excel = sheet(pages.download(Walk.HANDLER, page + "/xlsx"));
        assertThat(excel.getRow(1).getCell(0).getNumericCellValue()).isEqualTo(1);
        assertThat(excel.getRow(1).getCell(1).getStringCellValue()).isEqualTo(filing.get(id).platformName());
        assertThat(excel.getRow(1).getCell(5).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.parse(START));
    }

    @Test
    void everyFormIsThereBlankAsWordAndToPrint() throws IOException {
        String list = pages.read(Walk.SCHOOL, "/forms");
        assertThat(list).contains("附件 1.2", "附件 5", "附件 3.2", "行业人才、技术供需清单");
        List<String> words = Pattern.compile("/forms/(?:recommendation|report)/[a-z.-]+/word").matcher(list).results()
                .map(MatchResult::group).toList();
        assertThat(words).hasSize(16);
        for (String word : words) {
            assertThat(text(pages.download(Walk.SCHOOL, word))).as(word).contains("附件", "空白表").doesNotContain("打印校验码");
            assertThat(pages.read(Walk.HANDLER, word.replace("/word", "/print"))).as(word).contains("附件", "空白表");
        }
        for (String unknown : List.of("/forms/report/none/word", "/forms/recommendation/industry-development-report/print")) {
            assertThat(pages.status(Walk.SCHOOL, unknown)).as(unknown).isEqualTo(404);
        }
    }

    @Test
    void everyTableIsThereAsExcelForWhoSeesIt() throws IOException {
        filing.draft();
        assertThat(sheet(pages.download(Walk.SCHOOL, "/applications/xlsx")).getRow(1).getCell(1).getStringCellValue()).isNotBlank();
        assertThat(sheet(pages.download("admin", "/admin/people/xlsx")).getLastRowNum()).isGreaterThan(100);
        assertThat(sheet(pages.download("admin", "/admin/people/xlsx?text=zhongzhi")).getLastRowNum()).isEqualTo(1);
        assertThat(sheet(pages.download("admin", "/admin/units/xlsx")).getRow(0).getCell(1).getStringCellValue())
                .isEqualTo("统一社会信用代码");
        assertThat(pages.status("admin", "/admin/people/xlsx?role=nonsense")).isEqualTo(400);
        assertThat(head("admin", "/admin/departments/xlsx")).contains("部门名称", "经办人");
        assertThat(head("admin", "/admin/batches/xlsx")).contains("批次名称", "区县报送截止日");
        assertThat(head("admin", "/admin/substitutes/xlsx")).contains("代审部门");
        assertThat(head(Walk.HANDLER, "/registrations/xlsx")).contains("单位名称", "状态更新时间");
        assertThat(head(Walk.CITY, "/selections/offers/xlsx")).contains("等待遴选", "剩余名额");
        assertThat(head("admin", "/admin/mails/xlsx?state=SENT")).contains("收件人", "未发送的原因");
        assertThat(pages.status("admin", "/admin/mails/xlsx?state=nonsense")).isEqualTo(400);
        long batch = filing.batch(SecondApplication.WARN);
        walk.sealed(batch);
        long waiting = walk.submitted(batch);
        String onTheWay = "/summary-lists/" + walk.list(batch) + "/on-the-way/xlsx";
        XSSFSheet waits = sheet(pages.download(Walk.HANDLER, onTheWay));
        assertThat(waits.getRow(1).getCell(2).getStringCellValue()).isEqualTo(filing.get(waiting).acceptanceNumber());
        assertThat(pages.status("330114-edu-handler", onTheWay)).isEqualTo(404);
        assertThat(audit.entriesOf("table:people")).last().extracting(AuditEntry::action).isEqualTo("audit.download.xlsx");
    }

    private String head(String person, String table) throws IOException {
        StringBuilder heads = new StringBuilder();
        sheet(pages.download(person, table)).getRow(0).forEach(cell -> heads.append(cell.getStringCellValue()).append('\n'));
        return heads.toString();
    }

    private static String text(byte[] content) throws IOException {
        try (XWPFDocument word = word(content)) {
            StringBuilder all = new StringBuilder();
            word.getParagraphs().forEach(paragraph -> all.append(paragraph.getText()).append('\n'));
            word.getTables().forEach(table -> all.append(table.getText()));
            word.getFooterList().forEach(footer -> all.append(footer.getText()));
            return all.toString();
        }
    }

    private static XWPFDocument word(byte[] content) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(content));
    }

    private static XSSFSheet sheet(byte[] content) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(content)).getSheetAt(0);
    }

    private static Map<String, byte[]> unzipped(byte[] content) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
