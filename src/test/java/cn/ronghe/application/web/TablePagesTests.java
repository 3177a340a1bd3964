package cn.ronghe.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.administration.Sheets;
import cn.ronghe.application.CreateApplication;
import cn.ronghe.application.CreateResult;
import cn.ronghe.application.Drafts;
import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.OpenBatch;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.context.WebApplicationContext;

/** A growing table goes out as a template and comes back as cells; what is no sound spreadsheet is refused. */
class TablePagesTests extends IntegrationTest {

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Filing filing;
    @Autowired
    private Batches batches;
    @Autowired
    private Drafts drafts;

    private Pages pages;
    private String table;

    @BeforeEach
    void begin() {
        pages = new Pages(context);
        actAs("xuexiao");
        table = "/applications/" + filing.draft() + "/sections/1/tables/coBuilders";
    }

    @Test
    void theTemplateHasTheColumnsOfTheTable() {
        byte[] template = pages.download("xuexiao", table + "/template");
        assertThat(Sheets.read(template, 0)).containsExactly(List.of("单位名称*", "机构代码/统一社会信用代码*"));
        assertThat(Sheets.read(template, 2)).contains(List.of("列", "填写说明"))
                .anySatisfy(line -> assertThat(line.get(1)).contains("必填"));
    }

    @Test
    void aColumnWithChoicesDropsDown() throws IOException {
        LocalDate today = LocalDate.now(clock);
        batches.open(new OpenBatch(today.getYear(), "联合体批次", today.minusDays(1), today.plusDays(10), today.plusDays(20),
                List.of(new OpenBatch.TypeQuota("municipal-consortium", 1, SecondApplication.WARN))));
        actAs("yuanqu");
        long id = ((CreateResult.Created) drafts.create(new CreateApplication(batches.all().get(0).id(),
                "municipal-consortium", true, null))).applicationId();
        byte[] template = pages.download("yuanqu", "/applications/" + id + "/sections/2/tables/members/template");
        assertThat(Sheets.read(template, 1)).contains(List.of("组成*"), List.of("中职学校"), List.of("科研机构"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            assertThat(workbook.getSheetAt(0).getDataValidations()).singleElement()
                    .satisfies(choice -> assertThat(choice.getRegions().getCellRangeAddress(0).getLastRow()).isEqualTo(200));
        }
    }

    @Test
    void theCellsComeBackAsTheyStand() throws Exception {
        MvcResult result = send("共建单位.xlsx", Sheets.of(List.of("单位名称", "机构代码"), List.of(List.of("（示例）甲", "1"),
                List.of("", ""), List.of("=1+1", "4133012345"), List.of("乙", ""))));
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        assertThat(body(result)).contains("[[\"单位名称\",\"机构代码\"],[\"=1+1\",\"4133012345\"],[\"乙\"]]");
    }

    @Test
    void whatIsNoSoundSpreadsheetIsRefusedWithASentence() throws Exception {
        byte[] good = Sheets.of(List.of("单位名称"), List.of(List.of("甲")));
        refuses("表.xlsm", good, ".xlsx");
        refuses("", good, "。");
        refuses("表.xlsx", new byte[0], "表.xlsx");
        refuses("表.xlsx", "x".repeat(100).getBytes(StandardCharsets.UTF_8), "表.xlsx");
        refuses("表.xlsx", withMacros(), "宏");
        refuses("表.xlsx", new byte[(5 << 20) + 1], "5 MB");
        refuses("表.xlsx", Sheets.of(List.of("单位名称"), new ArrayList<>(Collections.nCopies(1_000, List.of("甲")))), "200 行");
        List<List<String>> bomb = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            bomb.add(List.of("甲".repeat(30_000) + i));
        }
        refuses("表.xlsx", Sheets.of(List.of("单位名称"), bomb), "。");
    }

    @Test
    void onlyTheUnitItselfAndOnlyWhileItMayWrite() throws Exception {
        byte[] good = Sheets.of(List.of("单位名称"), List.of(List.of("甲")));
        assertThat(pages.status("qiye", table + "/template")).isEqualTo(404);
        assertThat(pages.sendRaw("qiye", table + "/cells?name=a.xlsx", good).getResponse().getStatus()).isEqualTo(404);
        assertThat(pages.status("xuexiao", table.replace("coBuilders", "centerName") + "/template")).isEqualTo(404);
        clock.moveTo("2026-03-13T00:00:00");
        assertThat(body(send("a.xlsx", good))).contains("3月12日");
    }

    private void refuses(String name, byte[] content, String words) throws Exception {
        MvcResult result = send(name, content);
        assertThat(result.getResponse().getStatus()).as(name).isEqualTo(422);
        assertThat(body(result)).contains("message", words).doesNotContain("??");
    }

    private MvcResult send(String name, byte[] content) {
        return pages.sendRaw("xuexiao", table + "/cells?name=" + name, content);
    }

    private static byte[] withMacros() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet();
            workbook.setVBAProject(new ByteArrayInputStream(new byte[64]));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static String body(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
