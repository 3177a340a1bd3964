package cn.ronghe.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.application.ApplicationState;
import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.workflow.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A joint selection from its start to the published list, through the pages and the real engine. */
class SelectionPagesTests extends IntegrationTest {

    private static final String FIRST = "甲车间产教融合实践中心";
    private static final String SECOND = "乙工坊<i>产教融合实践中心";
    private static final String SECOND_SHOWN = "乙工坊&lt;i&gt;产教融合实践中心";
    private static final String EDU = Walk.PANEL.get(0);
    private static final String DRC = Walk.PANEL.get(1);

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Walk walk;
    @Autowired
    private Filing filing;
    @Autowired
    private Batches batches;
    @Autowired
    private JdbcClient jdbc;

    private Pages pages;
    private long batch;
    private List<Long> cases;

    @BeforeEach
    void bringTwoCasesToTheSelection() {
        pages = new Pages(context);
        batch = filing.batch(SecondApplication.WARN);
        cases = List.of(walk.sealed(batch), walk.sealed(batch));
        walk.report(walk.list(batch));
        cases.forEach(walk::passCityReview);
        rename(cases.get(0), FIRST);
        rename(cases.get(1), SECOND);
        batches.changeQuota(batch, Filing.TYPE, 1);
    }

    @Test
    void goesFromItsStartToThePublishedList() {
        assertThat(pages.read(Walk.CITY, "/selections")).contains("/selections/new?batch=" + batch, "开始联合遴选");
        assertThat(pages.read(Walk.CITY, startPage())).contains(FIRST, SECOND_SHOWN, "杭州市财政局", "剩余名额 1 个");
        assertThat(pages.read(Walk.CITY, startPage())).contains("才截止，还会有新的申报");
        assertThat(pages.sentBack(Walk.CITY, "/selections", "batch", "" + batch, "type", Filing.TYPE))
                .contains("请至少选择一名遴选组成员");
        String page = "/selections/" + start();

        assertThat(pages.read(EDU, "/selections")).contains(page + "\"").doesNotContain("开始联合遴选");
        assertThat(pages.read(EDU, page)).contains("name=\"opinion-" + cases.get(0) + "\"", "全部填完并提交",
                "/applications/" + cases.get(0) + "/dossier").doesNotContain("平均分", "name=\"chosen\"");
        opinions(page);
        settleAndReturn(page);
        publish(page);
    }

    private void opinions(String page) {
        assertThat(pages.sentBack(EDU, page + "/opinions", fields("甲说可以", "101", "甲说再看", "80")))
                .contains("有 1 项没有保存", "评分应为 0 至 100 的整数", "value=\"101\"", "甲说可以");
        assertThat(pages.sentBack(EDU, page + "/opinions/" + cases.get(0), fields("甲说可以", "90", "", "")))
                .contains("id=\"saved-" + cases.get(0) + "\"", "已保存");
        assertThat(pages.flash(DRC, page + "/opinions", with(fields("乙说不错", "85", "", ""), "action", "finish")))
                .isEqualTo("还有 1 项没有填好意见和评分：" + SECOND + "。");
        assertThat(pages.read(DRC, page)).contains("乙说不错").doesNotContain("甲说可以", "87.5");
        assertThat(pages.read(Walk.CITY, page)).contains("甲说可以", "乙说不错", "87.5", "未提交")
                .doesNotContain("name=\"chosen\"");

        assertThat(pages.flash(EDU, page + "/opinions", with(fields("甲说可以", "90", "甲说再看", "80"), "action",
                "finish"))).contains("已提交");
        assertThat(pages.read(EDU, page)).contains("乙说不错", "您已提交").doesNotContain("name=\"opinion-");
        assertThat(pages.flash(DRC, page + "/opinions", with(fields("乙说不错", "85", "乙说一般", "60"), "action",
                "finish"))).contains("已提交");
    }

    private void settleAndReturn(String page) {
        String first = "" + cases.get(0);
        String ranking = pages.read(Walk.CITY, page);
        assertThat(ranking).contains("已选 0 / 名额 1", "87.5", "70.0", "name=\"chosen\"");
        assertThat(ranking.indexOf("87.5")).isLessThan(ranking.indexOf("70.0"));
        assertThat(pages.read(Walk.CITY_LEADER, page)).doesNotContain("name=\"chosen\"");

        assertThat(pages.sentBack(Walk.CITY, page + "/marks", "chosen", first, "chosen", "" + cases.get(1)))
                .contains("选了 2 个，名额只剩 1 个");
        assertThat(pages.flash(Walk.CITY, page + "/settle", "action", "settle", "chosen", first, "chosen",
                "" + cases.get(1))).isEqualTo("选了 2 个，名额只剩 1 个，请减少后再确定名单。");
        assertThat(pages.flash(Walk.CITY, page + "/settle", "action", "settle")).contains("没有勾选任何申报");
        assertThat(pages.flash(Walk.CITY_LEADER, page + "/settle", "action", "settle", "chosen", first))
                .contains("现在不能改动名单");
        assertThat(pages.flash(Walk.CITY, page + "/settle", "action", "settle", "chosen", first))
                .contains("名单已确定");
        assertThat(pages.flash(Walk.CITY, page + "/settle", "action", "save")).contains("现在不能改动名单");

        assertThat(pages.sentBack(Walk.CITY_LEADER, page + "/publish", "outcome", "published", "opinion", "同意"))
                .contains("请填写公布名单的文号", ">同意</textarea>", "aria-invalid=\"true\"");
        assertThat(pages.sentBack(Walk.CITY_LEADER, page + "/publish", "outcome", "returned", "documentNumber", "号1"))
                .contains("退回时请写明原因", "value=\"号1\"");
        assertThat(pages.flash(Walk.CITY_LEADER, page + "/publish", "outcome", "returned", "opinion", "请再核对"))
                .contains("名额已释放");
        assertThat(pages.read(Walk.CITY, page)).contains("请再核对", "name=\"chosen\"");
        assertThat(pages.flash(Walk.CITY, page + "/settle", "action", "settle", "chosen", first))
                .contains("名单已确定");
    }

