package cn.ronghe.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.ronghe.shared.TestDatabase;
import cn.ronghe.workflow.process.DrawnProcess.Asked;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every way of a district's summary list, from its opening until it is reported or skipped. */
@Tag(TestDatabase.TAG)
class DistrictSummaryPathTests {

    @RegisterExtension
    static final DrawnProcess PROCESS = DrawnProcess.wholly("district-summary");

    private static final String LIST = "list:7";
    private static final Asked PREPARE = new Asked("user_prepare_list", "list-handler", StandIns.DISTRICT_DEADLINE,
            "district-summary-prepare");
    private static final Asked SEAL = new Asked("user_seal_list", "list-leader", StandIns.DISTRICT_DEADLINE,
            "district-summary-seal");

    private ProcessInstance list;

    @BeforeEach
    void open() {
        list = PROCESS.start(LIST);
    }

    @Test
    void theHandlerPreparesTheListAndTheLeaderSealsAndReportsIt() {
        assertThat(PROCESS.asked(list)).isEqualTo(PREPARE);
        PROCESS.submit(list, "user_prepare_list", null);

        assertThat(PROCESS.called()).containsExactly("prepareListDelegate at service_prepare_list");
        assertThat(PROCESS.asked(list)).isEqualTo(SEAL);
        PROCESS.submit(list, "user_seal_list", "sealed");

        assertThat(PROCESS.called()).containsExactly("prepareListDelegate at service_prepare_list",
                "reportListDelegate at service_report_list");
        assertThat(PROCESS.standIns().calls()).extracting(StandIns.Call::caseKey).containsOnly(LIST);
        assertThat(PROCESS.standIns().calls()).extracting(StandIns.Call::outcome).containsExactly(null, "sealed");
        assertThat(list).isEnded().hasPassed("end_reported");
    }

    @Test
    void aListThatTheLeaderReturnsIsPreparedAgain() {
        PROCESS.submit(list, "user_prepare_list", null);
        PROCESS.submit(list, "user_seal_list", "returned");

        assertThat(PROCESS.called()).endsWith("reportListDelegate at service_report_list");
        assertThat(PROCESS.asked(list)).isEqualTo(PREPARE);
        PROCESS.submit(list, "user_prepare_list", null);
        assertThat(PROCESS.called()).endsWith("prepareListDelegate at service_prepare_list");
        assertThat(PROCESS.asked(list)).isEqualTo(SEAL);
    }

    @Test
    void whatTheLeaderSubmittedIsNotAnAnswerToTheNextQuestion() {
        PROCESS.submit(list, "user_prepare_list", null);
        PROCESS.submit(list, "user_seal_list", "returned");
        PROCESS.submit(list, "user_prepare_list", null);

        assertThatThrownBy(() -> PROCESS.submit(list, "user_seal_list", null))
                .isInstanceOf(ProcessEngineException.class).hasMessageContaining("outcome");
        assertThat(PROCESS.asked(list)).isEqualTo(SEAL);
        assertThat(PROCESS.kept(list)).isEmpty();
    }

    @Test
    void theDeadlineIsRemarkedOnceAndTheListCanStillBeReported() {
        assertThat(PROCESS.jobs(list)).singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo(StandIns.DISTRICT_DEADLINE));
        reachDeadline();

        assertThat(PROCESS.called()).containsExactly("markListOverdueDelegate at service_mark_list_overdue");
        assertThat(PROCESS.standIns().calls().get(0).caseKey()).isEqualTo(LIST);
        assertThat(PROCESS.jobs(list)).isEmpty();
        assertThat(PROCESS.asked(list)).isEqualTo(PREPARE);
        PROCESS.submit(list, "user_prepare_list", null);
        PROCESS.submit(list, "user_seal_list", "sealed");
        assertThat(list).isEnded().hasPassed("end_reminded", "end_reported");
        assertThat(PROCESS.called()).filteredOn(call -> call.startsWith("markListOverdue")).hasSize(1);
    }

    @Test
    void aDeadlineThatIsMovedAfterItPassedIsWaitedForAgain() {
        reachDeadline();
        PROCESS.tell("list-deadline-moved", LIST, null);

        assertThat(PROCESS.jobs(list)).singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo(StandIns.DISTRICT_DEADLINE));
        reachDeadline();
        assertThat(PROCESS.called()).endsWith("markListOverdueDelegate at service_mark_overdue_again");
        assertThat(PROCESS.asked(list)).isEqualTo(PREPARE);
        assertThat(list).hasPassed("end_reminded", "end_reminded_again");
    }

    @Test
    void aListThatIsReportedBeforeItsNewDeadlineWaitsForNothingMore() {
        reachDeadline();
        PROCESS.tell("list-deadline-moved", LIST, null);
        PROCESS.submit(list, "user_prepare_list", null);
        PROCESS.submit(list, "user_seal_list", "sealed");

        assertThat(list).isEnded().hasPassed("end_reported").hasNotPassed("service_mark_overdue_again");
        assertThat(PROCESS.jobs(list)).isEmpty();
    }

    @Test
    void theDeadlineLeavesTheLeadersTaskWhereItIs() {
        PROCESS.submit(list, "user_prepare_list", null);
        String task = PROCESS.task(list, "user_seal_list").getId();
        reachDeadline();

        assertThat(PROCESS.called()).endsWith("markListOverdueDelegate at service_mark_list_overdue");
        assertThat(PROCESS.task(list, "user_seal_list").getId()).isEqualTo(task);
        assertThat(PROCESS.asked(list)).isEqualTo(SEAL);
    }

    @Test
    void aReportedListHasNoDeadlineAnyMoreAndCannotBeSkipped() {
        PROCESS.submit(list, "user_prepare_list", null);
        PROCESS.submit(list, "user_seal_list", "sealed");

        assertThat(PROCESS.jobs(list)).isEmpty();
        assertThatThrownBy(this::skip).isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    @Test
    void skippingEndsTheListWhileItIsPrepared() {
        skip();

        assertSkipped();
        assertThat(PROCESS.called()).isEmpty();
    }

    @Test
    void skippingEndsTheListWhileItIsSealed() {
        PROCESS.submit(list, "user_prepare_list", null);
        skip();

        assertSkipped();
        assertThat(PROCESS.called()).doesNotContain("reportListDelegate at service_report_list");
    }

    @Test
    void anOverdueListCanBeSkipped() {
        reachDeadline();
        skip();

        assertSkipped();
    }

    @Test
    void skippingEndsOnlyTheListOfTheKey() {
        ProcessInstance other = PROCESS.start("list:8");
        skip();

        assertSkipped();
        assertThat(PROCESS.asked(other)).isEqualTo(PREPARE);
        assertThat(PROCESS.jobs(other)).hasSize(1);
    }

    @Test
    void aReportThatFailsLeavesTheListWithTheLeader() {
        PROCESS.submit(list, "user_prepare_list", null);
        PROCESS.standIns().script("reportListDelegate", call -> {
            throw new IllegalStateException("a defect");
        });

        assertThatThrownBy(() -> PROCESS.submit(list, "user_seal_list", "sealed")).hasMessage("a defect");
        assertThat(PROCESS.asked(list)).isEqualTo(SEAL);
    }

    private void reachDeadline() {
        PROCESS.execute(list);
    }

    private void skip() {
        PROCESS.tell("list-skipped", LIST, null);
    }

    private void assertSkipped() {
        assertThat(list).isEnded().hasPassed("end_skipped").hasNotPassed("end_reported");
        assertThat(PROCESS.askedAll(list)).isEmpty();
        assertThat(PROCESS.jobs(list)).isEmpty();
    }
}
