package cn.ronghe.workflow;

import static cn.ronghe.application.ApplicationState.AWAITING_RESEAL;
import static cn.ronghe.application.ApplicationState.AWAITING_SELECTION;
import static cn.ronghe.application.ApplicationState.DRAFT;
import static cn.ronghe.application.ApplicationState.IN_CITY_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.application.Application;
import cn.ronghe.application.Corrections;
import cn.ronghe.application.CreateApplication;
import cn.ronghe.application.CreateResult;
import cn.ronghe.application.Drafts;
import cn.ronghe.application.Filing;
import cn.ronghe.application.Submission;
import cn.ronghe.application.SubmitApplication;
import cn.ronghe.application.SubmitResult;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.OpenBatch;
import cn.ronghe.review.CaseOnTheWay;
import cn.ronghe.review.ListLine;
import cn.ronghe.review.SummaryList;
import cn.ronghe.review.SummaryListBoard;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.UserAction;
import cn.ronghe.substitute.NameSubstitute;
import cn.ronghe.substitute.Substitutes;
import cn.ronghe.workflow.engine.TaskEntries;
import cn.ronghe.workflow.engine.TaskEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A public practice centre of the very department that would review it (公共实践中心, 代审部门). */
class SubstituteWalkTests extends IntegrationTest {

    private static final String TYPE = "practice-center-public";
    private static final String UNIT = "西湖区发展和改革局";
    private static final String APPLICANT = "fagai";
    private static final String OWN = "330106-drc";
    private static final String HANDLER = "330106-edu-handler";
    private static final String LEADER = "330106-edu-leader";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Walk walk;
    @Autowired
    private Filing filing;
    @Autowired
    private Batches batches;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Submission submission;
    @Autowired
    private Corrections corrections;
    @Autowired
    private Substitutes substitutes;
    @Autowired
    private SummaryListBoard lists;
    @Autowired
    private TaskEntries tasks;
    @Autowired
    private UserAction action;
    @Autowired
    private JdbcClient jdbc;

    private long batch;

    @BeforeEach
    void openBatch() {
        LocalDate today = LocalDate.now(clock);
        batches.open(new OpenBatch(today.getYear(), "公共中心批次", today.minusDays(1), today.plusDays(10),
                today.plusDays(20), List.of(new OpenBatch.TypeQuota(TYPE, 5, SecondApplication.WARN))));
        batch = batches.all().get(0).id();
    }

    @AfterEach
    void nameAsInTheSample() {
        assertThat(name("330106-edu")).isEmpty();
    }

    @Test
    void isReviewedSealedListedAndResealedByItsSubstitute() {
        long id = draft();
        assertThat(submit(id)).isInstanceOf(SubmitResult.Submitted.class);
        assertThat(offeredTo(id)).containsExactly(HANDLER);
        assertThat(onTheWay("330106-edu")).extracting(CaseOnTheWay::organizationName).containsExactly(UNIT);
        assertThat(onTheWay(OWN)).isEmpty();
        Pages pages = new Pages(context);
        assertThat(pages.read(HANDLER, "/applications/" + id + "/dossier")).contains(UNIT);
        assertThat(pages.status("330106-drc-handler", "/applications/" + id + "/dossier")).isEqualTo(404);
        assertThat(pages.read(APPLICANT, "/applications/" + id + "/receipt")).contains("西湖区教育局");

        walk.as(HANDLER).pass(id);
        walk.as(LEADER).scanForm(id);
        walk.decide(key(id), Map.of("outcome", "sealed"));
        ListLine list = list("330106-edu");
        assertThat(list.cases()).isEqualTo(1);
        assertThat(list(OWN).cases()).isZero();
        assertThat(pages.read(LEADER, "/summary-lists/" + list.list().id() + "/print"))
                .contains("<u>西湖区教育局</u>", "智能物联产教融合实践中心");

        report(list.list().id());
        assertThat(walk.state(id)).isEqualTo(IN_CITY_REVIEW);
        assertThat(offeredTo(id)).containsExactly("330100-edu-handler");
        walk.as(Walk.CITY).decide(key(id), Map.of("outcome", "returned", "opinion", "请核对", "correctionDays", 5.0));
        clock.advance(Duration.ofHours(1));
        walk.as(APPLICANT);
        assertThat(corrections.resubmit(new SubmitApplication(id, true))).isInstanceOf(SubmitResult.Submitted.class);
        assertThat(walk.state(id)).isEqualTo(AWAITING_RESEAL);
        assertThat(offeredTo(id)).containsExactly(LEADER);
        clock.advance(Duration.ofHours(1));
        walk.as(LEADER).scanForm(id);
        walk.decide(key(id), Map.of("outcome", "sealed"));
        walk.passCityReview(id);
        assertThat(walk.state(id)).isEqualTo(AWAITING_SELECTION);
    }

