package cn.ronghe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import cn.ronghe.application.CreateApplication;
import cn.ronghe.application.CreateResult;
import cn.ronghe.application.Drafts;
import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.OpenBatch;
import cn.ronghe.shared.UserAction;
import cn.ronghe.substitute.NameSubstitute;
import cn.ronghe.substitute.Substitutes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A 公共实践中心 of the department that would review it, from the missing substitute to the substitute's sealed list. */
class SubstituteReviewWalkTests extends BrowserTest {

    private static final String TYPE = "practice-center-public";
    private static final String BATCH = "2026年代审批次";
    private static final String NAME = "代审示例产教融合实践中心";
    private static final String UNIT = "西湖区发展和改革局";
    private static final String OWN = "330106-drc";
    private static final String SUBSTITUTE = "330106-edu";
    private static final String ITS_NAME = "西湖区教育局";

    @Autowired
    private Batches batches;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Filing filing;
    @Autowired
    private Substitutes substitutes;
    @Autowired
    private UserAction action;

    private long id;
    private Person applicant;
    private Person handler;
    private Person leader;

    @BeforeEach
    void theDraftIsCompleteAndNobodyIsNamed() {
        clock.moveTo(LATER);
        LocalDate today = LocalDate.now(clock);
        batches.open(new OpenBatch(today.getYear(), BATCH, today.minusDays(1), today.plusDays(10), today.plusDays(20),
                List.of(new OpenBatch.TypeQuota(TYPE, 5, SecondApplication.WARN))));
        name("");
        actAs("fagai");
        id = filing.complete(((CreateResult.Created) drafts.create(
                new CreateApplication(batches.all().get(0).id(), TYPE, true, null))).applicationId());
        filing.name(id, NAME);
    }

    @AfterEach
    void nameAsInTheSample() {
        name(SUBSTITUTE);
    }

    @Test
    void isReviewedSealedAndListedByTheSubstituteThatTheAdministratorNames() {
        applicantIsTurnedAway();
        administratorNamesTheSubstitute();
        applicantSubmits();
        substituteReviewsAndSeals();
        substituteReportsItsList();
    }

    private void applicantIsTurnedAway() {
        applicant = login("fagai");
        applicant.open("/applications/" + id + "/check");
        applicant.click("提交推荐书");
        applicant.sees("须由市里指定代审部门", "已告知管理员");
    }

    private void administratorNamesTheSubstitute() {
        Person administrator = login("admin");
        administrator.open("/admin/substitutes");
        administrator.sees(UNIT, "未指定");
        administrator.type("申报单位", UNIT);
        administrator.choose("即哪个部门", UNIT);
        administrator.choose("代审部门", ITS_NAME);
        administrator.click("保存");
        administrator.sees("代审部门已保存。");
        administrator.seesNot("未指定");
    }

    private void applicantSubmits() {
        applicant.open("/applications/" + id + "/check");
        applicant.sees("由" + ITS_NAME + "初审");
        applicant.click("提交推荐书");
        applicant.sees("推荐书已提交", NAME);
    }

    private void substituteReviewsAndSeals() {
        TasklistPage.open(login(OWN + "-handler")).hasNothingAbout(NAME);
        handler = login(SUBSTITUTE + "-handler");
        TasklistPage.open(handler).claim(NAME, "初审推荐书").materialsSay(NAME, UNIT)
                .allFits().form().choose("通过，送负责人签字盖章").complete();
        leader = login(SUBSTITUTE + "-leader");
        TasklistPage seal = TasklistPage.open(leader).claim(NAME, "签字盖章");
        seal.uploadInMaterials("代审盖章扫描件.pdf");
        seal.form().choose("同意，签字盖章").complete();
    }

    private void substituteReportsItsList() {
        SummaryListPage.open(handler, BATCH).lists(NAME, UNIT).prepare("沈佳宁", "0571-85252353");
        applicant.navigate("我的申报");
        applicant.sees(NAME, ITS_NAME + "已盖章，等待随推荐名单汇总表报送");
        SummaryListPage.open(leader, BATCH).lists(NAME).upload("代审汇总表盖章扫描件.pdf").sign();
        applicant.navigate("我的申报");
        applicant.sees(NAME, "杭州市教育局正在审查");
    }

    private void name(String substitute) {
        actAs("admin");
        assertThat(action.run(() -> substitutes.name(new NameSubstitute(UNIT, OWN, substitute)))).isEmpty();
    }
}
