package cn.ronghe.modeling;

import static cn.ronghe.modeling.EnterpriseRoute.ADMIN;
import static cn.ronghe.modeling.EnterpriseRoute.KEY;
import static cn.ronghe.modeling.EnterpriseRoute.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.audit.AuditEntry;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.modeling.check.OurReview;
import cn.ronghe.workflow.engine.ModelSeeding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** The routes' pages as an administrator uses them. */
class ProcessPagesTests extends IntegrationTest {

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Routes routes;
    @Autowired
    private ModelSeeding seeding;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private JdbcClient jdbc;

    private Pages pages;
    private EnterpriseRoute route;
    private int before;

    @BeforeEach
    void open() {
        pages = new Pages(context);
        route = new EnterpriseRoute(pages);
        before = route.inForce();
        forgetProposals();
    }

    @AfterEach
    void goBackAndLeaveNothing() {
        Routes.Route now = routes.find(KEY).orElseThrow();
        if (!routes.bundle(now.inForce()).equals(routes.bundle(now.version(before).orElseThrow()))) {
            route.publish(route.restore(before), "恢复原流程");
        }
        forgetProposals();
    }

    /** Also what other tests have proposed. */
    private void forgetProposals() {
        jdbc.sql("delete from model_proposal").update();
    }

    @Test
    void theListNamesEveryProcessWithItsVersionAndCanBeNarrowed() {
        assertThat(pages.read(ADMIN, "/admin/processes")).contains("企业实践中心", "退回补正", "第 1 版", "随系统安装");
        assertThat(pages.read(ADMIN, "/admin/processes?kind=ROUTE")).contains("企业实践中心").doesNotContain("退回补正");
        assertThat(pages.read(ADMIN, "/admin/processes?kind=SHARED")).contains("退回补正", "推荐名单汇总")
                .doesNotContain("企业实践中心");
    }

    @Test
    void anUploadIsCheckedComparedAndInForceForNobody() {
        String proposal = route.propose(EnterpriseRoute.withFinance());

        assertThat(pages.read(ADMIN, proposal)).contains("没有发现问题", "市财政局意见", "杭州市财政局 经办人", "5 个工作日",
                "data-added=\"", "user_finance_opinion", "启用为第 " + (before + 1) + " 版");
        assertThat(route.inForce()).isEqualTo(before);
        assertThat(pages.read(ADMIN, PAGE)).contains("待启用的改动", "上传：route.bpmn");
        assertThat(pages.read(ADMIN, "/admin/processes")).contains("1 份待启用");
        assertThat(pages.read(ADMIN, proposal + "/drawing")).isEqualTo(EnterpriseRoute.withFinance());

        assertThat(pages.flash(ADMIN, proposal + "/discard")).contains("已放弃");
        assertThat(pages.status(ADMIN, proposal)).isEqualTo(404);
        assertThat(audit.entriesOf("process:" + KEY)).extracting(AuditEntry::action)
                .endsWith("audit.process.proposed", "audit.process.discarded");
    }

