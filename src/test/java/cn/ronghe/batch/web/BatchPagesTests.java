package cn.ronghe.batch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.application.Filing;
import cn.ronghe.batch.Batch;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.BatchType;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.DistrictDeadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

class BatchPagesTests extends IntegrationTest {

    private static final String NAME = "contact-" + Filing.TYPE;
    private static final String PHONE = "phone-" + Filing.TYPE;
    private static final String ADMIN = "admin";
    private static final String QUOTA = "quota-" + Filing.TYPE;

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Filing filing;
    @Autowired
    private Batches batches;
    @Autowired
    private DistrictDeadlines deadlines;

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
    void tellsAdministratorsWhatIsToBeDoneBeforeUnitsCanFile() {
        assertThat(pages.read(ADMIN, "/admin")).contains("开放申报之前", "配置邮件服务器", "填写市级联系人",
                "href=\"" + page + "\"", "申报单位有问题时向谁咨询");
        assertThat(pages.send(ADMIN, page + "/contacts", NAME, "李宁远", PHONE,
                "0571-85252353").getResponse().getStatus()).isEqualTo(302);
        assertThat(pages.read(ADMIN, "/admin")).doesNotContain("href=\"" + page + "\"");
    }

    @Test
    void everybodyReadsOnTheHomeWhatIsOpen() {
        assertThat(pages.read(null, "/")).contains("测试批次", "还有 10 天截止", "2026年3月1日 至 2026年3月12日",
                "2026年3月22日 周日（含当日）", "5 个", "中职学校、高职专科学校、职教本科学校", "登录申报", "公布名单");
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

        assertThat(pages.flash(ADMIN, "/admin/batches", opening("2026-06-30", Filing.TYPE))).startsWith("批次已开放。");
        Batch opened = batches.all().get(0);
        assertThat(opened.name()).isEqualTo("第二批");
        assertThat(opened.opensOn()).isEqualTo(LocalDate.of(2026, 6, 1));
        BatchType type = batches.type(opened.id(), Filing.TYPE).orElseThrow();
        assertThat(type.quota()).isEqualTo(8);
        assertThat(type.secondApplication()).isEqualTo(SecondApplication.REFUSE);
        assertThat(pages.read(ADMIN, "/admin/batches")).contains("第二批", "未开放", "正在申报");
    }

    @Test
    void asksBeforeABatchThatTakesApplicationsIsClosed() {
        clock.moveTo("2026-03-10T09:00:00");
        assertThat(days("2026-03-01", "2026-03-09", "2026-04-01")).contains("保存后申报随即截止", "2026年3月9日",
                "name=\"confirmed\"", "value=\"2026-03-09\"");
        assertThat(batches.get(id).closesOn()).isEqualTo("2026-03-12");

        assertThat(pages.flash(ADMIN, page + "/days", "opensOn", "2026-03-01", "closesOn", "2026-03-09",
                "districtDeadline", "2026-04-01", "confirmed", "true")).isEqualTo("日期已保存。");
        assertThat(batches.get(id).closesOn()).isEqualTo("2026-03-09");
        assertThat(pages.flash(ADMIN, page + "/days", "opensOn", "2026-03-01", "closesOn", "2026-03-08",
                "districtDeadline", "2026-04-01")).as("closed already").isEqualTo("日期已保存。");
    }

