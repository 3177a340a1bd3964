package cn.ronghe.review;

import static cn.ronghe.application.ApplicationState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two people act on the same cases at once: one waits for the other, and nothing is lost or done twice. */
class MeetingActionsTests extends ReviewWorld {

    @RepeatedTest(5)
    void putsACaseSealedDuringTheReportOnThisEditionOrTheNext() throws Exception {
        sealed();
        long meeting = passed();
        scanOfForm(meeting);
        prepare();
        scan(list().caseKey(), "sealed-list");
        List<Object> results = together(
                () -> by(LEADER, () -> seals.record(meeting, "sealed", "")),
                () -> by(LEADER, () -> {
                    lists.lock(listId());
                    return checks.maySealList(listId(), LEADER).isPresent() ? "refused"
                            : lists.report(listId(), "sealed", "");
                }));

        Object late = results.get(0);
        if (Boolean.TRUE.equals(results.get(1))) {
            assertThat(late).isEqualTo(true);
            assertThat(heard.reported.get(0).applicationIds()).doesNotContain(meeting);
        } else {
            assertThat(late).isEqualTo(false);
            assertThat(list().state()).isEqualTo(SummaryListState.PREPARED);
        }
        assertThat(state(meeting)).isEqualTo(SEALED);
    }

    @Test
    void waitsForWhoeverHasTheSameCasesInHand() throws Exception {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(sealed());
        }
        prepare();
        scan(list().caseKey(), "sealed-list");
        List<Long> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        together(
                () -> by(LEADER, () -> lists.report(listId(), "sealed", "")),
                () -> action.run(() -> applications.lock(reversed).size()),
                () -> by(HANDLER, () -> {
                    lists.lock(listId());
                    return true;
                }));

        assertThat(ids).allMatch(id -> state(id) == IN_CITY_REVIEW);
    }

    @Test
    void reportsOnceWhenTwoSignAtOnce() throws Exception {
        sealed();
        prepare();
        scan(list().caseKey(), "sealed-list");
        Callable<Object> sign = () -> by(LEADER, () -> {
            lists.lock(listId());
            return checks.maySealList(listId(), LEADER).isPresent() ? "refused" : lists.report(listId(), "sealed", "");
        });

        assertThat(together(sign, sign)).containsExactlyInAnyOrder(true, "refused");
        assertThat(heard.reported).hasSize(1);
        assertThat(mailTemplates(heard.reported.get(0).applicationIds().get(0))).endsWith("list-reported");
    }

    @SafeVarargs
    private static List<Object> together(Callable<Object>... actions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(actions.length);
        ExecutorService threads = Executors.newFixedThreadPool(actions.length);
        try {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<Object> action : actions) {
                running.add(threads.submit(() -> {
                    start.await(60, TimeUnit.SECONDS);
                    return action.call();
                }));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> each : running) {
                results.add(each.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