    @Test
    void itIsPublishedWithAReasonThatIsKeptWithTheVersion() {
        String proposal = route.propose(EnterpriseRoute.withFinance());
        assertThat(pages.sentBack(ADMIN, proposal + "/publish", "seen", "" + before, "reason", "　"))
                .contains("请写明启用的理由");
        assertThat(pages.sentBack(ADMIN, proposal + "/publish", "seen", "" + before, "reason", "长".repeat(501)))
                .contains("理由最多 500 个字符");
        assertThat(route.inForce()).isEqualTo(before);

        int published = route.publish(proposal, "市财政局要求增加意见 <b>");
        assertThat(pages.read(ADMIN, PAGE)).contains("市财政局要求增加意见 &lt;b&gt;", "管理员 启用", "恢复此版本");
        assertThat(pages.read(ADMIN, PAGE + "/versions/" + published)).contains("市财政局要求增加意见");
        assertThat(audit.entriesOf("process:" + KEY)).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("audit.process.published");
            assertThat(entry.detail()).isEqualTo(published + "：市财政局要求增加意见 <b>");
        });
        assertThat(pages.status(ADMIN, proposal)).as("it is no proposal any more").isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidMarkedAndNotPublished() {
        String proposal = route.propose(EnterpriseRoute.withFinance()
                .replace("departments.city('fin','handler')", "departments.city('tax','handler')"));

        assertThat(pages.read(ADMIN, proposal)).contains("1 个问题必须改正后才能启用", "不存在的部门“tax”", "fin（财政）",
                "data-found=\"1:error:user_finance_opinion\"", "data-show-element=\"user_finance_opinion\"")
                .doesNotContain("name=\"reason\"");
        assertThat(pages.sentBack(ADMIN, proposal + "/publish", "seen", "" + before, "reason", "试试"))
                .contains("还有必须改正的问题");
        assertThat(route.inForce()).isEqualTo(before);
    }

    @Test
    void aDepartmentWhereNobodyCanTakeTheTaskIsWarnedOf() {
        assertThat(financeHandlers(false)).isPositive();
        try {
            assertThat(pages.read(ADMIN, route.propose(EnterpriseRoute.withFinance()))).contains(
                    "杭州市财政局 现在没有经办人（共 1 个部门）", "data-found=\"1:warning:user_finance_opinion\"", "name=\"reason\"");
        } finally {
            financeHandlers(true);
        }
    }

    @Test
    void aDrawingThatCannotBeReadIsAProposalWithoutADrawing() {
        assertThat(pages.read(ADMIN, route.propose("<bpmn:definitions"))).contains("不是格式正确的 XML", "不能对照")
                .doesNotContain("/drawing\"");
    }

    @Test
    void whoeverWasOvertakenSeesTheNewComparisonFirst() {
        String mine = route.propose(EnterpriseRoute.withFinance());
        String theirs = route.propose(OurReview.bundle(KEY).bpmn().replace("name=\"审查推荐书\"", "name=\"市级审查推荐书\""));
        int published = route.publish(theirs, "改名");

        assertThat(pages.sentBack(ADMIN, mine + "/publish", "seen", "" + before, "reason", "增加意见"))
                .contains("别人启用了另一个版本", "与现行第 " + published + " 版对照", "市级审查推荐书");
        assertThat(route.inForce()).isEqualTo(published);
        route.publish(mine, "增加意见");
    }

    @Test
    void goingBackIsPublishingAnEarlierVersionAgain() {
        int published = route.publish(route.propose(EnterpriseRoute.withFinance()), "增加意见");

        String proposal = route.restore(before);
        assertThat(pages.read(ADMIN, proposal)).contains("恢复第 " + before + " 版", "删除", "市财政局意见");
        assertThat(route.publish(proposal, "市财政局不再要求")).isEqualTo(published + 1);
        Routes.Route enterprise = routes.find(KEY).orElseThrow();
        assertThat(routes.bundle(enterprise.inForce()))
                .isEqualTo(routes.bundle(enterprise.version(before).orElseThrow()));
    }

    @Test
    void aRestartNeverOverwritesWhatWasPublishedAndOffersTheFileInstead() {
        int published = route.publish(route.propose(EnterpriseRoute.withFinance()), "增加意见");

        seeding.afterSingletonsInstantiated();

        assertThat(route.inForce()).isEqualTo(published);
        assertThat(pages.read(ADMIN, PAGE)).contains("随系统更新的流程图");
        String proposal = pages.send(ADMIN, PAGE + "/system-file").getResponse().getHeader("Location");
        assertThat(pages.read(ADMIN, proposal)).contains("随系统更新的流程图", "市财政局意见");
    }

    @Test
    void whatIsInForceAlreadyIsNoProposal() {
        assertThat(pages.flash(ADMIN, PAGE + "/system-file")).contains("完全一致");
        assertThat(upload(Map.of("a.bpmn", routes.bundle(routes.find(KEY).orElseThrow().inForce()).bpmn())))
                .contains("完全一致");
    }

    @Test
    void badUploadsAreRefusedInClearWords() {
        Map<String, String> other = new LinkedHashMap<>();
        other.put("a.bpmn", OurReview.bundle("correction").bpmn());
        assertThat(upload(other)).contains("上传的流程图是“correction”，不是本页的“practice-center-enterprise”");
        assertThat(upload(Map.of("a.bpmn", EnterpriseRoute.withFinance(), "other.form", "{}")))
                .contains("没有任务使用表单“other.form”");
        assertThat(upload(Map.of("virus.exe", "MZ"))).contains("不能上传“virus.exe”");
        assertThat(upload(Map.of())).contains("请先选择文件");
        assertThat(jdbc.sql("select count(*) from model_proposal").query(Long.class).single()).isZero();
    }

    @Test
    void filesCanBeTakenIntoAModellingTool() {
        assertThat(pages.status(ADMIN, PAGE + "/versions/" + before + "/zip")).isEqualTo(200);
        assertThat(pages.read(ADMIN, PAGE + "/versions/" + before + "/files/" + KEY + ".bpmn")).contains("<bpmn:definitions");
        assertThat(pages.read(ADMIN, PAGE + "/versions/" + before + "/files/case-city-review.form")).contains("审查意见");
        assertThat(pages.status(ADMIN, PAGE + "/versions/" + before + "/files/application.yaml")).isEqualTo(404);
        assertThat(pages.status(ADMIN, PAGE + "/versions/99999/zip")).isEqualTo(404);
        assertThat(pages.read(ADMIN, "/admin/processes/forms/case-opinion.form")).contains("本部门意见");
        assertThat(pages.status(ADMIN, "/admin/processes/forms/practice-center-1-basics.form")).isEqualTo(404);
        assertThat(pages.read(ADMIN, "/admin/processes/element-templates")).contains("camunda:candidateGroups");
    }

    private String upload(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return (String) pages.upload(ADMIN, PAGE + "/proposals", bytes).getFlashMap().get("flashError");
    }

    private int financeHandlers(boolean active) {
        return jdbc.sql("""
                update person set active = ? where id in
                (select person_id from person_post where role = 'HANDLER' and department_code = '330100-fin')""")
                .param(active).update();
    }
}
