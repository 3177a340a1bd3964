package cn.ronghe.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import cn.ronghe.application.ApplicationState;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(TestDatabase.TAG)
class SelectionStartTests {

    private final SelectionRoom room = new SelectionRoom(5);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void freezesWhoLooksAtWhatAndSaysSo() {
        List<Long> waiting = room.waiting("甲", "乙");
        room.application("丙", ApplicationState.CITY_REJECTED);

        StartResult result = start(SelectionRoom.HANDLER, SelectionRoom.PANEL, false);

        assertThat(result.refusal()).isEmpty();
        long id = result.selectionId();
        assertThat(room.selections().members(id)).containsExactlyElementsOf(SelectionRoom.PANEL);
        assertThat(room.selections().leadDepartment(id)).isEqualTo(SelectionRoom.LEAD);
        assertThat(room.selections().titleOf(id)).isEqualTo("2026年第一批 学校实践中心 联合遴选");
        assertThat(room.jdbc().queryForList(
                "select application_id from selection_candidate order by list_position", Long.class))
                .isEqualTo(waiting);
        assertThat(room.events()).containsExactly(new SelectionStarted(id));
        assertThat(room.jdbc().queryForList("select case_key from audit_entry order by id", String.class))
                .containsExactly("application:" + waiting.get(0), "application:" + waiting.get(1), "selection:" + id);
    }

    @Test
    void aLeaderOfTheLeadDepartmentMayStartItToo() {
        room.waiting("甲");
        assertThat(start(SelectionRoom.LEADER, SelectionRoom.PANEL, false).refusal()).isEmpty();
    }

    @Test
    void isRefusedToEveryOtherDepartmentAndToItsOwnPanelMember() {
        room.waiting("甲");
        Refusal notLead = Refusal.of("selection.start.not-lead", "杭州市教育局");
        assertThat(start("fin-handler", SelectionRoom.PANEL, false).refusal()).contains(notLead);
        assertThat(start("panel-edu", SelectionRoom.PANEL, false).refusal()).contains(notLead);
        assertThat(room.events()).isEmpty();
    }

    @Test
    void isRefusedWithoutCandidates() {
        assertThat(start(SelectionRoom.HANDLER, SelectionRoom.PANEL, true).refusal())
                .contains(Refusal.of("selection.start.no-candidates"));
    }

    @Test
    void isRefusedWithoutMembersAndWithSomebodyWhoIsNoPanelMember() {
        room.waiting("甲");
        assertThat(start(SelectionRoom.HANDLER, List.of(), false).refusal())
                .contains(Refusal.of("selection.start.no-members"));
        assertThat(start(SelectionRoom.HANDLER, List.of("panel-edu", "fin-handler"), false).refusal())
                .contains(Refusal.of("selection.start.no-panel-member", "fin-handler"));
    }

    @Test
    void aMemberWhoWasDeactivatedIsNoPanelMember() {
        room.waiting("甲");
        room.jdbc().update("update person set active = false where username = 'panel-fin'");
        assertThat(start(SelectionRoom.HANDLER, SelectionRoom.PANEL, false).refusal())
                .contains(Refusal.of("selection.start.no-panel-member", "panel-fin"));
    }

    @Test
    void isRefusedWhileAnotherRoundIsOpen() {
        room.waiting("甲");
        room.started();
        room.waiting("乙");
        assertThat(start(SelectionRoom.HANDLER, SelectionRoom.PANEL, false).refusal())
                .contains(Refusal.of("selection.start.open", "1"));
    }

    @Test
    void casesUnderWayMustBeConfirmed() {
        room.waiting("甲");
        room.application("乙", ApplicationState.AWAITING_RESEAL);
        room.application("草稿", ApplicationState.DRAFT);
        assertThat(start(SelectionRoom.HANDLER, SelectionRoom.PANEL, false).refusal())
                .contains(Refusal.of("selection.start.under-way", "1"));
        assertThat(room.selections().preview(1, SelectionRoom.TYPE).underWay())
                .extracting("platformName").containsExactly("乙");
        assertThat(start(SelectionRoom.HANDLER, SelectionRoom.PANEL, true).refusal()).isEmpty();
    }

    @Test
    void aCaseThatAnotherDepartmentIsStillAskedAboutTakesPartInALaterRound() {
        List<Long> waiting = room.waiting("甲", "乙");
        SelectionRoom.ASKED_ABOUT.add("application:" + waiting.get(1));
        try {
            assertThat(start(SelectionRoom.HANDLER, SelectionRoom.PANEL, false).refusal())
                    .contains(Refusal.of("selection.start.under-way", "1"));
            long id = start(SelectionRoom.HANDLER, SelectionRoom.PANEL, true).selectionId();
            assertThat(room.selections().candidates(id)).containsExactly(waiting.get(0));
        } finally {
            SelectionRoom.ASKED_ABOUT.clear();
        }
    }

    @Test
    void twoWhoStartAtOnceStartOne() throws Exception {
        room.waiting("甲");
        List<StartResult> results = AtOnce.both(
                () -> start(SelectionRoom.HANDLER, SelectionRoom.PANEL, false),
                () -> start(SelectionRoom.LEADER, SelectionRoom.PANEL, false));

        assertThat(results).extracting(StartResult::refusal)
                .filteredOn(refusal -> refusal.isPresent()).hasSize(1)
                .first().isEqualTo(java.util.Optional.of(Refusal.of("selection.start.open", "1")));
        assertThat(room.events()).hasSize(1);
    }

    private StartResult start(String username, List<String> members, boolean confirmed) {
        return room.as(username, () -> room.selections().start(
                new StartSelection(1, SelectionRoom.TYPE, members, confirmed)));
    }
}