    private void publish(String page) {
        String result = page.replace("selections", "results");
        // after whatever other tests publish: the home page shows the latest lists only
        clock.moveTo("2026-12-30T10:00:00");
        assertThat(pages.status(null, result)).isEqualTo(404);
        assertThat(pages.read(DRC, page)).doesNotContain(">入选</span>");
        assertThat(pages.flash(Walk.CITY_LEADER, page + "/publish", "outcome", "published", "documentNumber",
                "杭教高教〔2026〕7号")).contains("名单已公布");
        assertThat(cases).extracting(walk::state)
                .containsExactly(ApplicationState.CHOSEN, ApplicationState.NOT_CHOSEN);

        assertThat(pages.read(null, result)).contains("关于公布测试批次学校实践中心培育名单的通知", "杭教高教〔2026〕7号",
                FIRST, "西湖区", "杭州市教育局", "2026年12月30日").doesNotContain(SECOND_SHOWN, "甲说", "乙说", "87.5");
        assertThat(pages.read(null, "/results")).contains(result + "\"", "杭教高教〔2026〕7号", "1 个")
                .doesNotContain(SECOND_SHOWN);
        assertThat(pages.read(null, "/")).contains(result + "\"").doesNotContain(SECOND_SHOWN);
        clock.moveTo(START);
        assertThat(pages.read("xuexiao", "/applications/" + cases.get(0))).contains("查看公布的名单").doesNotContain("以此为底稿");
        assertThat(pages.read("xuexiao", "/applications/" + cases.get(1))).contains("以此为底稿重新申报").doesNotContain("查看公布的名单");
        assertThat(pages.read(EDU, page)).contains("已公布", result + "\"");
    }

    @Test
    void isNobodyElsesBusiness() {
        String page = "/selections/" + start();
        for (String stranger : List.of("330100-fin-panel", "330100-drc-handler", Walk.HANDLER)) {
            assertThat(pages.status(stranger, page)).as(stranger).isEqualTo(404);
            assertThat(pages.read(stranger, "/selections")).doesNotContain(page + "\"");
            assertThat(pages.send(stranger, page + "/opinions").getResponse().getStatus()).isEqualTo(404);
        }
        assertThat(pages.status("xuexiao", page)).isEqualTo(403);
        assertThat(pages.status("xuexiao", "/selections")).isEqualTo(403);
        assertThat(pages.status(Walk.CITY, "/selections/987654")).isEqualTo(404);
        assertThat(pages.status(Walk.CITY, "/selections/x")).isEqualTo(404);
        assertThat(pages.status("330100-drc-handler", startPage())).isEqualTo(404);
        assertThat(pages.status(Walk.CITY, "/selections/new?batch=987654&type=" + Filing.TYPE)).isEqualTo(404);
        assertThat(pages.status(Walk.CITY, "/selections/new?batch=" + batch + "&type=nothing")).isEqualTo(404);
        assertThat(pages.send(EDU, page + "/settle").getResponse().getStatus()).isEqualTo(403);
        assertThat(pages.send("330100-drc-handler", page + "/publish").getResponse().getStatus()).isEqualTo(404);
        assertThat(pages.send(EDU, page + "/opinions/987654").getResponse().getStatus()).isEqualTo(404);
    }

    private long start() {
        String location = pages.send(Walk.CITY, "/selections", "batch", "" + batch, "type", Filing.TYPE, "members", EDU,
                "members", DRC).getResponse().getRedirectedUrl();
        assertThat(location).matches("/selections/[0-9]+");
        return Long.parseLong(location.substring("/selections/".length()));
    }

    private String startPage() {
        return "/selections/new?batch=" + batch + "&type=" + Filing.TYPE;
    }

    private String[] fields(String firstOpinion, String firstScore, String secondOpinion, String secondScore) {
        return new String[] {"opinion-" + cases.get(0), firstOpinion, "score-" + cases.get(0), firstScore,
            "opinion-" + cases.get(1), secondOpinion, "score-" + cases.get(1), secondScore};
    }

    private static String[] with(String[] fields, String name, String value) {
        String[] more = Arrays.copyOf(fields, fields.length + 2);
        more[fields.length] = name;
        more[fields.length + 1] = value;
        return more;
    }

    private void rename(long id, String name) {
        jdbc.sql("update application set platform_name = ? where id = ?").params(name, id).update();
    }
}
