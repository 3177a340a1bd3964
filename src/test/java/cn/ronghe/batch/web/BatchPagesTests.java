package cn.ronghe.batch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.application.Filing;
import cn.ronghe.batch.Batch;
import cn.ronghe.batch.BatchType;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

class BatchPagesTests extends IntegrationTest {

    private static final String ADMIN = "admin";
    private static final String QUOTA = "quota-" + Filing.TYPE;

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Filing filing;
    @Autowired
    private Batches batches;

    private Pages pages;
    private long id;
    private String page;

    @BeforeEach
    void open() {
        pages = new Pages(context);
        id = filing.batch(SecondApplication.WARN);
        page = "/admin/batches/" + id;
    }

    @Test
    void theOverviewLeadsToEveryPage() {
        assertThat(pages.read(ADMIN, "/admin")).contains("\"/admin/batches\"", "\"/admin/summary-lists\"",
                "\"/admin/mails\"", "\"/admin/processes\"", "\"/camunda/app/cockpit/default/\"");
        assertThat(pages.status("330100-edu-handler", "/admin")).isEqualTo(403);
        assertThat(pages.status("330100-edu-handler", "/admin/batches")).isEqualTo(403);
    }

    @Test
    void everybodyReadsOnTheHomeWhatIsOpen() {
        assertThat(pages.read(null, "/")).contains("测试批次", "还有 10 天截止", "2026年3月1日 至 2026年3月12日",
                "2026年3月22日（含当日）", "5 个", "中职学校、高职专科学校、职教本科学校", "登录申报", "公布名单");
        assertThat(pages.read("xuexiao", "/")).contains("进入我的申报").doesNotContain("登录申报");
        clock.moveTo("2026-03-12T23:00:00");
        assertThat(pages.read(null, "/")).contains("今天是申报的最后一天");
    }

    @Test
    void movesTheDaysAndSaysBesideTheFieldWhatIsWrong() {
        assertThat(days("2026-03-10", "2026-03-01", "2026-04-01"))
                .contains("申报截止日（2026-03-01）不能早于开始日（2026-03-10）", "value=\"2026-03-10\"");
        assertThat(days("2026-03-10", "2026-03-20", "2026-03-19")).contains("id=\"districtDeadline-problem\"");
        assertThat(days("", "x", "2026-03-19")).contains("请填写申报开始日", "请填写申报截止日", "有 2 处需要改正");
        assertThat(batches.get(id).closesOn()).isEqualTo("2026-03-12");

        assertThat(pages.flash(ADMIN, page + "/days", "opensOn", "2026-03-01", "closesOn", "2026-03-20",
                "districtDeadline", "2026-04-01")).isEqualTo("日期已保存。");
        Batch moved = batches.get(id);
        assertThat(moved.closesOn()).isEqualTo("2026-03-20");
        assertThat(moved.districtDeadline()).isEqualTo("2026-04-01");
    }

    @Test
    void changesAQuotaButNeverBelowWhatIsChosen() {
        batches.choose(id, Filing.TYPE, 3);
        assertThat(quota("2")).contains("名额不能改为 2 个：已入选 3 个。", "value=\"2\"");
        assertThat(quota("三")).contains("名额应为整数", "value=\"三\"");
        assertThat(quota("-1")).contains("名额应为整数");
        assertThat(quota("99999")).contains("名额应为 0 至 9999 的整数");
        assertThat(pages.flash(ADMIN, page + "/types/" + Filing.TYPE, "quota", " 7 ")).isEqualTo("名额已保存。");
        assertThat(batches.type(id, Filing.TYPE).orElseThrow().quota()).isEqualTo(7);
    }

    @Test
    void opensABatchAndKeepsWhatWasTypedWhereSomethingIsMissing() {
        int before = batches.all().size();
        assertThat(pages.read(ADMIN, "/admin/batches/new")).contains("value=\"2026\"", "学校实践中心");
        assertThat(pages.sentBack(ADMIN, "/admin/batches", "batchYear", "26", "name", "第二批", "types", Filing.TYPE,
                QUOTA, "若干", "second-" + Filing.TYPE, "REFUSE")).contains("有 5 处需要改正", "value=\"第二批\"",
                "value=\"若干\"", "请填写四位数的年度");
        assertThat(open("2026-06-30", "")).contains("请至少选择一种平台类型");
        assertThat(open("2026-05-01", Filing.TYPE)).contains("不能早于开始日");
        assertThat(batches.all()).hasSize(before);

        assertThat(pages.flash(ADMIN, "/admin/batches", opening("2026-06-30", Filing.TYPE))).isEqualTo("批次已开放。");
        Batch opened = batches.all().get(0);
        assertThat(opened.name()).isEqualTo("第二批");
        assertThat(opened.opensOn()).isEqualTo(LocalDate.of(2026, 6, 1));
        BatchType type = batches.type(opened.id(), Filing.TYPE).orElseThrow();
        assertThat(type.quota()).isEqualTo(8);
        assertThat(type.secondApplication()).isEqualTo(SecondApplication.REFUSE);
        assertThat(pages.read(ADMIN, "/admin/batches")).contains("第二批", "未开放", "正在申报");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(pages.status(ADMIN, "/admin/batches/987654")).isEqualTo(404);
        assertThat(pages.send(ADMIN, "/admin/batches/987654/days").getResponse().getStatus()).isEqualTo(404);
        assertThat(pages.send(ADMIN, page + "/types/nothing", "quota", "1").getResponse().getStatus()).isEqualTo(404);
        assertThat(pages.status(null, "/results/987654")).isEqualTo(404);
        assertThat(pages.status(null, "/results/x")).isEqualTo(404);
    }

    private String days(String opens, String closes, String deadline) {
        return pages.sentBack(ADMIN, page + "/days", "opensOn", opens, "closesOn", closes, "districtDeadline", deadline);
    }

    private String quota(String typed) {
        return pages.sentBack(ADMIN, page + "/types/" + Filing.TYPE, "quota", typed);
    }

    private String open(String closes, String type) {
        return pages.sentBack(ADMIN, "/admin/batches", opening(closes, type));
    }

    private static String[] opening(String closes, String type) {
        return new String[] {"batchYear", "2026", "name", " 第二批 ", "opensOn", "2026-06-01", "closesOn", closes,
            "districtDeadline", "2026-07-15", "types", type, QUOTA, "8", "second-" + Filing.TYPE, "REFUSE"};
    }
}
