package cn.ronghe.browser;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.OpenBatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One case of each further platform type from the draft to the published list, by the departments of H 三(二); that of
 * a school is {@link SchoolPracticeCenterWalkTests}.
 */
class RouteWalkTests extends BrowserTest {

    /**
     * @param code      of the platform type
     * @param type      its name
     * @param list      what its published list is called
     * @param applicant login of the unit that files
     * @param district  group ids of the department that reviews first begin so, e.g. 330108-drc
     * @param first     that department's name
     * @param city      group ids of the city department begin so
     * @param second    that department's name
     * @param other     a handler who must see nothing of the case
     * @param write     fills in the whole recommendation form, named as given
     */
    private record Route(String code, String type, String list, String unit, String applicant, String district,
                         String first, String city, String second, String other, Consumer<Draft> write) {

        @Override
        public String toString() {
            return type;
        }
    }

    private record Draft(RecommendationForm form, String platform) {
    }

    static Stream<Route> routes() {
        return Stream.of(
                new Route("municipal-consortium", "市域产教联合体", "入选名单", "滨江示例高新产业园管理委员会", "yuanqu",
                        "330108-drc", "滨江区发展和改革局", "330100-drc", "杭州市发展和改革委员会", "330108-eit-handler",
                        draft -> new ConsortiumForm(draft.form()).write(draft.platform())),
                new Route("industry-community", "行业产教融合共同体", "培育名单", "萧山示例高端装备集团有限公司", "longtou",
                        "330109-eit", "萧山区经济和信息化局", "330100-eit", "杭州市经济和信息化局", "330109-drc-handler",
                        draft -> new CommunityForm(draft.form()).write(draft.platform())),
                new Route("practice-center-public", "公共实践中心", "培育名单", "西湖区示例公共实训服务中心", "gonggong",
                        "330106-drc", "西湖区发展和改革局", "330100-edu", "杭州市教育局", "330100-drc-handler",
                        draft -> draft.form().write(draft.platform())),
                new Route("practice-center-enterprise", "企业实践中心", "培育名单", "西溪示例智能装备有限公司", "qiye",
                        "330106-eit", "西湖区经济和信息化局", "330100-eit", "杭州市经济和信息化局", "330106-edu-handler",
                        draft -> draft.form().write(draft.platform())));
    }

    @Autowired
    private Batches batches;

    private Route route;
    private String batch;
    private String name;
    private Person applicant;

    @ParameterizedTest
    @MethodSource("routes")
    void fromDraftToPublishedListByTheDepartmentsOfTheNotice(Route walked) {
        route = walked;
        batch = "2026年" + route.type() + "批次";
        name = "云栖" + (route.code().startsWith("practice") ? "产教融合实践中心" : route.type());
        openBatch();
        applicantSubmits();
        districtReviewsAndSeals();
        districtReportsItsList();
        cityPasses();
        panelJudgesAndCityPublishes();
        everybodySeesTheList();
    }

    private void openBatch() {
        clock.moveTo(LATER);
        LocalDate today = LocalDate.now(clock);
        batches.open(new OpenBatch(today.getYear(), batch, today.minusDays(1), today.plusDays(20), today.plusDays(30),
                List.of(new OpenBatch.TypeQuota(route.code(), 1, SecondApplication.WARN))));
    }

    private void applicantSubmits() {
        applicant = login(route.applicant());
        RecommendationForm form = new RecommendationForm(applicant, route.unit());
        form.begin(batch);
        route.write().accept(new Draft(form, name));
        form.upload("盖章扫描件", "推荐书盖章扫描件.pdf");
        form.upload(route.code().equals("industry-community") ? "参与证明材料" : "支撑材料", "佐证材料.pdf");
        form.goTo("检查并提交");
        applicant.sees("检查完毕，可以提交", "由" + route.first() + "初审");
        applicant.click("提交推荐书");
        applicant.sees("推荐书已提交", name);
        applicant.follow("查看办理进展");
        applicant.sees(route.first() + "正在初审", "现在由 " + route.first() + " 经办人 办理");
    }

    private void districtReviewsAndSeals() {
        TasklistPage.open(login(route.other())).hasNothingAbout(name);
        TasklistPage review = TasklistPage.open(login(route.district() + "-handler")).claim(name, "初审推荐书")
                .materialsSay(name, route.unit());
        review.allFits().form().choose("通过，送负责人签字盖章").complete();
        applicant.navigate("我的申报");
        applicant.sees(name, "初审通过，等待" + route.first() + "签字盖章");
        TasklistPage seal = TasklistPage.open(login(route.district() + "-leader")).claim(name, "签字盖章");
        seal.uploadInMaterials("属地盖章扫描件.pdf");
        seal.form().choose("同意，签字盖章").complete();
    }

    private void districtReportsItsList() {
        SummaryListPage.open(login(route.district() + "-handler"), batch).lists(name, route.unit())
                .prepare("沈佳宁", "0571-85252353");
        applicant.navigate("我的申报");
        applicant.sees(name, route.first() + "已盖章，等待随推荐名单汇总表报送");
        SummaryListPage.open(login(route.district() + "-leader"), batch).lists(name, "沈佳宁")
                .upload("汇总表盖章扫描件.pdf").sign();
        applicant.navigate("我的申报");
        applicant.sees(name, route.second() + "正在审查");
    }

    private void cityPasses() {
        Person handler = login(route.city() + "-handler");
        TasklistPage.open(login(route.other())).hasNothingAbout(name);
        TasklistPage.open(handler).claim(name, "审查推荐书").materialsSay(name, route.first())
                .form().choose("通过，进入联合遴选").complete();
        SelectionPage.start(handler, batch, List.of("330100-edu-panel", "330100-fin-panel"))
                .sees(name, "0 / 2 人已交");
    }

    private void panelJudgesAndCityPublishes() {
        for (String member : List.of("330100-edu-panel", "330100-fin-panel")) {
            SelectionPage.open(login(member), batch).judge(name, "基础扎实，同意推荐。", "90").handIn();
        }
        SelectionPage.open(login(route.city() + "-handler"), batch).sees("2 / 2 人已交").choose(name).settle();
        SelectionPage.open(login(route.city() + "-leader"), batch).sees(name).publish("杭教高教〔2026〕8号");
    }

    private void everybodySeesTheList() {
        Person citizen = visitor();
        citizen.open("/results");
        citizen.press(citizen.in(citizen.main().locator("tr"), batch).locator("a"));
        citizen.sees("杭教高教〔2026〕8号", route.list(), name, route.unit());
        applicant.navigate("我的申报");
        applicant.sees(name, "已入选");
    }
}
