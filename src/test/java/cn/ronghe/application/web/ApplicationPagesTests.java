package cn.ronghe.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.List;

import cn.ronghe.IntegrationTest;
import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationState;
import cn.ronghe.application.Dossier;
import cn.ronghe.application.Filing;
import cn.ronghe.application.Sections;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.shared.CanonicalJson;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class ApplicationPagesTests extends IntegrationTest {

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private UserDetailsService logins;
    @Autowired
    private Filing filing;
    @Autowired
    private Sections sections;
    @Autowired
    private Dossier dossier;

    private MockMvc mvc;
    private String who = "xuexiao";

    @BeforeEach
    void open() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        actAs("xuexiao");
    }

    @Test
    void everyPageOfADraftSpeaksChinese() throws Exception {
        long id = filing.draft();

        assertThat(page("/applications")).contains("我的申报", "草稿", "新建申报", "还有");
        assertThat(page("/applications/" + id)).contains("尚未提交", "删除草稿", "西湖区教育局初审",
                "周晓 3月2日 10:00 改过", "邀请同事一起填写", "同样的权限");
        for (int number = 1; number <= 6; number++) {
            assertThat(page("/applications/" + id + "/sections/" + number)).contains("id=\"section-form\"",
                    "data-save-url=\"/applications/" + id + "/sections/" + number + "/content\"", "data-user=\"xuexiao\"",
                    "申报截止：3月12日");
        }
        assertThat(page("/applications/" + id + "/sections/2")).contains("填写说明", "涉密内容请做脱密处理。");
        assertThat(page("/applications/" + id + "/sections/1")).contains("还差").contains(
                "data-next-url=\"/applications/" + id + "/sections/2\"");
        assertThat(page("/applications/" + id + "/sections/6"))
                .contains("data-next-url=\"/applications/" + id + "/attachments\"");
        assertThat(page("/applications/" + id + "/attachments")).contains("盖章扫描件", "必须上传", "支撑材料目录");
        assertThat(page("/applications/" + id + "/check")).contains("处需要处理", "请填写“实践中心名称”",
                "请上传“盖章扫描件”").doesNotContain("提交推荐书</button>");
        assertThat(page("/applications/" + id + "/print")).contains("填写说明和要求", "七、审核意见", "☑\u00A0学校实践中心",
                "打印校验码");
    }

    @Test
    void putsTheTypesThatTheUnitMayNotFileBehindThoseThatItMay() throws Exception {
        filing.batch(SecondApplication.WARN);
        assertThat(page("/applications")).contains("新建申报").contains("学校实践中心")
                .doesNotContain("都不由本单位申报");
        who = "qiye";
        actAs(who);
        assertThat(page("/applications")).contains("本单位不能申报", "不属于“学校实践中心”的申报主体");
    }

    @Test
    void showsTheWayFromTheCheckToTheReceiptAndTheCase() throws Exception {
        long id = filing.complete();
        assertThat(page("/applications/" + id + "/check")).contains("可以提交", "提交推荐书</button>");

        assertThat(redirect(post("/applications/" + id + "/submit"))).isEqualTo("/applications/" + id + "/receipt");
        assertThat(redirect(post("/applications/" + id + "/submit"))).isEqualTo("/applications/" + id + "/receipt");

        Application submitted = filing.get(id);
        assertThat(page("/applications/" + id + "/receipt")).contains(submitted.acceptanceNumber(), "西湖区教育局将进行初审",
                "周晓", "2026年3月2日 10:00");
        assertThat(page("/applications/" + id)).contains("西湖区教育局正在初审", "撤回申报", "提交推荐书", "第 1 版",
                "hx-get=\"/cases/application:" + id + "/progress\"");
        assertThat(page("/applications")).contains(submitted.acceptanceNumber(), "正在初审", "3月2日起");
        assertThat(page("/applications/" + id + "/print?version=1")).contains("这是已提交的第 1 版");
        assertThat(redirect(get("/applications/" + id + "/sections/1"))).isEqualTo("/applications/" + id);
        assertThat(redirect(get("/applications/" + id + "/attachments"))).isEqualTo("/applications/" + id);
        assertThat(redirect(get("/applications/" + id + "/check"))).isEqualTo("/applications/" + id);
    }

    @Test
    void asksForTheCorrectionFirstAndShowsWhatChanged() throws Exception {
        long id = filing.submitted();
        filing.returnForCorrection(id, 5);

        assertThat(page("/applications")).contains("请补正：", "请补充近三年培训收入凭证", "去补正");
        assertThat(page("/applications/" + id + "/sections/2")).contains("请在 3月9日 周一 17:30 前补正",
                "请补充近三年培训收入凭证", "检查并重新提交");
        filing.upload(id, "evidence", "培训收入凭证.pdf");
        assertThat(page("/applications/" + id + "/check")).contains("与第 1 版相比改动 1 处", "新增", "培训收入凭证.pdf");
        redirect(post("/applications/" + id + "/submit"));
        assertThat(page("/applications/" + id + "/receipt")).contains("补正已提交", "第 2 版");
        assertThat(page("/applications/" + id)).contains("第 2 版（补正后）",
                "hx-get=\"/cases/application:" + id + "/changes\"");
    }

    @Test
    void asksOnceMoreBeforeASecondApplication() throws Exception {
        long batch = filing.batch(SecondApplication.WARN);
        filing.draft(batch);
        MockHttpServletRequestBuilder create = post("/applications").param("batchId", "" + batch)
                .param("typeCode", Filing.TYPE);

        assertThat(body(perform(create))).contains("本单位已有同类申报", "确认再报一项");
        assertThat(redirect(create.param("confirmed", "true"))).matches("/applications/\\d+/sections/1");
    }

    @Test
    void saysWhyNothingCanBeFiled() throws Exception {
        who = "waidi";
        assertThat(page("/applications")).contains("市域外单位不得作为牵头单位").doesNotContain("typeCode");
        long batch = filing.batch(SecondApplication.WARN);
        MvcResult refused = perform(post("/applications").param("batchId", "" + batch).param("typeCode", Filing.TYPE));
        assertThat(refused.getFlashMap().get("flashError")).asString().contains("牵头单位");
    }

    @Test
    void speaksTheLanguageOfTheBrowsersEditor() throws Exception {
        long id = filing.draft();
        String url = "/applications/" + id + "/sections/1/";

        assertThat(json(get(url + "schema")).get("components").isArray()).isTrue();
        JsonNode stored = json(get(url + "content"));
        assertThat(stored.get("version").intValue()).isEqualTo(1);
        assertThat(stored.get("savedBy").asText()).isEqualTo("周晓");
        assertThat(stored.get("savedAt").asText()).isEqualTo("10:00:00");
        JsonNode saved = json(save(id, 1, "{\"version\":1,\"content\":{\"centerName\":\"氢能中心\",\"investmentSite\":12.30,"
                + "\"investmentEquipment\":1,\"investmentOther\":0}}"));
        assertThat(saved.get("version").intValue()).isEqualTo(2);
        assertThat(saved.at("/standing/mark").asText()).isEqualTo("go");
        assertThat(saved.at("/standing/text").asText()).matches("还差 \\d+ 项");
        assertThat(saved.at("/totals/investmentTotal").decimalValue()).isEqualByComparingTo("13.30");
        assertThat(saved.get("violations")).anySatisfy(violation -> {
            assertThat(violation.get("field").asText()).isEqualTo("centerName");
            assertThat(violation.get("severity").asText()).isEqualTo("WARNING");
            assertThat(violation.get("message").asText()).contains("产教融合实践中心");
        });
        assertThat(body(perform(get(url + "content")))).contains("12.30");
        clock.moveTo("2026-03-03T09:00:00");
        assertThat(json(get(url + "content")).get("savedAt").asText()).isEqualTo("3月2日 10:00");
    }

    @Test
    void answersAConflictARefusalAndAClosedFormEachInItsWay() throws Exception {
        long id = filing.draft();
        MvcResult conflict = perform(save(id, 1, "{\"version\":0,\"content\":{\"centerName\":\"乙\"}}"));
        assertThat(conflict.getResponse().getStatus()).isEqualTo(409);
        assertThat(body(conflict)).contains("\"savedBy\":\"周晓\"", "builderCreditCode");
        for (String body : List.of("", "null", "[]", "{\"version\":1}", "{\"version\":\"1\",\"content\":{}}", "{",
                "{\"version\":1,\"content\":{\"nope\":1}}", "{\"version\":1,\"content\":{\"centerName\":\"a\\u0000\"}}")) {
            MvcResult refused = perform(save(id, 1, body));
            assertThat(refused.getResponse().getStatus()).as(body).isEqualTo(422);
            assertThat(body(refused)).contains("message").doesNotContain("??");
        }
        assertThat(status(save(id, 1, "x".repeat(1_000_001)))).isEqualTo(413);
        clock.moveTo("2026-03-13T00:00:00");
        MvcResult closed = perform(save(id, 1, "{\"version\":1,\"content\":{}}"));
        assertThat(closed.getResponse().getStatus()).isEqualTo(423);
        assertThat(body(closed)).contains("3月12日");
    }

    @Test
    void takesFilesAndNamesThoseItRefuses() throws Exception {
        long id = filing.draft();
        MockMultipartFile good = new MockMultipartFile("file", "目录 1.pdf", null, Filing.pdf("x"));
        MockMultipartFile bad = new MockMultipartFile("file", "木马.exe", null, new byte[] {1});

        MvcResult result = perform(multipart("/applications/" + id + "/attachments").file(good).file(bad)
                .param("slot", "evidence-index").with(csrf()));

        assertThat(result.getFlashMap().get("flash")).asString().contains("目录 1.pdf");
        assertThat(result.getFlashMap().get("flashErrors")).asString().contains("木马.exe");
        long file = dossier.files(id, 0).get(0).id();
        assertThat(page("/applications/" + id + "/attachments")).contains("目录 1.pdf", "移除");
        MockHttpServletResponse shown = perform(get("/applications/" + id + "/attachments/" + file)).getResponse();
        assertThat(shown.getContentType()).isEqualTo("application/pdf");
        assertThat(shown.getContentAsByteArray()).isEqualTo(good.getBytes());
        redirect(post("/applications/" + id + "/attachments/" + file + "/remove"));
        assertThat(dossier.files(id, 0)).isEmpty();
        MvcResult none = perform(multipart("/applications/" + id + "/attachments")
                .file(new MockMultipartFile("file", "", null, new byte[0])).param("slot", "evidence").with(csrf()));
        assertThat(none.getFlashMap().get("flashErrors")).asString().contains("请先选择");
        assertThat(status(multipart("/applications/" + id + "/attachments").file(good).param("slot", "nope")
                .with(csrf()))).isEqualTo(404);
    }

    @Test
    void keepsTheReasonThatWasTypedWhereAWithdrawalIsRefused() throws Exception {
        long id = filing.submitted();
        MvcResult refused = perform(post("/applications/" + id + "/withdraw").param("reason", " "));
        assertThat(refused.getFlashMap().keySet()).contains("flashError", "reason");
        perform(post("/applications/" + id + "/withdraw").param("reason", "另行申报"));
        assertThat(filing.get(id).state()).isEqualTo(ApplicationState.WITHDRAWN);
        assertThat(page("/applications/" + id)).contains("已撤回", "另行申报", "以此为底稿重新申报");
    }

    @Test
    void throwsADraftAway() throws Exception {
        long id = filing.draft();
        assertThat(redirect(post("/applications/" + id + "/discard"))).isEqualTo("/applications");
        assertThat(status(get("/applications/" + id))).isEqualTo(404);
    }

    @Test
    void anothersApplicationIsNotThere() throws Exception {
        long id = filing.submitted();
        long draft = filing.complete();
        long file = dossier.files(id, 1).get(0).id();
        for (String other : List.of("jishi", "xuexiao")) {
            who = other;
            long[] ids = other.equals("jishi") ? new long[] {id, draft} : new long[] {999_999};
            for (long each : ids) {
                String url = "/applications/" + each;
                for (String page : List.of("", "/sections/1", "/sections/1/schema", "/sections/1/content", "/attachments",
                        "/attachments/" + file, "/check", "/print", "/print?version=1", "/receipt")) {
                    assertThat(status(get(url + page))).as(page).isEqualTo(404);
                }
                for (String action : List.of("/submit", "/withdraw", "/discard", "/attachments/" + file + "/remove")) {
                    assertThat(status(post(url + action).param("reason", "x"))).as(action).isEqualTo(404);
                }
                assertThat(status(save(each, 1, "x", "{\"version\":1,\"content\":{}}"))).isEqualTo(404);
            }
        }
        assertThat(filing.get(draft).state()).isEqualTo(ApplicationState.DRAFT);
        assertThat(sections.read(draft, 1).version()).isGreaterThan(1);
    }

    @Test
    void aFileOfAnotherApplicationIsNotServedUnderThisOne() throws Exception {
        long theirs = filing.submitted();
        long file = dossier.files(theirs, 1).get(0).id();
        assertThat(status(get("/applications/" + filing.draft() + "/attachments/" + file))).isEqualTo(404);
    }

    @Test
    void onlyApplicantsComeIn() throws Exception {
        long id = filing.draft();
        for (String other : List.of("330106-edu-handler", "admin", "auditor")) {
            who = other;
            assertThat(status(get("/applications"))).isEqualTo(403);
            assertThat(status(get("/applications/" + id))).isEqualTo(403);
            assertThat(status(get("/applications/" + id + "/sections/1/content"))).isEqualTo(403);
        }
        assertThat(mvc.perform(get("/applications").accept(MediaType.TEXT_HTML).with(anonymous())).andReturn().getResponse().getRedirectedUrl()).endsWith("/login");
        assertThat(mvc.perform(post("/applications/" + id + "/submit").with(user(logins.loadUserByUsername("xuexiao"))))
                .andReturn().getResponse().getStatus()).as("no token").isEqualTo(403);
    }

    private MockHttpServletRequestBuilder save(long id, int number, String body) {
        return save(id, number, sections.read(id, number).edition(), body);
    }

    private static MockHttpServletRequestBuilder save(long id, int number, String edition, String json) {
        String body = json.replace("{\"version\"", "{\"edition\":\"" + edition + "\",\"version\"");
        return put("/applications/" + id + "/sections/" + number + "/content").contentType(MediaType.APPLICATION_JSON)
                .content(body.getBytes(StandardCharsets.UTF_8));
    }

    private String page(String url) throws Exception {
        MvcResult result = perform(get(url));
        assertThat(result.getResponse().getStatus()).as(url).isEqualTo(200);
        String body = body(result);
        assertThat(body).as("no raw key").doesNotContain("??").doesNotContain("{0}").contains("</html>");
        return body;
    }

    private JsonNode json(MockHttpServletRequestBuilder request) throws Exception {
        MvcResult result = perform(request);
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        assertThat(result.getResponse().getHeader("Cache-Control")).contains("no-store");
        return CanonicalJson.parse(body(result)).orElseThrow();
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return perform(request).getResponse().getStatus();
    }

    private String redirect(MockHttpServletRequestBuilder request) throws Exception {
        MvcResult result = perform(request);
        assertThat(result.getResponse().getStatus()).isEqualTo(302);
        return result.getResponse().getRedirectedUrl();
    }

    private MvcResult perform(MockHttpServletRequestBuilder request) throws Exception {
        MvcResult result = mvc.perform(request.with(user(logins.loadUserByUsername(who))).with(csrf())).andReturn();
        actAs("xuexiao");
        return result;
    }

    private static String body(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
