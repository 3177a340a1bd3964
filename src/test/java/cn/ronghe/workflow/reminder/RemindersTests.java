package cn.ronghe.workflow.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import cn.ronghe.IntegrationTest;
import cn.ronghe.application.Application;
import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.review.SummaryList;
import cn.ronghe.shared.UserAction;
import cn.ronghe.workflow.Walk;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is reminded of what and when, over a clock that is moved: the plans of config/reminders.yaml on real cases. */
class RemindersTests extends IntegrationTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private Walk walk;
    @Autowired
    private Filing filing;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private ReminderSchedule schedule;
    @Autowired
    private ReminderStart start;
    @Autowired
    private UserAction action;
    @Autowired
    private JdbcClient jdbc;

    /** Monday 2 March 2026, 10:00. A case, how it comes to its task, until when time passes, every mail about it. */
    static Stream<Arguments> table() {
        return Stream.of(
                row("a correction that does not come: due after 5 working days on Monday 9 March",
                        (walk, batch) -> Application.caseKeyOf(returned(walk, batch)), "2026-03-10T12:00:00",
                        "03-04 09:00 reminder-correction xuexiao",
                        "03-04 09:00 reminder-correction xuexiao2",
                        "03-06 09:00 reminder-correction xuexiao",
                        "03-06 09:00 reminder-correction xuexiao2",
                        "03-09 09:00 reminder-correction xuexiao",
                        "03-09 09:00 reminder-correction xuexiao2",
                        "03-09 17:30 correction-missed 330106-edu-handler",
                        "03-09 17:30 correction-overdue xuexiao",
                        "03-09 17:30 correction-overdue xuexiao2"),
                row("a review that nobody does: due after 5 working days on Monday 9 March",
                        (walk, batch) -> Application.caseKeyOf(walk.submitted(batch)), "2026-03-31T12:00:00",
                        "03-09 09:00 reminder-task 330106-edu-handler",
                        "03-11 09:00 reminder-overdue 330106-edu-handler",
                        "03-11 09:00 reminder-overdue 330106-edu-leader"),
                row("a seal that nobody gives: due after 3 working days on Thursday 5 March",
                        (walk, batch) -> {
                            long id = walk.submitted(batch);
                            walk.passFirstReview(id);
                            return Application.caseKeyOf(id);
                        }, "2026-03-31T12:00:00",
                        "03-05 09:00 reminder-task 330106-edu-leader",
                        "03-09 09:00 reminder-overdue 330106-edu-leader"),
                row("a list with an open case that is not reported: due on Sunday 22 March",
                        (walk, batch) -> {
                            walk.submitted(batch);
                            return SummaryList.caseKeyOf(walk.list(batch));
                        }, "2026-03-31T12:00:00",
                        "03-15 09:00 reminder-list 330106-edu-handler",
                        "03-19 09:00 reminder-list 330106-edu-handler",
                        "03-21 09:00 reminder-list 330106-edu-handler",
                        "03-22 09:00 reminder-list 330106-edu-handler",
                        "03-22 23:59 list-overdue 330106-edu-handler",
                        "03-22 23:59 list-overdue 330106-edu-leader",
                        "03-22 23:59 list-overdue admin"),
                row("a list that waits for the leader's seal: both of them are told",
                        (walk, batch) -> {
                            walk.sealed(batch);
                            String list = SummaryList.caseKeyOf(walk.list(batch));
                            walk.as(Walk.HANDLER).decide(list,
                                    Map.of("reporterName", "孙书言", "reporterPhone", "0571-85252353"));
                            return list;
                        }, "2026-03-20T12:00:00",
                        "03-15 09:00 reminder-list 330106-edu-handler",
                        "03-15 09:00 reminder-list 330106-edu-leader",
                        "03-19 09:00 reminder-list 330106-edu-handler",
                        "03-19 09:00 reminder-list 330106-edu-leader"),
                row("a list of a district without any case: only once it is overdue",
                        (walk, batch) -> SummaryList.caseKeyOf(walk.list(batch)), "2026-03-31T12:00:00",
                        "03-22 23:59 list-overdue 330106-edu-handler",
                        "03-22 23:59 list-overdue 330106-edu-leader",
                        "03-22 23:59 list-overdue admin"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void eachReminderLeavesAtItsMomentToItsPeople(String what, BiFunction<Walk, Long, String> way, String until,
                                                  List<String> expected) {
        String caseKey = way.apply(walk, filing.batch(SecondApplication.WARN));
        SecurityContextHolder.clearContext();
        ReminderWatch watch = new ReminderWatch(context, caseKey);

        watch.passTo(until);

        assertThat(watch.mails("reminder", "correction", "list-overdue")).containsExactlyElementsOf(expected);
    }

    @Test
    void whoeverHasLeftGetsNothing() {
        String caseKey = Application.caseKeyOf(walk.submitted(filing.batch(SecondApplication.WARN)));
        ReminderWatch watch = new ReminderWatch(context, caseKey);
        jdbc.sql("update person set active = false where username = '330106-edu-handler'").update();
        try {
            watch.passTo("2026-03-10T12:00:00");
            assertThat(watch.mails("reminder")).as("nobody is left, which an administrator sees")
                    .containsExactly("03-09 09:00 reminder-task -");

            watch.passTo("2026-03-12T12:00:00");
            assertThat(watch.mails("reminder-overdue")).as("somebody who has left gets nothing")
                    .containsExactly("03-11 09:00 reminder-overdue 330106-edu-leader");
        } finally {
            jdbc.sql("update person set active = true where username = '330106-edu-handler'").update();
        }
    }

    @Test
    void aTaskThatIsDoneInTimeRemindsNobody() {
        long id = walk.submitted(filing.batch(SecondApplication.WARN));
        ReminderWatch watch = new ReminderWatch(context, Application.caseKeyOf(id));
        long reminder = watch.reminders().get(0);
        assertThat(watch.waiting()).containsExactly("03-09 09:00");

        walk.as(Walk.HANDLER).decide(Application.caseKeyOf(id), Map.of("outcome", "rejected", "opinion", "不符合条件"));
        SecurityContextHolder.clearContext();

        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey("reminder:" + reminder).count()).isZero();
        assertThat(jdbc.sql("select count(*) from reminder where id = ?").params(reminder).query(Long.class).single()).isZero();
        watch.passTo("2026-03-31T12:00:00");
        assertThat(watch.mails("reminder")).isEmpty();
    }

    @Test
    void aTaskThatIsWithdrawnRemindsNobody() {
        long id = walk.submitted(filing.batch(SecondApplication.WARN));
        ReminderWatch watch = new ReminderWatch(context, Application.caseKeyOf(id));
        long reminder = watch.reminders().get(0);

        assertThat(walk.withdraw(id)).isEmpty();
        SecurityContextHolder.clearContext();

        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey("reminder:" + reminder).count()).isZero();
        watch.passTo("2026-03-31T12:00:00");
        assertThat(watch.mails("reminder")).isEmpty();
    }

    @Test
    void aTimerThatFiresAgainOrTooEarlySendsNothingAgain() {
        String caseKey = Application.caseKeyOf(walk.submitted(filing.batch(SecondApplication.WARN)));
        ReminderWatch watch = new ReminderWatch(context, caseKey);
        fire(watch);
        assertThat(watch.mails("reminder")).as("too early").isEmpty();
        assertThat(watch.waiting()).containsExactly("03-09 09:00");

        watch.passTo("2026-03-09T09:00:00");
        fire(watch);
        action.run(() -> schedule.send(watch.reminders().get(0)));

        assertThat(watch.mails("reminder")).containsExactly("03-09 09:00 reminder-task 330106-edu-handler");
        assertThat(watch.waiting()).containsExactly("03-11 09:00");
    }

    @Test
    void aSystemThatStoodStillSendsTheLastReminderOnly() {
        long batch = filing.batch(SecondApplication.WARN);
        walk.submitted(batch);
        ReminderWatch watch = list(batch);
        clock.moveTo("2026-03-21T18:00:00");

        watch.passTo("2026-03-21T18:00:00");

        assertThat(watch.mails("reminder")).containsExactly("03-21 18:00 reminder-list 330106-edu-handler");
        assertThat(watch.waiting()).containsExactly("03-22 09:00");
    }

    @Test
    void aStartWatchesTasksThatNobodyWatchesAndPutsTimersWhereThePlanWantsThem() {
        String caseKey = Application.caseKeyOf(walk.submitted(filing.batch(SecondApplication.WARN)));
        ReminderWatch watch = new ReminderWatch(context, caseKey);
        watch.delayTimers();
        assertThat(watch.waiting()).containsExactly("04-08 09:00");

        start.adjust();
        assertThat(watch.waiting()).containsExactly("03-09 09:00");

        watch.forget();
        assertThat(watch.waiting()).isEmpty();

        start.adjust();
        start.adjust();
        assertThat(watch.waiting()).containsExactly("03-09 09:00");
        watch.passTo("2026-03-10T12:00:00");
        assertThat(watch.mails("reminder")).containsExactly("03-09 09:00 reminder-task 330106-edu-handler");
    }

    private ReminderWatch list(long batch) {
        SecurityContextHolder.clearContext();
        return new ReminderWatch(context, SummaryList.caseKeyOf(walk.list(batch)));
    }

    private void fire(ReminderWatch watch) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey("reminder:" + watch.reminders().get(0)).singleResult().getId();
        management.executeJob(management.createJobQuery().processInstanceId(instance).singleResult().getId());
    }

    private static long returned(Walk walk, long batch) {
        long id = walk.submitted(batch);
        walk.as(Walk.HANDLER).decide(Application.caseKeyOf(id),
                Map.of("outcome", "returned", "opinion", "请补充培训收入凭证", "correctionDays", 5.0));
        return id;
    }

    private static Arguments row(String what, BiFunction<Walk, Long, String> way, String until, String... mails) {
        return Arguments.of(what, way, until, List.of(mails));
    }
}
