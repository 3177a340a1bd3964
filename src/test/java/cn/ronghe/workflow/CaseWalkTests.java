package cn.ronghe.workflow;

import static cn.ronghe.application.ApplicationState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.ronghe.IntegrationTest;
import cn.ronghe.application.Application;
import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.ExtendDeadline;
import cn.ronghe.batch.Extensions;
import cn.ronghe.review.SummaryListBoard;
import cn.ronghe.workflow.engine.TaskEntries;
import cn.ronghe.workflow.engine.TaskEntry;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** A real case from the 推荐书 to the published list: every room, the real drawings, the guard. */
class CaseWalkTests extends IntegrationTest {

    @Autowired
    private Walk walk;
    @Autowired
    private Filing filing;
    @Autowired
    private TaskEntries tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ManagementService management;
    @Autowired
    private Batches batches;
    @Autowired
    private Extensions extensions;
    @Autowired
    private SummaryListBoard lists;

    @Test
    void aCaseIsChosenAndAnotherIsNot() {
        long batch = filing.batch(SecondApplication.WARN);
        long first = walk.sealed(batch);
        long second = walk.sealed(batch);
        assertThat(walk.state(first)).isEqualTo(SEALED);

        walk.report(walk.list(batch));
        assertThat(walk.state(first)).isEqualTo(IN_CITY_REVIEW);
        assertThat(walk.state(second)).isEqualTo(IN_CITY_REVIEW);

        walk.passCityReview(first);
        walk.passCityReview(second);
        long selection = walk.startSelection(batch);
        walk.giveOpinions(selection, List.of(first, second));
        walk.settle(selection, List.of(second));
        walk.publish(selection);

        assertThat(walk.state(first)).isEqualTo(NOT_CHOSEN);
        assertThat(walk.state(second)).isEqualTo(CHOSEN);
        assertThat(ended(first)).isEqualTo("end_not_chosen");
        assertThat(ended(second)).isEqualTo("end_chosen");
        assertThat(tasks.of("selection:" + selection)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey("selection:" + selection).count())
                .isZero();
    }