    @Test
    void givesOneDistrictMoreTimeAndTakesItBack() {
        assertThat(extend("330106", "2026-04-01", "台风影响")).isEqualTo("延期已保存，已发邮件告知该区县。");
        assertThat(deadlines.of(id, "330106")).isEqualTo("2026-04-01");
        assertThat(deadlines.of(id, "330108")).isEqualTo("2026-03-22");
        assertThat(pages.read(ADMIN, page)).contains("台风影响", "2026年4月1日", "取消延期", "区县延期",
                "西湖区延至 2026年4月1日；理由：台风影响");

        assertThat(extend("330106", "2026-04-03", "再延两天")).isEqualTo("延期已保存，已发邮件告知该区县。");
        assertThat(deadlines.of(id, "330106")).isEqualTo("2026-04-03");
        assertThat(takeBack("330106", " ")).contains("请写明理由");
        assertThat(pages.flash(ADMIN, page + "/extensions/330106/take-back", "reason", "已恢复"))
                .isEqualTo("延期已取消，已发邮件告知该区县。");
        assertThat(deadlines.of(id, "330106")).isEqualTo("2026-03-22");
        assertThat(pages.send(ADMIN, page + "/extensions/330106/take-back", "reason", "x").getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void saysBesideTheFieldWhatIsWrongWithAnExtension() {
        assertThat(extending("", "2026-04-01", "理由")).contains("请选择要延期的区县");
        assertThat(extending("330100", "2026-04-01", "理由")).contains("请选择要延期的区县");
        assertThat(extending("330106", "", "理由")).contains("请填写延至哪一天");
        assertThat(extending("330106", "十月", "理由")).contains("请填写延至哪一天");
        assertThat(extending("330106", "2026-03-22", "理由")).contains("延期应晚于批次的区县报送截止日（2026年3月22日）");
        assertThat(extending("330106", "2026-04-01", " ")).contains("请写明理由", "value=\"2026-04-01\"");
        assertThat(extending("330106", "2026-04-01", "长".repeat(501))).contains("理由最多 500 个字符");
        assertThat(extending("330106", "2026-04-01", "half \ud83d")).contains("理由最多 500 个字符");
        clock.moveTo("2026-04-02T09:00:00");
        assertThat(extending("330106", "2026-04-01", "理由")).contains("延期不能早于今天");
        assertThat(deadlines.extensionsOf(id)).isEmpty();
    }

    @Test
    void anExtensionThatHasRunOutStaysOnRecordAndOneThatIsNotLaterDoesNothing() {
        extend("330106", "2026-04-01", "台风影响");
        pages.flash(ADMIN, page + "/days", "opensOn", "2026-03-01", "closesOn", "2026-03-12",
                "districtDeadline", "2026-04-10");
        assertThat(deadlines.of(id, "330106")).isEqualTo("2026-04-10");
        assertThat(pages.read(ADMIN, page)).contains("不晚于批次的截止日，不起作用");

        clock.moveTo("2026-04-02T00:00:00");
        assertThat(takeBack("330106", "迟了")).contains("延期已于 2026年4月1日 到期，不能再取消");
        assertThat(pages.read(ADMIN, page)).contains("已到期").doesNotContain("extensions/330106/take-back");
    }

    @Test
    void opensAFurtherTypeWithItsSummaryLists() {
        assertThat(pages.flash(ADMIN, page + "/types", "type", "practice-center-enterprise", "quota", "4", "second",
                "REFUSE")).isEqualTo("平台类型已增加。");
        BatchType added = batches.type(id, "practice-center-enterprise").orElseThrow();
        assertThat(added.quota()).isEqualTo(4);
        assertThat(added.secondApplication()).isEqualTo(SecondApplication.REFUSE);
        assertThat(pages.read("330106-eit-handler", "/summary-lists")).contains("测试批次");
        assertThat(pages.read(ADMIN, page)).contains("增加平台类型", "企业实践中心，名额 4 个");
    }

    @Test
    void everyTypeIsOpenedOnceAndOnlyWhileTheBatchTakesApplications() {
        assertThat(pages.sentBack(ADMIN, page + "/types", "type", Filing.TYPE, "quota", "3"))
                .contains("这个批次已经开放了学校实践中心");
        assertThat(pages.sentBack(ADMIN, page + "/types", "type", "nothing", "quota", "3")).contains("请选择要增加的平台类型");
        assertThat(pages.sentBack(ADMIN, page + "/types", "type", Filing.TYPE, "quota", "x")).contains("名额应为整数");
        clock.moveTo("2026-03-13T00:00:00");
        assertThat(pages.sentBack(ADMIN, page + "/types", "type", Filing.TYPE, "quota", "3"))
                .contains("申报已经截止，不能再增加平台类型");
    }

    @Test
    void keepsWhoChangedWhat() {
        pages.flash(ADMIN, page + "/types/" + Filing.TYPE, "quota", "7");
        pages.flash(ADMIN, page + "/days", "opensOn", "2026-03-01", "closesOn", "2026-03-20",
                "districtDeadline", "2026-04-01");
        assertThat(pages.read(ADMIN, page)).contains("开放批次", "调整名额", "学校实践中心：由 5 个改为 7 个", "调整日期",
                "申报 2026年3月1日 至 2026年3月20日，区县报送截止 2026年4月1日", "管理员 · ");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(pages.send(ADMIN, "/admin/batches/987654/extensions").getResponse().getStatus()).isEqualTo(404);
        assertThat(pages.send(ADMIN, "/admin/batches/987654/types").getResponse().getStatus()).isEqualTo(404);
        assertThat(pages.send(ADMIN, "/admin/batches/987654/contacts").getResponse().getStatus()).isEqualTo(404);
        assertThat(pages.status(ADMIN, "/admin/batches/987654")).isEqualTo(404);
        assertThat(pages.send(ADMIN, "/admin/batches/987654/days").getResponse().getStatus()).isEqualTo(404);
        assertThat(pages.send(ADMIN, page + "/types/nothing", "quota", "1").getResponse().getStatus()).isEqualTo(404);
        assertThat(pages.status(null, "/results/987654")).isEqualTo(404);
        assertThat(pages.status(null, "/results/x")).isEqualTo(404);
    }

    private String days(String opens, String closes, String deadline) {
        return pages.sentBack(ADMIN, page + "/days", "opensOn", opens, "closesOn", closes, "districtDeadline", deadline);
    }

    private String extend(String district, String deadline, String reason) {
        return pages.flash(ADMIN, page + "/extensions", "district", district, "deadline", deadline, "reason", reason);
    }

    private String extending(String district, String deadline, String reason) {
        return pages.sentBack(ADMIN, page + "/extensions", "district", district, "deadline", deadline, "reason", reason);
    }

    private String takeBack(String district, String reason) {
        return pages.sentBack(ADMIN, page + "/extensions/" + district + "/take-back", "reason", reason);
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
