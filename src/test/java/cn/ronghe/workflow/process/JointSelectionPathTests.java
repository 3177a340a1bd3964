package cn.ronghe.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;

import cn.ronghe.shared.TestDatabase;
import cn.ronghe.workflow.process.DrawnProcess.Asked;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way of a joint selection: the panel's opinions, the settled list, its publication. */
@Tag(TestDatabase.TAG)
class JointSelectionPathTests {

    @RegisterExtension
    static final DrawnProcess PROCESS = DrawnProcess.wholly("joint-selection");

    private static final String SELECTION = "selection:3";
    private static final Asked SETTLE = new Asked("user_settle_list", "lead-handler", StandIns.workingDays(5),
            "joint-selection-settle");
    private static final Asked PUBLISH = new Asked("user_publish_list", "lead-leader", StandIns.workingDays(5),
            "joint-selection-publish");

    @Test
    void everyMemberOfThePanelHasATaskOfTheirOwn() {
        ProcessInstance selection = start("wang.fang", "li.na", "zhao.lei");

        assertThat(PROCESS.askedAll(selection)).containsExactlyInAnyOrder(
                opinionOf("wang.fang"), opinionOf("li.na"), opinionOf("zhao.lei"));
        assertThat(PROCESS.called()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang.fang,li.na,zhao.lei", "wang.fang,zhao.lei,li.na", "li.na,wang.fang,zhao.lei",
            "li.na,zhao.lei,wang.fang", "zhao.lei,wang.fang,li.na", "zhao.lei,li.na,wang.fang"})
    void theListIsSettledWhenTheLastMemberHasSpokenInWhateverOrder(String order) {
        ProcessInstance selection = start("wang.fang", "li.na", "zhao.lei");

        for (String member : order.split(",")) {
            assertThat(PROCESS.task(selection, "user_settle_list")).isNull();
            speak(selection, member);
        }
        assertThat(PROCESS.asked(selection)).isEqualTo(SETTLE);
        assertThat(PROCESS.called()).isEmpty();
    }

    @Test
    void aPanelOfOneSettlesAfterOneOpinion() {
        ProcessInstance selection = start("wang.fang");
        speak(selection, "wang.fang");

        assertThat(PROCESS.asked(selection)).isEqualTo(SETTLE);
    }

    /** The drawing goes on; that a selection has a panel is for the feature to see to before it starts one. */
    @Test
    void aPanelWithoutMembersGoesStraightOnToSettling() {
        assertThat(PROCESS.asked(start())).isEqualTo(SETTLE);
    }

    @Test
    void theLeadDepartmentSettlesAndPublishesTheList() {
        ProcessInstance selection = spoken();
        PROCESS.submit(selection, "user_settle_list", null);
        assertThat(PROCESS.called()).containsExactly("settleListDelegate at service_settle_list");
        assertThat(PROCESS.asked(selection)).isEqualTo(PUBLISH);

        PROCESS.submit(selection, "user_publish_list", "published");

        assertThat(PROCESS.called()).containsExactly("settleListDelegate at service_settle_list",
                "publishListDelegate at service_publish_list");
        assertThat(PROCESS.standIns().calls()).extracting(StandIns.Call::caseKey).containsOnly(SELECTION);
        assertThat(PROCESS.standIns().calls()).extracting(StandIns.Call::outcome).containsExactly(null, "published");
        assertThat(selection).isEnded().hasPassed("end_published");
    }

    @Test
    void aListThatTheLeaderReturnsIsSettledAgainWithoutAskingThePanelAgain() {
        ProcessInstance selection = spoken();
        PROCESS.submit(selection, "user_settle_list", null);
        PROCESS.submit(selection, "user_publish_list", "returned");

        assertThat(PROCESS.asked(selection)).isEqualTo(SETTLE);
        PROCESS.submit(selection, "user_settle_list", null);
        assertThat(PROCESS.asked(selection)).isEqualTo(PUBLISH);
        PROCESS.submit(selection, "user_publish_list", "published");
        assertThat(selection).isEnded();
        assertThat(PROCESS.called()).containsExactly("settleListDelegate at service_settle_list",
                "publishListDelegate at service_publish_list", "settleListDelegate at service_settle_list",
                "publishListDelegate at service_publish_list");
    }

    @Test
    void aPublicationWithoutAnOutcomeRollsBackThoughOneWasSubmittedBefore() {
        ProcessInstance selection = spoken();
        PROCESS.submit(selection, "user_settle_list", null);
        PROCESS.submit(selection, "user_publish_list", "returned");
        PROCESS.submit(selection, "user_settle_list", null);

        assertThatThrownBy(() -> PROCESS.submit(selection, "user_publish_list", null))
                .isInstanceOf(ProcessEngineException.class).hasMessageContaining("outcome");
        assertThat(PROCESS.asked(selection)).isEqualTo(PUBLISH);
        assertThat(PROCESS.kept(selection)).isEmpty();
    }

    @Test
    void aSettlementThatFailsLeavesTheTask() {
        ProcessInstance selection = spoken();
        PROCESS.standIns().script("settleListDelegate", call -> {
            throw new IllegalStateException("a defect");
        });

        assertThatThrownBy(() -> PROCESS.submit(selection, "user_settle_list", null)).hasMessage("a defect");
        assertThat(PROCESS.asked(selection)).isEqualTo(SETTLE);
    }

    @Test
    void whoJoinsThePanelLaterIsNotAsked() {
        ProcessInstance selection = start("wang.fang", "li.na");
        PROCESS.standIns().panel("wang.fang", "li.na", "zhao.lei");
        speak(selection, "wang.fang");

        assertThat(PROCESS.askedAll(selection)).containsExactly(opinionOf("li.na"));
        speak(selection, "li.na");
        assertThat(PROCESS.asked(selection)).isEqualTo(SETTLE);
    }

    private static Asked opinionOf(String member) {
        return new Asked("user_panel_opinion", member, StandIns.workingDays(5), "joint-selection-opinion");
    }

    private static ProcessInstance spoken() {
        ProcessInstance selection = start("wang.fang", "li.na");
        List.of("wang.fang", "li.na").forEach(member -> speak(selection, member));
        return selection;
    }

    private static ProcessInstance start(String... members) {
        PROCESS.standIns().panel(members);
        return PROCESS.start(SELECTION);
    }

    private static void speak(ProcessInstance selection, String member) {
        Task task = PROCESS.engine().getTaskService().createTaskQuery().processInstanceId(selection.getId())
                .taskAssignee(member).singleResult();
        PROCESS.submit(task, null);
    }
}
