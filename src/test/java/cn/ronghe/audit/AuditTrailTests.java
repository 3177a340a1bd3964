package cn.ronghe.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import cn.ronghe.calendar.MovedClock;
import cn.ronghe.shared.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

@Tag(TestDatabase.TAG)
class AuditTrailTests {

    private static final String CASE = "application:17";

    private final MovedClock clock = MovedClock.at("2026-09-16T10:00:00.123456789");
    private final TestDatabase database = TestDatabase.of("audit");
    private final AuditTrail trail = database.transactional(new AuditTrail(database.jdbc(), clock));

    @Test
    void keepsWhatWasDoneInOrder() {
        add("audit.application.submitted", "第 1 版 𠮷");
        clock.advance(Duration.ofHours(1));
        add("audit.application.returned", null);

        List<AuditEntry> entries = trail.entriesOf(CASE);

        assertThat(entries).extracting(AuditEntry::sequence).containsExactly(1L, 2L);
        assertThat(entries).extracting(AuditEntry::action)
                .containsExactly("audit.application.submitted", "audit.application.returned");
        assertThat(entries).extracting(AuditEntry::detail).containsExactly("第 1 版 𠮷", "");
        assertThat(entries.get(1).previousHash()).isEqualTo(entries.get(0).hash()).hasSize(64);
        assertThat(entries.get(0).at()).isEqualTo("2026-09-16T02:00:00.123Z");
        assertThat(entries.get(0).actorName()).isEqualTo("周晓");
        assertThat(trail.firstBrokenLink(CASE)).isEmpty();
    }

    @Test
    void chainsEachCaseOfItsOwn() {
        add("audit.a", "");
        database.inTransaction(() -> trail.record("application:18", "li", "李", "audit.a", ""));

        assertThat(trail.entriesOf("application:18")).extracting(AuditEntry::sequence).containsExactly(1L);
        assertThat(trail.entriesOf("application:19")).isEmpty();
        assertThat(trail.firstBrokenLink("application:19")).isEmpty();
    }

    @Test
    void refusesToRecordOutsideATransaction() {
        assertThatThrownBy(() -> trail.record(CASE, "zhou", "周晓", "audit.a", ""))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void forgetsWhatWasRolledBack() {
        add("audit.a", "");
        assertThatThrownBy(() -> database.inTransaction(() -> {
            trail.record(CASE, "zhou", "周晓", "audit.b", "");
            throw new IllegalStateException("rolled back");
        })).hasMessage("rolled back");
        add("audit.c", "");

        assertThat(trail.entriesOf(CASE)).extracting(AuditEntry::action).containsExactly("audit.a", "audit.c");
        assertThat(trail.firstBrokenLink(CASE)).isEmpty();
    }

    @Test
    void findsAnEntryThatWasChanged() {
        addFive();
        database.jdbc().update("update audit_entry set actor_name = '别人' where sequence_number = 3");

        assertThat(trail.firstBrokenLink(CASE)).hasValue(3);
    }

    @Test
    void findsAnEntryThatWasRemovedInTheMiddleOrAtTheEnd() {
        addFive();
        database.jdbc().update("delete from audit_entry where sequence_number = 5");
        assertThat(trail.firstBrokenLink(CASE)).hasValue(5);

        database.jdbc().update("delete from audit_entry where sequence_number = 2");
        assertThat(trail.firstBrokenLink(CASE)).hasValue(2);
    }

    @Test
    void findsAnEntryThatWasRewrittenWithAFittingHash() {
        addFive();
        AuditEntry second = trail.entriesOf(CASE).get(1);
        AuditEntry forged = AuditEntry.chained(
                CASE, 2, second.at(), "zhou", "周晓", "audit.x", "", second.previousHash());
        database.jdbc().update("""
                update audit_entry set action_key = ?, detail = '', entry_hash = ? where sequence_number = 2""",
                forged.action(), forged.hash());

        assertThat(trail.firstBrokenLink(CASE)).hasValue(3);
    }

    @Test
    void tellsPartsApartThatRunTogether() {
        AuditEntry one = AuditEntry.chained(CASE, 1, clock.instant(), "ab", "c", "audit.a", "", AuditEntry.NONE);
        AuditEntry other = AuditEntry.chained(CASE, 1, clock.instant(), "a", "bc", "audit.a", "", AuditEntry.NONE);

        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void doesNotForkUnderConcurrentWriters() throws Exception {
        int writers = 6;
        int each = 10;
        CyclicBarrier together = new CyclicBarrier(writers);
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                running.add(threads.submit(() -> {
                    together.await(60, TimeUnit.SECONDS);
                    for (int n = 0; n < each; n++) {
                        add("audit.a", Thread.currentThread().getName());
                    }
                    return null;
                }));
            }
            for (Future<?> writer : running) {
                writer.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(trail.entriesOf(CASE)).extracting(AuditEntry::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, writers * each).boxed().toList());
        assertThat(trail.firstBrokenLink(CASE)).isEmpty();
    }

    private void addFive() {
        for (int i = 0; i < 5; i++) {
            add("audit.a", "第 " + i + " 次");
        }
    }

    private void add(String action, String detail) {
        database.inTransaction(() -> trail.record(CASE, "zhou", "周晓", action, detail));
    }
}
