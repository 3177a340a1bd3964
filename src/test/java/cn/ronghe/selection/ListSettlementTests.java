package cn.ronghe.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import cn.ronghe.organization.Role;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.TestDatabase;
import cn.ronghe.shared.TestTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(TestDatabase.TAG)
class ListSettlementTests {

    private final SelectionRoom room = new SelectionRoom(2);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void theTicksBecomeTheListAndTakeTheirPlaces() {
        List<Long> cases = room.waiting("甲", "乙", "丙");
        long id = ready();
        assertThat(mark(id, cases.subList(0, 2))).isEmpty();
        assertThat(room.selections().maySettle(id)).isEmpty();
        settle(id);

        assertThat(room.placesLeft()).isZero();
        Selection selection = room.selections().find(id).orElseThrow();
        assertThat(selection.state()).isEqualTo(SelectionState.SETTLED);
        assertThat(selection.settledBy()).isEqualTo(SelectionRoom.HANDLER);
        assertThat(mark(id, List.of())).contains(Refusal.of("selection.settle.done"));
    }

    @Test
    void aListOverTheQuotaIsRefusedWithBothNumbersAndItsTicksStay() {
        List<Long> cases = room.waiting("甲", "乙", "丙");
        long id = ready();
        assertThat(mark(id, cases)).isEmpty();

        Refusal refusal = room.selections().maySettle(id).orElseThrow();
        assertThat(TestTexts.of("selection").get(refusal)).isEqualTo("选了 3 个，名额只剩 2 个，请减少后再确定名单。");
        assertThatThrownBy(() -> settle(id)).isInstanceOf(IllegalStateException.class);
        assertThat(room.placesLeft()).isEqualTo(2);
        assertThat(room.jdbc().queryForObject("select count(*) from selection_candidate where chosen", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void anEmptyListMustBeMeant() {
        room.waiting("甲");
        long id = ready();
        assertThat(room.selections().maySettle(id)).contains(Refusal.of("selection.settle.empty"));
        assertThat(mark(id, List.of())).isEmpty();
        assertThat(room.selections().maySettle(id)).contains(Refusal.of("selection.settle.empty"));
        room.as(SelectionRoom.HANDLER, () -> room.selections().mark(id, List.of(), true));
        assertThat(room.selections().maySettle(id)).isEmpty();
        settle(id);
        assertThat(room.placesLeft()).isEqualTo(2);
    }

    @Test
    void onlyTheLeadDepartmentsHandlerTicksAndOnlyCandidates() {
        List<Long> cases = room.waiting("甲");
        long id = ready();
        room.person("handler-elsewhere", Role.LEADER, SelectionRoom.LEAD, null);
        room.post("handler-elsewhere", Role.HANDLER, "330100-fin");
        for (String other : List.of("leader", "fin-handler", "panel-edu", "handler-elsewhere")) {
            assertThat(room.as(other, () -> room.selections().mark(id, cases, false)))
                    .contains(Refusal.of("selection.settle.not-handler"));
        }
        long later = room.waiting("乙").get(0);
        assertThat(mark(id, List.of(later))).contains(Refusal.of("selection.not-candidate"));
    }

    @Test
    void waitsForTheOpinionsOfAll() {
        List<Long> cases = room.waiting("甲");
        long id = room.started();
        assertThat(mark(id, cases)).contains(Refusal.of("selection.settle.opinions"));
        assertThat(room.selections().maySettle(id)).contains(Refusal.of("selection.settle.opinions"));
    }

    @Test
    void theQuotaHoldsWhenTwoListsAreSettledAtOnce() throws Exception {
        long first = marked("甲", "乙");
        // a second open round cannot be started, so it is made by hand
        room.jdbc().update("update selection set state = 'PUBLISHED', document_number = '1' where id = ?", first);
        long second = marked("丙", "丁");
        room.jdbc().update("update selection set state = 'SETTLING' where id = ?", first);

        List<Optional<Refusal>> results = AtOnce.both(settling(first), settling(second));

        assertThat(results).containsExactlyInAnyOrder(Optional.empty(),
                Optional.of(Refusal.of("selection.settle.quota", "2", "0")));
        assertThat(room.placesLeft()).isZero();
    }

    /** As the guard and the delegate do it in one transaction. */
    private Callable<Optional<Refusal>> settling(long id) {
        return () -> room.as(SelectionRoom.HANDLER, () -> {
            room.selections().lock(id);
            Optional<Refusal> refusal = room.selections().maySettle(id);
            if (refusal.isEmpty()) {
                room.selections().settle(id);
            }
            return refusal;
        });
    }

    private long marked(String... platformNames) {
        List<Long> cases = room.waiting(platformNames);
        room.jdbc().update("update application set state = 'CHOSEN' where id not in (?, ?)", cases.toArray());
        long id = ready();
        assertThat(mark(id, cases)).isEmpty();
        return id;
    }

    private long ready() {
        long id = room.started();
        room.opinionsGiven(id);
        return id;
    }

    private Optional<Refusal> mark(long id, List<Long> chosen) {
        return room.as(SelectionRoom.HANDLER, () -> room.selections().mark(id, chosen, false));
    }

    private void settle(long id) {
        room.as(SelectionRoom.HANDLER, () -> {
            room.selections().settle(id);
            return null;
        });
    }
}
