package cn.ronghe.workflow.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

import cn.ronghe.IntegrationTest;
import cn.ronghe.application.Application;
import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.ExtendDeadline;
import cn.ronghe.batch.Extensions;
import cn.ronghe.review.SummaryList;
import cn.ronghe.workflow.Walk;
import cn.ronghe.workflow.engine.OpenServices;
import cn.ronghe.workflow.engine.TaskEntries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Deadlines that are moved, and the reminders that follow them. */
class MovedRemindersTests extends IntegrationTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private Walk walk;
    @Autowired
    private Filing filing;
    @Autowired
    private Batches batches;
    @Autowired
    private TaskEntries tasks;
    @Autowired
    private Extensions extensions;
    @Autowired
    private OpenServices engine;

    @Test
    void aDeadlineThatIsMovedAwayMovesItsRemindersAndNoneOfTheOldOnesIsSentAgain() {
        long batch = filing.batch(SecondApplication.WARN);
        walk.submitted(batch);
        ReminderWatch watch = list(batch);
        watch.passTo("2026-03-16T12:00:00");
        assertThat(watch.waiting()).containsExactly("03-19 09:00");

        move(batch, LocalDate.of(2026, 4, 2));
        assertThat(watch.waiting()).containsExactly("03-26 09:00");
        watch.passTo("2026-04-03T12:00:00");

        assertThat(watch.mails("reminder", "list-overdue")).containsExactly(
                "03-15 09:00 reminder-list 330106-edu-handler",
                "03-26 09:00 reminder-list 330106-edu-handler",
                "03-30 09:00 reminder-list 330106-edu-handler",
                "04-01 09:00 reminder-list 330106-edu-handler",
                "04-02 09:00 reminder-list 330106-edu-handler",
                "04-02 23:59 list-overdue 330106-edu-handler",
                "04-02 23:59 list-overdue 330106-edu-leader",
                "04-02 23:59 list-overdue admin");
    }

    @Test
    void anExtensionOfOneDistrictMovesItsRemindersAndTakingItBackMovesThemBack() {
        long batch = filing.batch(SecondApplication.WARN);
        walk.submitted(batch);
        ReminderWatch watch = list(batch);
        assertThat(watch.waiting()).containsExactly("03-15 09:00");

        extend(batch, LocalDate.of(2026, 4, 2));
        assertThat(watch.waiting()).as("30 days before is tomorrow").containsExactly("03-03 09:00");
        actAs("admin");
        assertThat(extensions.takeBack(batch, "330106", "已收齐")).isEmpty();
        SecurityContextHolder.clearContext();

        assertThat(watch.waiting()).containsExactly("03-15 09:00");
    }

    @Test
    void aDeadlineThatIsMovedNearSendsTheReminderOfTheSameDayAndNoBurst() {
        long batch = filing.batch(SecondApplication.WARN);
        walk.submitted(batch);
        ReminderWatch watch = list(batch);
        watch.passTo("2026-03-12T15:00:00");
        assertThat(watch.mails("reminder")).isEmpty();

        move(batch, LocalDate.of(2026, 3, 13));
        move(batch, LocalDate.of(2026, 3, 22));
        move(batch, LocalDate.of(2026, 3, 13));
        watch.passTo("2026-03-13T08:00:00");
        move(batch, LocalDate.of(2026, 3, 13));
        watch.passTo("2026-03-13T12:00:00");

        assertThat(watch.mails("reminder")).as("7 and 3 days before are past, 1 day before was this morning")
                .containsExactly("03-12 15:00 reminder-list 330106-edu-handler",
                        "03-13 09:00 reminder-list 330106-edu-handler");
    }

    @Test
    void aDeadlineThatComesBackAfterItsRemindersEndedIsWatchedAgain() {
        String caseKey = Application.caseKeyOf(walk.submitted(filing.batch(SecondApplication.WARN)));
        ReminderWatch watch = new ReminderWatch(context, caseKey);
        watch.passTo("2026-03-12T12:00:00");
        assertThat(watch.waiting()).isEmpty();

        String task = tasks.of(caseKey).get(0).taskId();
        engine.tasks().setDueDate(task, date("2026-03-20T09:30:00Z"));
        assertThat(watch.waiting()).containsExactly("03-20 09:00");
        watch.passTo("2026-03-21T12:00:00");
        assertThat(watch.mails("reminder-task")).containsExactly("03-09 09:00 reminder-task 330106-edu-handler",
                "03-20 09:00 reminder-task 330106-edu-handler");

        engine.tasks().setDueDate(task, null);
        assertThat(watch.waiting()).isEmpty();
        assertThat(watch.reminders()).hasSize(1);
    }

    @Test
    void aListThatGetsMoreTimeAfterItWasOverdueIsToldOfAgainWhenItIsOverdueAgain() {
        long batch = filing.batch(SecondApplication.WARN);
        ReminderWatch watch = list(batch);
        watch.passTo("2026-03-23T12:00:00");

        extend(batch, LocalDate.of(2026, 4, 2));
        extend(batch, LocalDate.of(2026, 4, 3));
        watch.passTo("2026-04-07T12:00:00");
        extend(batch, LocalDate.of(2026, 4, 10));
        watch.passTo("2026-04-30T12:00:00");

        assertThat(watch.mails("list-overdue")).containsExactly(
                "03-22 23:59 list-overdue 330106-edu-handler",
                "03-22 23:59 list-overdue 330106-edu-leader",
                "03-22 23:59 list-overdue admin",
                "04-03 23:59 list-overdue 330106-edu-handler",
                "04-03 23:59 list-overdue 330106-edu-leader",
                "04-03 23:59 list-overdue admin",
                "04-10 23:59 list-overdue 330106-edu-handler",
                "04-10 23:59 list-overdue 330106-edu-leader",
                "04-10 23:59 list-overdue admin");
    }

    private ReminderWatch list(long batch) {
        SecurityContextHolder.clearContext();
        return new ReminderWatch(context, SummaryList.caseKeyOf(walk.list(batch)));
    }

    private void move(long batch, LocalDate deadline) {
        actAs("admin");
        assertThat(batches.changeDays(batch, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 12), deadline, true)).isEmpty();
        SecurityContextHolder.clearContext();
    }

    private void extend(long batch, LocalDate deadline) {
        actAs("admin");
        assertThat(extensions.extend(new ExtendDeadline(batch, "330106", deadline, "材料较多"))).isEmpty();
        SecurityContextHolder.clearContext();
    }

    private static Date date(String instant) {
        return Date.from(Instant.parse(instant));
    }
}
