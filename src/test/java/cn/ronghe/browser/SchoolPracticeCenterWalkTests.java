package cn.ronghe.browser;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import cn.ronghe.shared.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One 学校实践中心 from the opening of its batch to the published list, as each person sees it on the way. */
@Tag(TestDatabase.ON_BOTH)
class SchoolPracticeCenterWalkTests extends BrowserTest {

    private static final String BATCH = "2026年实践中心批次";
    private static final String NAME = "智能网联汽车产教融合实践中心";
    private static final String SCHOOL = "杭州示例职业技术学院";
    private static final String REVIEW = "初审推荐书";
    private static final String SEAL = "签字盖章";
    private static final String CITY_REVIEW = "审查推荐书";
    private static final String REASON = "请补充近三年培训服务收入的凭证，并核对专业技术人员数量。";
    private static final List<String> DEPARTMENTS = List.of("edu", "drc", "eit", "fin", "hrss", "sasac");

    private Person applicant;
    private Person handler;
    private Person leader;
    private Person cityHandler;

    @Test
    void fromDraftToPublishedList() {
        administratorOpensBatch();
        applicantWrites();
        applicantSubmits();
        otherDistrictSeesNothing();
        handlerReturnsForCorrection();
        applicantCorrects();
        handlerPasses();
        leaderSeals();
        districtReportsItsList();
        cityPasses();
        panelJudges();
        cityPublishes();
        everybodySeesTheList();
        applicantIsChosen();
    }

    private void administratorOpensBatch() {
        clock.moveTo(LATER);
        Person administrator = login("admin");
        LocalDate today = LocalDate.now(clock);
        administrator.open("/admin/batches/new");
        administrator.type("批次名称", BATCH);
        administrator.type("申报开始日", today.minusDays(1).toString());
        administrator.type("申报截止日", today.plusDays(20).toString());
        administrator.type("区县报送截止日", today.plusDays(30).toString());
        administrator.page().getByLabel("学校实践中心", Person.exactly()).check();
        administrator.type("学校实践中心的名额", "1");
        administrator.click("开放批次");
        administrator.sees("批次已开放。", BATCH, "市级联系人");
    }

    private void applicantWrites() {
        applicant = login("xuexiao");
        RecommendationForm form = new RecommendationForm(applicant, SCHOOL);
        form.begin(BATCH);
        form.section().isAt("一、基本信息");
        clock.advance(Duration.ofMinutes(5));
        form.section().fill("实践中心名称", NAME).isSavedAt("10:05:00");
        form.basics();
        form.baseData();
        form.section().isAt("三、开放运营主要监测指标目标");
        applicant.navigate("我的申报");
        applicant.sees(NAME, "推荐书 2 / 6 节已完成");
        applicant.press(applicant.in(applicant.main().locator("article"), NAME).getByText("继续填写"));
        form.section().isAt("三、开放运营主要监测指标目标");
        form.goTo("一、基本信息");
        form.section().shows("实践中心名称", NAME).in("实践中心建设投资经费(万元)").shows("实践中心总投资", "1260.5");
        form.goTo("三、开放运营主要监测指标目标");
        form.targets();
        form.foundation();
        form.operationPlan();
        form.statement();
    }

    private void applicantSubmits() {
        RecommendationForm form = new RecommendationForm(applicant, SCHOOL);
        form.upload("盖章扫描件", "推荐书盖章扫描件.pdf");
        form.upload("支撑材料", "办学条件佐证.pdf");
        form.goTo("检查并提交");
        applicant.sees("检查完毕，可以提交", "由西湖区教育局初审");
        applicant.click("提交推荐书");
        applicant.sees("推荐书已提交", NAME, "受理编号", "2026-XS-", "第 1 版，附件 2 个");
        applicant.follow("查看办理进展");
        applicant.sees("西湖区教育局正在初审", "现在由 西湖区教育局 经办人 办理", REVIEW);
    }

    private void otherDistrictSeesNothing() {
        TasklistPage.open(login("330105-edu-handler")).hasNothingAbout(NAME);
    }

    private void handlerReturnsForCorrection() {
        handler = login("330106-edu-handler");
        TasklistPage tasklist = TasklistPage.open(handler).claim(NAME, REVIEW)
                .materialsSay(NAME, SCHOOL, "聚焦重点领域", "推荐书盖章扫描件.pdf", "12330106MB0T5T10XF");
        tasklist.form().choose("退回补正").completeIsRefused("初审意见");
        tasklist = TasklistPage.open(handler).goOn(NAME, REVIEW);
        tasklist.form().choose("通过，送负责人签字盖章").completeIsRefused("初审要点还有 7 条没有核对");
        tasklist = TasklistPage.open(handler).goOn(NAME, REVIEW);
        tasklist.checklist().fits(1).fails(2, "请写明哪里不符合").remark(2, "专业技术人员数量与佐证不符")
                .counts("已核对 2 / 7 条", "不符合 1 条").restFits();
        tasklist.form().choose("通过，送负责人签字盖章").completeIsRefused("初审要点有 1 条不符合：2. 建设基础良好");
        tasklist = TasklistPage.open(handler).goOn(NAME, REVIEW);
        tasklist.form().choose("退回补正").fill("初审意见", REASON).complete();
        tasklist.filter("待我单位办理").hasNothingAbout(NAME);
    }

