package cn.ronghe.workflow;

import static cn.ronghe.application.ApplicationState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import cn.ronghe.IntegrationTest;
import cn.ronghe.application.Application;
import cn.ronghe.application.Applications;
import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.TaskDoor;
import cn.ronghe.shared.TestDatabase;
import cn.ronghe.shared.UserAction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;

/** People who meet on the same rows, on the database that cities use. */
@Tag(TestDatabase.POSTGRES_ONLY)
class MeetingTests extends IntegrationTest {

    private static final int PLACES = 5;

    @Autowired
    private Walk walk;
    @Autowired
    private Filing filing;
    @Autowired
    private Applications applications;
    @Autowired
    private Batches batches;
    @Autowired
    private TaskDoor door;
    @Autowired
    private UserAction action;

    @RepeatedTest(5)
    void twoCommandsOverTheSameCasesInOppositeOrderBothComeThrough() throws Exception {
        long batch = filing.batch(SecondApplication.WARN);
        long first = walk.sealed(batch);
        long second = walk.sealed(batch);

        AtOnce.run(reaching(List.of(first, second), true), reaching(List.of(second, first), false));

        assertThat(walk.state(first)).isEqualTo(IN_CITY_REVIEW);
        assertThat(walk.state(second)).isEqualTo(IN_CITY_REVIEW);
    }

    /** Moves what is still sealed; whoever comes second finds nothing left to do. */
    private Callable<Integer> reaching(List<Long> ids, boolean forward) {
        return () -> action.run(() -> {
            List<Application> sealed = applications.lock(ids).stream().filter(each -> each.state() == SEALED).toList();
            sealed.forEach(each -> each.reachCity(clock.instant()));
            return forward ? sealed.size() : -sealed.size();
        });
    }

    @RepeatedTest(3)
    void theQuotaHoldsWhenTwoListsAreSettledAtOnce() throws Exception {
        long batch = filing.batch(SecondApplication.WARN);

        List<Optional<Refusal>> answers = AtOnce.run(choosing(batch), choosing(batch));

        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(answers).filteredOn(Optional::isPresent).singleElement().satisfies(refused ->
                assertThat(refused.get()).isEqualTo(Refusal.of("batch.quota.exceeded", "3", "2")));
        assertThat(batches.type(batch, Filing.TYPE).orElseThrow().left()).isEqualTo(PLACES - 3);
    }

    private Callable<Optional<Refusal>> choosing(long batch) {
        return () -> action.run(() -> batches.choose(batch, Filing.TYPE, 3));
    }

    @RepeatedTest(3)
    void ofTwoHandlersWhoDecideOneTaskAtOnceOneIsRefused() throws Exception {
        long id = walk.submitted(filing.batch(SecondApplication.WARN));
        walk.as(Walk.HANDLER).check(id);
        Callable<Optional<String>> decision = () -> {
            walk.as(Walk.HANDLER);
            return door.decide(Application.caseKeyOf(id), Map.of("outcome", "passed"));
        };

        List<Optional<String>> answers = AtOnce.run(decision, decision);

        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(walk.state(id)).isEqualTo(AWAITING_SEAL);
    }
}
