package cn.ronghe.selection;

import static cn.ronghe.application.ApplicationState.AWAITING_SELECTION;
import static cn.ronghe.application.ApplicationState.CHOSEN;
import static cn.ronghe.application.ApplicationState.NOT_CHOSEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(TestDatabase.TAG)
class ListPublicationTests {

    private static final String NUMBER = "杭教高教〔2026〕1号";

    private final SelectionRoom room = new SelectionRoom(3);
    private List<Long> cases;
    private long id;

    @BeforeEach
    void settle() {
        cases = room.waiting("甲", "乙", "丙");
        id = room.started();
        room.opinionsGiven(id);
        room.settled(id, List.of(cases.get(0), cases.get(2)));
        room.events().clear();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void concludesEveryCaseTellsEveryUnitAndSaysSo() {
        assertThat(publish("published", " " + NUMBER + "　", "")).isTrue();

        assertThat(cases).extracting(room::stateOf).containsExactly(CHOSEN, NOT_CHOSEN, CHOSEN);
        assertThat(room.events()).containsExactly(
                new SelectionPublished(id, List.of(cases.get(0), cases.get(2)), List.of(cases.get(1))));
        assertThat(room.jdbc().queryForList("select template from mail order by id", String.class))
                .containsExactly("application-chosen", "application-not-chosen", "application-chosen");
        List<Map<String, Object>> mails = room.jdbc().queryForList("select plain_text from mail order by id");
        assertThat(mails.get(0).get("plain_text").toString()).contains(NUMBER, "/results/" + id);
        assertThat(mails.get(1).get("plain_text").toString()).contains("/applications/" + cases.get(1));
        Selection selection = room.selections().find(id).orElseThrow();
        assertThat(selection.state()).isEqualTo(SelectionState.PUBLISHED);
        assertThat(selection.documentNumber()).isEqualTo(NUMBER);
        assertThat(selection.publishedAt()).isEqualTo("2026-06-01T02:00:00Z");
        assertThat(room.placesLeft()).isEqualTo(1);
        assertThat(room.jdbc().queryForList(
                "select action_key from audit_entry where case_key = ? order by id", String.class,
                "application:" + cases.get(1)))
                .containsExactly("audit.application.selection-started", "audit.application.not-chosen");
    }

    @Test
    void givesTheListAndItsPlacesBack() {
        assertThat(room.placesLeft()).isEqualTo(1);
        assertThat(publish("returned", "", "请核对第二项")).isFalse();

        assertThat(room.placesLeft()).isEqualTo(3);
        Selection selection = room.selections().find(id).orElseThrow();
        assertThat(selection.state()).isEqualTo(SelectionState.SETTLING);
        assertThat(selection.returnOpinion()).isEqualTo("请核对第二项");
        assertThat(cases).extracting(room::stateOf).containsOnly(AWAITING_SELECTION);
        assertThat(room.events()).isEmpty();

        room.settled(id, List.of(cases.get(1)));
        assertThat(room.placesLeft()).isEqualTo(2);
        publish("published", NUMBER, null);
        assertThat(cases).extracting(room::stateOf).containsExactly(NOT_CHOSEN, CHOSEN, NOT_CHOSEN);
    }

    @Test
    void whoSettledTheListNeverDecidesOverIt() {
        assertThat(room.selections().mayPublish(id, SelectionRoom.HANDLER))
                .contains(Refusal.of("selection.publish.settler"));
        assertThat(room.selections().mayPublish(id, SelectionRoom.LEADER)).isEmpty();
    }

    @Test
    void asksForTheNumberOfTheDocumentOrTheReason() {
        assertThat(may("published", "　", "")).isEqualTo("selection.publish.number");
        assertThat(may("published", null, "")).isEqualTo("selection.publish.number");
        assertThat(may("published", "号".repeat(61), "")).isEqualTo("selection.publish.number.wrong");
        assertThat(may("published", "杭教\n高教", "")).isEqualTo("selection.publish.number.wrong");
        assertThat(may("published", NUMBER, "见".repeat(1001))).isEqualTo("selection.publish.opinion");
        assertThat(may("returned", NUMBER, "　")).isEqualTo("selection.publish.reason");
        assertThat(may("returned", "", "请核对")).isEmpty();
        assertThat(may("published", NUMBER, null)).isEmpty();
        assertThatThrownBy(() -> publish("published", "", "")).isInstanceOf(IllegalStateException.class);
        assertThat(cases).extracting(room::stateOf).containsOnly(AWAITING_SELECTION);
    }

    @Test
    void nothingIsPublishedTwice() {
        publish("published", NUMBER, "");
        assertThat(may("published", NUMBER, "")).isEqualTo("selection.publish.not-settled");
    }

    @Test
    void aSecondRoundTakesWhatIsLeftOfTheQuota() {
        publish("published", NUMBER, "");
        List<Long> late = room.waiting("丁", "戊");
        long second = room.started();
        assertThat(room.selections().find(second).orElseThrow().roundNumber()).isEqualTo(2);
        assertThat(room.selections().titleOf(second)).endsWith("联合遴选（第 2 轮）");
        room.opinionsGiven(second);
        room.as(SelectionRoom.HANDLER, () -> room.selections().mark(second, late, false));
        assertThat(room.selections().maySettle(second)).contains(Refusal.of("selection.settle.quota", "2", "1"));
        room.settled(second, late.subList(0, 1));
        assertThat(room.placesLeft()).isZero();
    }

    private boolean publish(String outcome, String number, String opinion) {
        return room.as(SelectionRoom.LEADER, () -> room.selections().publish(id, outcome, number, opinion));
    }

    private String may(String outcome, String number, String opinion) {
        return room.selections().mayPublish(id, SelectionRoom.LEADER, outcome, number, opinion)
                .map(Refusal::key).orElse("");
    }
}
