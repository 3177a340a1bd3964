package cn.ronghe.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag(TestDatabase.TAG)
class PanelOpinionsTests {

    private static final Refusal SCORE = Refusal.of("selection.score.range", "100");

    private final SelectionRoom room = new SelectionRoom(5);
    private List<Long> cases;
    private long id;

    @BeforeEach
    void start() {
        cases = room.waiting("甲", "乙", "丙", "丁");
        id = room.started();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void keepsWhatAMemberSaysApartFromTheOthers() {
        assertThat(save("panel-edu", cases.get(0), "条件成熟", "90").none()).isTrue();
        assertThat(save("panel-fin", cases.get(0), "投入不足", "60").none()).isTrue();
        assertThat(save("panel-edu", cases.get(0), " 条件很成熟\r\n", "９５").none()).isTrue();

        assertThat(room.jdbc().queryForList("select username || opinion || score from selection_opinion order by id",
                String.class)).containsExactly("panel-edu条件很成熟95", "panel-fin投入不足60");
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "-1", "8.5", "八十", "1e2", "0100", "99999999999"})
    void refusesAScoreThatIsNoWholeNumberFrom0To100(String score) {
        OpinionProblems problems = save("panel-edu", cases.get(0), "同意", score);
        assertThat(problems.score()).contains(SCORE);
        assertThat(problems.opinion()).isEmpty();
        assertThat(room.jdbc().queryForObject("select count(*) from selection_opinion", Integer.class)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "7", ""})
    void takesEveryWholeNumberFrom0To100AndNothingYet(String score) {
        assertThat(save("panel-edu", cases.get(0), "", score).none()).isTrue();
    }

    @Test
    void refusesALongOpinionAndCharactersThatCannotBeKept() {
        assertThat(save("panel-edu", cases.get(0), "长".repeat(501), "x").opinion())
                .contains(Refusal.of("selection.opinion.too-long", "501", "500"));
        assertThat(save("panel-edu", cases.get(0), "a\u0000b", "1").opinion())
                .contains(Refusal.of("selection.opinion.unclean"));
        assertThat(save("panel-edu", cases.get(0), "长".repeat(500), "1").none()).isTrue();
    }

    @Test
    void onlyMembersWriteAndOnlyOfCandidates() {
        assertThat(save("handler", cases.get(0), "同意", "80").general())
                .contains(Refusal.of("selection.opinion.not-member"));
        long later = room.waiting("戊").get(0);
        assertThat(save("panel-edu", later, "同意", "80").general()).contains(Refusal.of("selection.not-candidate"));
    }

    @Test
    void handsInOnlyWhenEveryCaseHasOpinionAndScore() {
        assertThat(room.selections().mayFinish(id, "handler")).contains(Refusal.of("selection.opinion.not-member"));
        assertThat(room.selections().mayFinish(id, "panel-edu"))
                .contains(Refusal.of("selection.finish.missing.more", "4", "甲、乙、丙"));
        save("panel-edu", cases.get(0), "同意", "80");
        save("panel-edu", cases.get(1), "同意", "");
        save("panel-edu", cases.get(2), "", "80");
        save("panel-fin", cases.get(3), "同意", "80");
        assertThat(room.selections().mayFinish(id, "panel-edu"))
                .contains(Refusal.of("selection.finish.missing", "3", "乙、丙、丁"));
        cases.forEach(each -> save("panel-edu", each, "同意", "0"));
        assertThat(room.selections().mayFinish(id, "panel-edu")).isEmpty();
        assertThat(room.selections().mayFinish(id, "panel-fin")).isPresent();
    }

    @Test
    void whatWasHandedInStaysAndTheLastOneEndsTheOpinions() {
        cases.forEach(each -> save("panel-edu", each, "同意", "80"));
        finish("panel-edu");
        finish("panel-edu");
        assertThat(save("panel-edu", cases.get(0), "改了", "10").general())
                .contains(Refusal.of("selection.opinion.handed-in"));
        assertThat(state()).isEqualTo(SelectionState.OPINIONS);
        assertThatThrownBy(() -> finish("panel-fin")).isInstanceOf(IllegalStateException.class);

        cases.forEach(each -> save("panel-fin", each, "同意", "80"));
        finish("panel-fin");
        assertThat(state()).isEqualTo(SelectionState.SETTLING);
    }

    @Test
    void twoWhoHandInAtOnceBothCount() throws Exception {
        for (String member : SelectionRoom.PANEL) {
            cases.forEach(each -> save(member, each, "同意", "80"));
        }
        AtOnce.both(() -> finish("panel-edu"), () -> finish("panel-fin"));
        assertThat(state()).isEqualTo(SelectionState.SETTLING);
    }

    private OpinionProblems save(String username, long applicationId, String opinion, String score) {
        return room.as(username, () -> room.selections().saveOpinion(
                new SaveOpinion(id, applicationId, opinion, score)));
    }

    private Void finish(String username) {
        return room.as(username, () -> {
            room.selections().lock(id);
            room.selections().finish(id, username);
            return null;
        });
    }

    private SelectionState state() {
        return room.selections().find(id).orElseThrow().state();
    }
}