    private void applicantCorrects() {
        applicant.navigate("我的申报");
        applicant.sees("请补正：" + NAME, REASON);
        applicant.press(applicant.in(applicant.main().locator("section"), NAME).getByText("去补正"));
        RecommendationForm form = new RecommendationForm(applicant, SCHOOL);
        form.goTo("二、建设基础数据采集表");
        form.section().fill("专业技术人员数量（人）", "48").fill("培训服务收入（万元）", "126.5");
        form.section().goOn();
        form.section().isAt("三、开放运营主要监测指标目标");
        form.goTo("检查并重新提交");
        applicant.sees("与第 1 版相比改动 2 处", "126.5", "表单在上传扫描件之后有改动，请重新打印、盖章并上传。");
        form.goTo("附件与盖章件");
        form.upload("盖章扫描件", "推荐书补正后盖章扫描件.pdf");
        form.goTo("检查并重新提交");
        applicant.sees("与第 1 版相比改动 3 处");
        applicant.click("重新提交");
        applicant.sees("补正已提交", "第 2 版");
    }

    private void handlerPasses() {
        TasklistPage tasklist = TasklistPage.open(handler).claim(NAME, REVIEW)
                .materialsSay("自退回以来的变化", "126.5", REASON, "第 1 版的结论，请重新确认");
        tasklist.checklist().counts("已核对 0 / 7 条").confirms(1).fits(2).counts("已核对 2 / 7 条").confirmsAll();
        tasklist.form().choose("通过，送负责人签字盖章").complete();
        applicant.navigate("我的申报");
        applicant.sees(NAME, "初审通过，等待西湖区教育局签字盖章");
    }

    private void leaderSeals() {
        leader = login("330106-edu-leader");
        TasklistPage tasklist = TasklistPage.open(leader).claim(NAME, SEAL).materialsSay("已核对 7 / 7 条");
        tasklist.form().choose("同意，签字盖章").completeIsRefused("请先上传推荐书的盖章扫描件");
        tasklist = TasklistPage.open(leader).goOn(NAME, SEAL);
        tasklist.uploadInMaterials("属地盖章扫描件.pdf");
        tasklist.form().choose("同意，签字盖章").complete();
    }

    private void districtReportsItsList() {
        SummaryListPage.open(handler, BATCH).lists(NAME, SCHOOL).prepare("沈佳宁", "0571-85252353");
        applicant.navigate("我的申报");
        applicant.sees(NAME, "西湖区教育局已盖章，等待随推荐名单汇总表报送");
        SummaryListPage.open(leader, BATCH).lists(NAME, "沈佳宁").upload("汇总表盖章扫描件.pdf").sign();
    }

    private void cityPasses() {
        cityHandler = login("330100-edu-handler");
        TasklistPage tasklist = TasklistPage.open(cityHandler).claim(NAME, CITY_REVIEW)
                .materialsSay(NAME, "属地初审", "属地签字盖章");
        tasklist.form().choose("通过，进入联合遴选").complete();
        SelectionPage.start(cityHandler, BATCH).sees(NAME, "0 / 6 人已交");
    }

    private void panelJudges() {
        for (String department : DEPARTMENTS) {
            Person member = login("330100-" + department + "-panel");
            SelectionPage.open(member, BATCH)
                    .judge(NAME, "建设基础扎实，服务产业的目标明确，同意推荐。", "9" + DEPARTMENTS.indexOf(department)).handIn();
        }
    }

    private void cityPublishes() {
        SelectionPage.open(cityHandler, BATCH).sees("6 / 6 人已交", "92.5").choose(NAME).counts("已选 1 / 名额 1").settle();
        SelectionPage.open(login("330100-edu-leader"), BATCH).sees(NAME).publish("杭教高教〔2026〕7号");
    }

    private void everybodySeesTheList() {
        Person citizen = visitor();
        citizen.open("/results");
        citizen.press(citizen.in(citizen.main().locator("tr"), BATCH).locator("a"));
        citizen.sees("杭教高教〔2026〕7号", NAME, SCHOOL, "西湖区");
    }

    private void applicantIsChosen() {
        applicant.navigate("我的申报");
        applicant.sees(NAME, "已入选");
    }
}