    @Test
    void isRefusedWhileNobodyIsNamedAndTheAdministratorsHearOfItOnce() {
        assertThat(name("")).isEmpty();
        long id = draft();
        for (int tried = 0; tried < 2; tried++) {
            assertThat(submit(id)).isEqualTo(
                    new SubmitResult.Refused(Refusal.of("application.substitute.missing", UNIT)));
        }
        assertThat(walk.state(id)).isEqualTo(DRAFT);
        assertThat(jdbc.sql("select recipient_address from mail where case_key = ? and template = 'substitute-missing'")
                .param(key(id)).query(String.class).list()).containsExactly("admin@sample.invalid");

        assertThat(name("330106-eit")).isEmpty();
        assertThat(submit(id)).isInstanceOf(SubmitResult.Submitted.class);
        assertThat(offeredTo(id)).containsExactly("330106-eit-handler");
    }

    @Test
    void isKnownByItsNameWhereNobodySaidThatItIsTheDepartment() {
        walk.as("admin");
        action.run(() -> substitutes.forget(unitId()));

        long id = draft();
        assertThat(submit(id)).isInstanceOf(SubmitResult.Refused.class);
        assertThat(walk.state(id)).isEqualTo(DRAFT);
    }

    @Test
    void staysWithWhomItWasGivenToWhoeverIsNamedLater() {
        long first = draft();
        submit(first);
        assertThat(name("330106-eit")).isEmpty();
        long second = draft();
        submit(second);

        assertThat(offeredTo(second)).containsExactly("330106-eit-handler");
        walk.as(HANDLER).pass(first);
        assertThat(offeredTo(first)).containsExactly(LEADER);
        assertThat(list("330106-eit").list().departmentCode()).isEqualTo("330106-eit");
    }

    @Test
    void othersOfTheDistrictAreReviewedByTheDepartmentAsEver() {
        walk.as("gonggong");
        long id = filing.complete(((CreateResult.Created) drafts.create(
                new CreateApplication(batch, TYPE, true, null))).applicationId());
        filing.submit(id);

        assertThat(offeredTo(id)).containsExactly("330106-drc-handler");
        assertThat(lists.madeBy(List.of("330106-edu"))).noneMatch(line -> line.list().batchId() == batch);
    }

    private long draft() {
        walk.as(APPLICANT);
        return filing.complete(((CreateResult.Created) drafts.create(
                new CreateApplication(batch, TYPE, true, null))).applicationId());
    }

    private SubmitResult submit(long id) {
        walk.as(APPLICANT);
        return action.run(() -> submission.submit(new SubmitApplication(id, true)));
    }

    private Optional<Refusal> name(String substitute) {
        walk.as("admin");
        return action.run(() -> substitutes.name(new NameSubstitute(UNIT, OWN, substitute)));
    }

    private long unitId() {
        return jdbc.sql("select id from organization where name = ?").param(UNIT).query(Long.class).single();
    }

    private List<String> offeredTo(long id) {
        return tasks.of(key(id)).stream().map(TaskEntry::offeredTo).toList();
    }

    private ListLine list(String department) {
        return lists.madeBy(List.of(department)).stream()
                .filter(line -> line.list().batchId() == batch && line.list().typeCode().equals(TYPE))
                .findFirst().orElseThrow();
    }

    private List<CaseOnTheWay> onTheWay(String department) {
        return lists.sheet(list(department).list().id()).orElseThrow().onTheWay();
    }

    private void report(long listId) {
        walk.as(HANDLER).decide(SummaryList.caseKeyOf(listId),
                Map.of("reporterName", "孙书言", "reporterPhone", "0571-85252353"));
        walk.as(LEADER).scanList(listId);
        walk.decide(SummaryList.caseKeyOf(listId), Map.of("outcome", "sealed"));
    }

    private static String key(long id) {
        return Application.caseKeyOf(id);
    }
}
