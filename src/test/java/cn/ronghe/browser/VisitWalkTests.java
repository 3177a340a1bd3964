package cn.ronghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.workflow.Walk;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that the city visits before it decides, as each person sees it: planned, moved, held with photographs. */
class VisitWalkTests extends BrowserTest {

    private static final String NAME = "湖畔实地考察产教融合实践中心";
    private static final String REVIEW = "审查推荐书";
    private static final String RECORD = "登记考察结果";
    private static final String PLACE = "西湖区示例路 66 号实训楼";
    private static final String FINDINGS = "抽查工位 420 个，设备台账与推荐书一致。";

    @Autowired
    private Walk walk;
    @Autowired
    private Filing filing;

    private long id;
    private Person city;

    @BeforeEach
    void theCaseIsInCityReview() {
        clock.moveTo(LATER);
        long batch = filing.batch(SecondApplication.WARN);
        walk.as(Walk.SCHOOL);
        id = filing.complete(filing.draft(batch));
        filing.name(id, NAME);
        filing.submit(id);
        walk.passFirstReview(id);
        walk.seal(id);
        walk.report(walk.list(batch));
    }

    @Test
    void fromCityReviewThroughTheVisitToTheEndOfTheReview() {
        city = login(Walk.CITY);
        reviewerAsksForAVisitAndPlansIt();
        applicantSeesWhenAndWhere();
        reviewerMovesIt();
        reviewerUploadsPhotographs();
        reviewerRecordsWhatWasFoundAndPasses();
        applicantSeesNothingOfWhatWasFound();
    }

    private void reviewerAsksForAVisitAndPlansIt() {
        TasklistPage.open(city).claim(NAME, REVIEW).form().choose("实地考察后再定")
                .fill("审查意见", "核实实训工位和设备台账").complete();
        TasklistPage.open(city).claim(NAME, "安排实地考察").form().pickDate("考察日期", "2026/10/15")
                .fill("考察时间", "9：30").fill("考察地点", PLACE).fill("考察组成员", "陈静（市教育局）\n何一鸣（专家）")
                .fill("外请人员邮箱", "he@example.com").complete();
    }

    private void applicantSeesWhenAndWhere() {
        Person applicant = login(Walk.SCHOOL);
        applicant.open("/applications/" + id);
        applicant.sees("市级要求实地考察", "核实实训工位和设备台账", "10月15日 09:30，" + PLACE);
        applicant.seesNot("何一鸣");
    }

    private void reviewerMovesIt() {
        TasklistPage.open(city).claim(NAME, RECORD).materialsSay("10月15日 09:30", PLACE, "何一鸣（专家）", "he@example.com")
                .form().choose("改期").pickDate("考察日期", "2026/10/16").fill("考察时间", "14:00")
                .fill("改期原因", "单位当日有省级检查").complete();
    }

    private void reviewerUploadsPhotographs() {
        clock.moveTo("2026-10-16T16:30:00");
        TasklistPage tasklist = TasklistPage.open(city).claim(NAME, RECORD)
                .materialsSay("由 10月15日 09:30 改到 10月16日 14:00", "单位当日有省级检查", "）办理");
        FrameLocator materials = tasklist.materials();
        Locator visit = materials.locator("#visit-1");
        materials.getByLabel("选择现场照片").setInputFiles(new FilePayload[] {Photograph.named("实训楼.jpg"),
            Photograph.named("设备.jpg"), new FilePayload("记录.jpg", "image/jpeg", "no picture".getBytes())});
        materials.getByText("上传照片").click();
        assertThat(visit).containsText("已保存 2 张照片。");
        assertThat(visit).containsText("“记录.jpg”的内容不是 .jpg 文件");
        Locator first = visit.locator(".photos img").first();
        first.scrollIntoViewIfNeeded();
        assertThat(first).hasJSProperty("naturalWidth", 480);
        materials.getByLabel("删除照片 设备.jpg").click();
        assertThat(visit).containsText("照片“设备.jpg”已删除。");
        assertThat(visit.locator(".photos img")).hasCount(1);
    }

    private void reviewerRecordsWhatWasFoundAndPasses() {
        TasklistPage.open(city).goOn(NAME, RECORD).form().choose("已考察，登记结果").fill("考察发现", FINDINGS)
                .choose("基本符合，需要完善").complete();
        TasklistPage.open(city).claim(NAME, REVIEW).materialsSay("已考察", FINDINGS, "基本符合，需要完善", "现场照片 1 张")
                .form().choose("通过，进入联合遴选").complete();
    }

    private void applicantSeesNothingOfWhatWasFound() {
        Person applicant = login(Walk.SCHOOL);
        applicant.open("/applications/" + id);
        applicant.sees("已实地考察", "实地考察改期", "单位当日有省级检查");
        applicant.seesNot(FINDINGS);
        applicant.open("/applications/" + id + "/dossier");
        applicant.sees("第 1 次实地考察", "由 10月15日 09:30 改到 10月16日 14:00");
        applicant.seesNot(FINDINGS);
        applicant.seesNot("现场照片");
    }
}