    @Test
    void eachTaskIsOfferedToTheDepartmentOfTheCaseAndToldToItsPeople() {
        long id = walk.submitted(filing.batch(SecondApplication.WARN));

        TaskEntry task = tasks.of(Application.caseKeyOf(id)).get(0);
        assertThat(task.key()).isEqualTo("user_district_review");
        assertThat(task.offeredTo()).isEqualTo("330106-edu-handler");
        assertThat(task.dueAt()).isNotNull();
        assertThat(jdbc.sql("select count(*) from mail where case_key = ? and template = 'task-waiting'")
                .params(Application.caseKeyOf(id)).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void whatIsSubmittedIsKeptInRowsAndNotInTheEngine() {
        long id = walk.submitted(filing.batch(SecondApplication.WARN));
        walk.as(Walk.HANDLER).decide(Application.caseKeyOf(id),
                Map.of("outcome", "returned", "opinion", "请补充培训收入凭证", "correctionDays", 5.0));

        assertThat(walk.state(id)).isEqualTo(CORRECTING);
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(Application.caseKeyOf(id)).list()) {
            assertThat(runtime.getVariables(instance.getId())).containsOnlyKeys("applicationId");
            assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).list())
                    .extracting("name").containsExactly("applicationId");
        }
    }

    @Test
    void aLateCaseReachesTheCityWithTheNextEditionOfTheList() {
        long batch = filing.batch(SecondApplication.WARN);
        walk.report(walk.list(batch));

        long late = walk.sealed(batch);
        assertThat(walk.state(late)).isEqualTo(SEALED);
        assertThat(tasks.of(Application.caseKeyOf(late))).extracting(TaskEntry::key).containsExactly("user_supplement");
        walk.as(Walk.LEADER).scanLate(late);
        walk.decide(Application.caseKeyOf(late), Map.of("outcome", "sealed"));

        assertThat(walk.state(late)).isEqualTo(IN_CITY_REVIEW);
        walk.passCityReview(late);
        assertThat(walk.state(late)).isEqualTo(AWAITING_SELECTION);
    }

    @Test
    void aCorrectionForTheCityPassesTheDistrictsSealAgain() {
        long batch = filing.batch(SecondApplication.WARN);
        long id = walk.sealed(batch);
        walk.report(walk.list(batch));
        walk.as(Walk.CITY).decide(Application.caseKeyOf(id),
                Map.of("outcome", "returned", "opinion", "请核对投资数据", "correctionDays", 5.0));
        assertThat(walk.state(id)).isEqualTo(CORRECTING_FOR_CITY);

        clock.advance(Duration.ofHours(1));
        walk.correct(id);
        assertThat(walk.state(id)).isEqualTo(AWAITING_RESEAL);
        clock.advance(Duration.ofHours(1));
        walk.seal(id);

        assertThat(walk.state(id)).isEqualTo(IN_CITY_REVIEW);
        assertThat(filing.get(id).currentVersion()).isEqualTo(2);
        assertThat(tasks.of(Application.caseKeyOf(id))).extracting(TaskEntry::key).containsExactly("user_city_review");
    }

    @Test
    void aCorrectionThatDoesNotComeInTimeGoesBackToTheReviewerWhoDecidesAgain() {
        long id = walk.submitted(filing.batch(SecondApplication.WARN));
        walk.as(Walk.HANDLER).decide(Application.caseKeyOf(id),
                Map.of("outcome", "returned", "opinion", "请补充", "correctionDays", 3.0));

        SecurityContextHolder.clearContext();
        String correction = runtime.createProcessInstanceQuery().superProcessInstanceId(instance(id)).singleResult().getId();
        management.executeJob(management.createJobQuery().processInstanceId(correction).timers().singleResult().getId());

        assertThat(walk.state(id)).isEqualTo(IN_DISTRICT_REVIEW);
        walk.as(Walk.HANDLER).decide(Application.caseKeyOf(id), Map.of("outcome", "rejected", "opinion", "逾期未补正"));
        assertThat(walk.state(id)).isEqualTo(DISTRICT_REJECTED);
        assertThat(ended(id)).isEqualTo("end_district_rejected");
    }

    @Test
    void aCaseCanBeWithdrawnUntilTheLeaderHasSealed() {
        long batch = filing.batch(SecondApplication.WARN);
        long id = walk.submitted(batch);
        walk.passFirstReview(id);
        assertThat(walk.withdraw(id)).isEmpty();
        assertThat(walk.state(id)).isEqualTo(WITHDRAWN);
        assertThat(ended(id)).isEqualTo("end_withdrawn");
        assertThat(tasks.of(Application.caseKeyOf(id))).isEmpty();

        long sealed = walk.sealed(batch);
        assertThat(walk.withdraw(sealed)).isPresent();
        assertThat(walk.state(sealed)).isEqualTo(SEALED);
    }

    @Test
    void aDistrictThatDoesNotReportInTimeIsToldOnceAndAMovedDeadlineMovesTheTimer() {
        long batch = filing.batch(SecondApplication.WARN);
        String list = "list:" + walk.list(batch);
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(list).singleResult().getId();
        var deadline = LocalDate.of(2026, 4, 30);
        assertThat(batches.changeDays(batch, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1), deadline, false)).isEmpty();

        Job timer = management.createJobQuery().processInstanceId(instance).timers().singleResult();
        assertThat(timer.getDuedate().toInstant()).isEqualTo("2026-04-30T15:59:59Z");
        assertThat(tasks.of(list).get(0).dueAt()).isEqualTo("2026-04-30T15:59:59Z");
        clock.moveTo("2026-05-01T00:00:00");
        management.executeJob(timer.getId());

        assertThat(jdbc.sql("select count(distinct subject) from mail where case_key = ? and template = 'list-overdue'")
                .params(list).query(Long.class).single()).isEqualTo(1);
        assertThat(tasks.of(list)).extracting(TaskEntry::key).containsExactly("user_prepare_list");
    }

    @Test
    void anExtensionMovesTheTimerAndTheTaskOfItsDistrictAlone() {
        long batch = filing.batch(SecondApplication.WARN);
        walk.as("admin");
        assertThat(extensions.extend(new ExtendDeadline(batch, "330106", LocalDate.of(2026, 4, 2), "台风"))).isEmpty();

        assertThat(due(walk.list(batch))).containsOnly(Instant.parse("2026-04-02T15:59:59Z"));
        long other = lists.madeBy(List.of("330108-edu")).get(0).list().id();
        assertThat(due(other)).containsOnly(Instant.parse("2026-03-22T15:59:59Z"));
        assertThat(jdbc.sql("select recipient_address from mail where case_key = ? and template = 'deadline-extended'")
                .params("batch:" + batch).query(String.class).list())
                .containsExactly("330106-edu-handler@sample.invalid", "330106-edu-leader@sample.invalid");

        assertThat(extensions.takeBack(batch, "330106", "已恢复")).isEmpty();
        assertThat(due(walk.list(batch))).containsOnly(Instant.parse("2026-03-22T15:59:59Z"));
    }

    /** Of the list's open tasks and of its deadline's timer. */
    private List<Instant> due(long listId) {
        String key = "list:" + listId;
        return Stream.concat(tasks.of(key).stream().map(TaskEntry::dueAt),
                management.createJobQuery().processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key).singleResult().getId()).activityId("timer_district_deadline")
                        .list().stream().map(job -> job.getDuedate().toInstant())).toList();
    }

    private String instance(long id) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(Application.caseKeyOf(id))
                .rootProcessInstances().singleResult().getId();
    }

    private String ended(long id) {
        String instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(Application.caseKeyOf(id)).rootProcessInstances().singleResult().getId();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).activityType("noneEndEvent")
                .singleResult().getActivityId();
    }
}
