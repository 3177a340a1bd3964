package cn.ronghe.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import cn.ronghe.application.ApplicationState;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class SummaryListPageTests extends ReviewWorld {

    @Autowired
    private MockMvc web;

    @Test
    void showsADepartmentItsListWithItsCasesAndWhatIsOnTheWay() throws Exception {
        sealed();
        jdbc.update("update application set platform_name = '名<b>称' where id = ?", submitted());

        open(HANDLER, "/summary-lists").andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("待编制"), containsString(page()))));
        open(HANDLER, page()).andExpect(status().isOk()).andExpect(content().string(allOf(
                containsString("新能源汽车产教融合实践中心"), containsString("学校实践中心名称"),
                containsString("名&lt;b&gt;称"), containsString("经办人初审中"), containsString("name=\"reporterName\""), containsString("才截止"))));
        open(LEADER, page()).andExpect(content().string(allOf(containsString("待经办人编制"),
                not(containsString("name=\"reporterName\"")))));
    }

    @Test
    void isOfItsDepartmentAloneUntilItIsReported() throws Exception {
        open("330108-edu-handler", page()).andExpect(status().isNotFound());
        open("330106-drc-handler", page()).andExpect(status().isNotFound());
        open("330106-drc-handler", page() + "/print").andExpect(status().isNotFound());
        open(CITY_HANDLER, page()).andExpect(status().isNotFound());
        open("xuexiao", page()).andExpect(status().isForbidden());
        open("admin", page()).andExpect(status().isOk());
        open("auditor", page()).andExpect(status().isOk());
        open(HANDLER, "/summary-lists/987654").andExpect(status().isNotFound());
        open(HANDLER, "/summary-lists/x").andExpect(status().isNotFound());
        send("330108-edu-handler", post(page() + "/prepare").param("reporterName", "甲").param("reporterPhone",
                "13800138000")).andExpect(status().isNotFound());
        send("admin", post(page() + "/prepare")).andExpect(status().isForbidden());

        reportList();
        open(CITY_HANDLER, page()).andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/prepare"))));
        open("330100-drc-handler", page()).andExpect(status().isNotFound());
        open(CITY_HANDLER, "/summary-lists").andExpect(content().string(containsString("西湖区教育局")));
    }

    @Test
    void leadsEverybodyBackToAListThatTheyMayOpen() throws Exception {
        String everyList = "href=\"/summary-lists\"";
        open(HANDLER, page()).andExpect(content().string(containsString(everyList)));
        open("admin", page()).andExpect(content().string(allOf(not(containsString(everyList)),
                containsString("href=\"/admin/summary-lists\""))));
        open("auditor", page()).andExpect(content().string(allOf(not(containsString(everyList)),
                not(containsString("href=\"/admin/summary-lists\"")))));
    }

    @Test
    void namesWhatIsWrongBesideTheFieldAndKeepsWhatWasTyped() throws Exception {
        send(HANDLER, post(page() + "/prepare").param("reporterName", "　").param("reporterPhone", "12345"))
                .andExpect(status().isOk()).andExpect(content().string(allOf(containsString("请填写填报人"),
                        containsString("请填写手机号码"), containsString("value=\"12345\""))));
        assertThat(list().state()).isEqualTo(SummaryListState.OPEN);
    }

    @Test
    void goesFromTheHandlerToTheLeaderToTheCity() throws Exception {
        long id = sealed();
        send(HANDLER, post(page() + "/prepare").param("reporterName", "陈静").param("reporterPhone", "0571-85252353"))
                .andExpect(redirectedUrl(page()));
        send(LEADER, post(page() + "/decision").param("outcome", "sealed").param("opinion", "同意推荐"))
                .andExpect(status().isOk()).andExpect(content().string(allOf(
                        containsString("请先上传推荐名单汇总表的盖章扫描件"), containsString(">同意推荐</textarea>"))));
        send(LEADER, multipart(page() + "/scan").file(pdf("盖章件.pdf", "一"))).andExpect(redirectedUrl(page()))
                .andExpect(flash().attributeCount(1)).andExpect(flash().attribute("flash", "盖章扫描件已保存。"));
        open(LEADER, page()).andExpect(content().string(containsString("盖章件.pdf")));
        send(LEADER, post(page() + "/decision").param("outcome", "sealed")).andExpect(redirectedUrl(page()));

        assertThat(state(id)).isEqualTo(ApplicationState.IN_CITY_REVIEW);
        assertThat(actions(list().caseKey())).contains("audit.attachment.added");
        open(LEADER, page()).andExpect(content().string(containsString("已报送")));
        send(LEADER, multipart(page() + "/scan").file(pdf("晚.pdf", "二")))
                .andExpect(flash().attribute("flashError", containsString("现在不需要上传")));
    }

    @Test
    void printsTheAnnexEmptyFullAndLate() throws Exception {
        open(HANDLER, page() + "/print").andExpect(status().isOk()).andExpect(content().string(allOf(
                containsString("附件 3.4"), containsString("开放型区域产教融合实践中心推荐名单汇总表"),
                containsString("推荐单位："), containsString("（公章）"), containsString("<td>无</td>"))));
        sealed();
        reportList();
        long late = sealed();
        jdbc.update("update application set platform_name = '后来的实践中心' where id = ?", late);

        open(HANDLER, page() + "/print").andExpect(content().string(allOf(containsString("（补报，第 2 版）"),
                containsString("后来的实践中心"), containsString("陈静 0571-85252353"))));
        open(HANDLER, page() + "/print?edition=1").andExpect(content().string(not(containsString("后来的实践中心"))));
        open(HANDLER, page() + "/print?edition=3").andExpect(status().isNotFound());
        open(HANDLER, page() + "/print?edition=0").andExpect(status().isNotFound());
    }

    @Test
    void reportsALateCaseFromItsPage() throws Exception {
        reportList();
        long late = sealed();
        open(LEADER, page()).andExpect(content().string(allOf(containsString("待补报"), containsString("补报这一件"))));
        open(HANDLER, page()).andExpect(content().string(not(containsString("补报这一件"))));
        String supplement = page() + "/supplements/" + late;

        send(LEADER, post(supplement)).andExpect(flash().attribute("flashError", containsString("请先上传")));
        send(LEADER, multipart("/applications/" + late + "/district-seal").file(pdf("补.pdf", "补"))
                .param("returnTo", "/tasks/7a-1/dossier")).andExpect(redirectedUrl("/tasks/7a-1/dossier"));
        send(LEADER, post(supplement)).andExpect(flash().attributeExists("flash"));

        assertThat(state(late)).isEqualTo(ApplicationState.IN_CITY_REVIEW);
        send(LEADER, post(supplement)).andExpect(status().isNotFound());
    }

    @Test
    void takesTheScanOfASealedFormFromTheDossier() throws Exception {
        long id = passed();
        String upload = "/applications/" + id + "/district-seal";
        for (String elsewhere : new String[] {"", "//evil.example/tasks/x/dossier", "https://evil.example/",
            "/tasks/x/dossier?y", "/tasks/../admin/dossier"}) {
            send(LEADER, multipart(upload).file(pdf("盖章.pdf", "同一份")).param("returnTo", elsewhere))
                    .andExpect(redirectedUrl("/applications/" + id + "/dossier"));
        }
        assertThat(checks.maySeal(id, LEADER)).isEmpty();
        send(LEADER, multipart(upload).file(pdf("错的.pdf", "错的")));
        send(LEADER, multipart(upload).file(pdf("盖章.pdf", "同一份"))).andExpect(flash().attributeExists("flash"));
        assertThat(jdbc.queryForList("select file_name from attachment where case_key = ? and removed_at is null",
                String.class, "application:" + id)).containsExactly("盖章.pdf");

        send("330108-edu-leader", multipart(upload).file(pdf("x.pdf", "x"))).andExpect(status().isNotFound());
        send("330106-drc-leader", multipart(upload).file(pdf("x.pdf", "x"))).andExpect(status().isNotFound());
        send(CITY_HANDLER, multipart(upload).file(pdf("x.pdf", "x"))).andExpect(status().isNotFound());
        send("xuexiao", multipart(upload).file(pdf("x.pdf", "x"))).andExpect(status().isForbidden());
        send(LEADER, multipart("/applications/987654/district-seal").file(pdf("x.pdf", "x")))
                .andExpect(status().isNotFound());
        send(LEADER, multipart(upload).file(new MockMultipartFile("file", "x.docx", null, new byte[] {1})))
                .andExpect(flash().attribute("flashError", containsString("PDF 或图片")));
        send(LEADER, multipart(upload).file(new MockMultipartFile("file", "x.pdf", null, new byte[] {1})))
                .andExpect(flash().attribute("flashError", containsString("x.pdf")));
        send(LEADER, multipart(upload).file(new MockMultipartFile("file", "", null, new byte[0])))
                .andExpect(flash().attribute("flashError", containsString("请选择文件")));
        send(LEADER, multipart("/applications/" + submitted() + "/district-seal").file(pdf("x.pdf", "x")))
                .andExpect(flash().attribute("flashError", containsString("现在不需要")));
    }

    @Test
    void wantsANewPaperAfterAChange() throws Exception {
        prepare();
        send(LEADER, multipart(page() + "/scan").file(pdf("一.pdf", "一")));
        by(LEADER, () -> lists.report(listId(), "returned", "换人"));
        clock.advance(Duration.ofHours(1));
        prepare();

        send(LEADER, multipart(page() + "/scan").file(pdf("一.pdf", "一")))
                .andExpect(flash().attribute("flashError", containsString("同一份文件")));
        open(LEADER, page()).andExpect(content().string(containsString("又有变动")));
    }

    @Test
    void tellsTheAdministratorWhoIsLateAndSkipsWithAReason() throws Exception {
        reportList();
        clock.advance(Duration.ofDays(40));
        long other = jdbc.queryForObject("select id from summary_list where batch_id = ? and department_code = "
                + "'330108-edu'", Long.class, batchId);
        String skip = "/admin/summary-lists/" + other + "/skip";

        open("admin", "/admin/summary-lists").andExpect(status().isOk()).andExpect(content().string(allOf(
                containsString("12 个单位逾期未报"), containsString("已报送或跳过 1 / 13"), containsString(skip))));
        open(HANDLER, "/admin/summary-lists").andExpect(status().isForbidden());
        send("admin", post(skip).param("reason", " ")).andExpect(flash().attribute("flashError", "请写明跳过的理由。"));
        send(HANDLER, post(skip).param("reason", "x")).andExpect(status().isForbidden());
        send("admin", post("/admin/summary-lists/987654/skip").param("reason", "x")).andExpect(status().isNotFound());
        send("admin", post(skip).param("reason", "今年<不>推荐")).andExpect(flash().attributeExists("flash"));
        open("admin", "/admin/summary-lists").andExpect(content().string(allOf(containsString("今年&lt;不&gt;推荐"),
                containsString("11 个单位逾期未报"))));
    }

    @Test
    void showsEarlierBatchesOnPagesOfTheirOwn() throws Exception {
        reportList();

        open("admin", "/admin/summary-lists").andExpect(content().string(containsString(page())));
        open("admin", "/admin/summary-lists?before=" + batchId).andExpect(content().string(not(containsString(page()))));
        open(CITY_HANDLER, "/summary-lists").andExpect(content().string(containsString(page())));
        open(CITY_HANDLER, "/summary-lists?before=" + batchId).andExpect(content().string(not(containsString(page()))));
        open(CITY_HANDLER, "/summary-lists?before=x").andExpect(status().isBadRequest());
    }

    private String page() {
        return "/summary-lists/" + listId();
    }

    private ResultActions open(String username, String path) throws Exception {
        return web.perform(get(path).with(user(logins.loadUserByUsername(username))));
    }

    private ResultActions send(String username, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(logins.loadUserByUsername(username))).with(csrf()));
    }

    private static MockMultipartFile pdf(String name, String content) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setTitle(content);
            document.setDocumentId(1L);
            document.save(bytes);
            return new MockMultipartFile("file", name, "application/pdf", bytes.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
