package cn.ronghe.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.Role;
import cn.ronghe.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(TestDatabase.TAG)
class SelectionSheetsTests {

    private final SelectionRoom room = new SelectionRoom(9);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void membersSeeTheMeanOnlyAfterTheyHaveHandedInAndTheLeadDepartmentAtOnce() {
        room.person("panel-3", Role.PANEL_MEMBER, null, null);
        List<Long> cases = room.waiting("甲", "乙");
        long id = room.as(SelectionRoom.HANDLER, () -> room.selections().start(new StartSelection(1, SelectionRoom.TYPE,
                List.of("panel-edu", "panel-fin", "panel-3"), false))).selectionId();
        score("panel-edu", id, cases.get(0), "90");
        score("panel-fin", id, cases.get(0), "85");
        score("panel-3", id, cases.get(0), "85");
        score("panel-edu", id, cases.get(1), "95");

        assertThat(means(id, SelectionRoom.HANDLER)).containsExactly(new BigDecimal("86.7"), new BigDecimal("95.0"));
        assertThat(sheet(id, SelectionRoom.HANDLER).orElseThrow().ranked())
                .extracting(CaseRow::platformName).containsExactly("乙", "甲");
        assertThat(means(id, "panel-edu")).containsExactly(null, null);
        assertThat(sheet(id, "panel-edu").orElseThrow().cases()).allMatch(row -> row.given().isEmpty());
        assertThat(sheet(id, "panel-edu").orElseThrow().cases().get(0).own().score()).isEqualTo(90);

        room.as("panel-edu", () -> {
            room.selections().finish(id, "panel-edu");
            return null;
        });
        assertThat(means(id, "panel-edu")).containsExactly(new BigDecimal("86.7"), new BigDecimal("95.0"));
        assertThat(means(id, "panel-fin")).containsExactly(null, null);
        assertThat(sheet(id, "fin-handler")).isEmpty();
        assertThat(sheet(id, "applicant")).isEmpty();
    }

    @Test
    void publishedListsArePagedNewestFirstAndNameTheChosenAlone() {
        List<Long> ids = new ArrayList<>();
        for (int n = 1; n <= 3; n++) {
            List<Long> cases = room.waiting("入" + n, "落" + n);
            long id = room.started();
            room.opinionsGiven(id);
            room.settled(id, cases.subList(0, 1));
            assertThat(lists().find(id)).isEmpty();
            room.as(SelectionRoom.LEADER, () -> room.selections().publish(id, "published", "文号", ""));
            ids.add(id);
        }
        // all in the same moment: the id decides
        PublishedPage first = lists().page(null, 2);
        assertThat(first.lists()).extracting(PublishedLine::selectionId).containsExactly(ids.get(2), ids.get(1));
        PublishedPage second = lists().page(first.nextBefore(), 2);
        assertThat(second.lists()).extracting(PublishedLine::selectionId).containsExactly(ids.get(0));
        assertThat(second.nextBefore()).isNull();
        assertThat(second.lists().get(0).chosen()).isEqualTo(1);
        assertThat(lists().page(987654L, 2).lists()).isEmpty();
        assertThat(lists().find(ids.get(1)).orElseThrow().chosen())
                .containsExactly(new PublishedList.Chosen(1, "入2", "示例职业技术学院", "西湖区"));
    }

    private void score(String member, long id, long applicationId, String score) {
        assertThat(room.as(member, () -> room.selections().saveOpinion(
                new SaveOpinion(id, applicationId, "同意", score))).none()).isTrue();
    }

    private Optional<SelectionSheet> sheet(long id, String viewer) {
        return room.as(viewer, () -> room.get(SelectionSheets.class).sheet(id, CurrentPerson.get()));
    }

    private List<BigDecimal> means(long id, String viewer) {
        return sheet(id, viewer).orElseThrow().cases().stream().map(CaseRow::mean).toList();
    }

    private PublishedLists lists() {
        return room.get(PublishedLists.class);
    }
}
