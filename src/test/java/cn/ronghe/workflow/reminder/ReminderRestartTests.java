package cn.ronghe.workflow.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import cn.ronghe.shared.TestDatabase;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders over restarts, on two systems at once, and how punctual an idle system is. Real timers fire here. */
@Tag(TestDatabase.TAG)
class ReminderRestartTests {

    /** A review that is due at 17:30 that day; its reminder leaves at 09:00. */
    private static final Instant DUE = Instant.parse("2026-03-09T09:30:00Z");
    private static final Instant MORNING = Instant.parse("2026-03-09T01:00:00Z");
    private static final Instant OVERDUE = Instant.parse("2026-03-11T01:00:00Z");

    private final AtomicInteger failures = new AtomicInteger();
    private TestDatabase database;
    private JdbcClient jdbc;

    @BeforeEach
    void offerTask() {
        database = TestDatabase.withEngine("workflow");
        jdbc = JdbcClient.create(database.dataSource());
        jdbc.sql("create table told (sent_at timestamp with time zone)").update();
        jdbc.sql("""
                insert into task_entry (task_id, task_key, process_id, name, case_key, created_at, due_at)
                values ('t', 'user_district_review', 'p', '初审推荐书', 'application:1', ?, ?)""")
                .params(Timestamp.from(DUE), Timestamp.from(DUE)).update();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void aReminderLeavesOnceAfterARestartThoughTwoSystemsRunAndTheFirstTryBreaksOff() {
        failures.set(1);
        try (ReminderNode before = node(MORNING.minus(Duration.ofDays(3)), false)) {
            before.watch("t");
            assertThat(timer(before).getDuedate()).isEqualTo(Date.from(MORNING));
        }
        Instant start = MORNING.minusSeconds(2);
        try (ReminderNode one = node(start, true); ReminderNode other = node(start, true)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> failures.get() == 0);
            assertThat(told()).as("what was begun is undone").isEmpty();
            retryNow(one);
            await().atMost(Duration.ofSeconds(30)).until(() -> told().size() == 1);
            await().atMost(Duration.ofSeconds(30)).until(() -> timer(other).getDuedate().equals(Date.from(OVERDUE)));
        }
        try (ReminderNode after = node(MORNING.plus(Duration.ofHours(1)), true)) {
            assertThat(after.engine().getManagementService().createJobQuery().executable().count())
                    .as("nothing is left to send").isZero();
            assertThat(timer(after).getDuedate()).isEqualTo(Date.from(OVERDUE));
            assertThat(told()).hasSize(1);
        }
    }

    @Test
    void anIdleSystemSleepsLessThanFiveSecondsAndSendsOnWaking() {
        Duration longestSleep = Duration.ofMillis(
                ReminderNode.setting("wait-time-in-millis") + ReminderNode.setting("max-wait"));
        assertThat(longestSleep).isLessThan(Duration.ofSeconds(5));
        try (ReminderNode node = node(MORNING.minus(Duration.ofHours(1)), true)) {
            node.watch("t");
            itIs(MORNING.minus(longestSleep));
            await().atMost(Duration.ofSeconds(30)).until(() -> told().size() == 1);
        }
        assertThat(told().get(0)).isAfterOrEqualTo(MORNING);
    }

    private ReminderNode node(Instant from, boolean working) {
        itIs(from);
        return new ReminderNode(database.dataSource(), new EngineClock(), working, mails -> {
            mails.sql("insert into told (sent_at) values (?)").params(Timestamp.from(EngineClock.now())).update();
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("the power fails");
            }
        });
    }

    /** Time runs on from here. */
    private static void itIs(Instant moment) {
        ClockUtil.offset(Duration.between(Instant.now(), moment).toMillis());
    }

    /** The engine's time for everybody. */
    private static final class EngineClock extends Clock {

        static Instant now() {
            return ClockUtil.getCurrentTime().toInstant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now(), zone);
        }

        @Override
        public Instant instant() {
            return now();
        }
    }

    /** The next try would be a minute later; here it is now. */
    private static void retryNow(ReminderNode node) {
        await().atMost(Duration.ofSeconds(30)).until(() -> timer(node).getExceptionMessage() != null);
        node.engine().getManagementService().setJobDuedate(timer(node).getId(), Date.from(MORNING));
    }

    private List<Instant> told() {
        return jdbc.sql("select sent_at from told").query((row, n) -> row.getTimestamp(1).toInstant()).list();
    }

    private static Job timer(ReminderNode node) {
        return node.engine().getManagementService().createJobQuery().singleResult();
    }
}
