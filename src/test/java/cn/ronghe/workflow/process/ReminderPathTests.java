package cn.ronghe.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import cn.ronghe.shared.TestDatabase;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every way of the reminders of one task: each waits for its moment, and all stop when the task is over. */
@Tag(TestDatabase.TAG)
class ReminderPathTests {

    @RegisterExtension
    static final DrawnProcess PROCESS = DrawnProcess.wholly("reminder");

    private static final String KEY = "reminder:7";
    private static final Date FIRST = Date.from(Instant.parse("2026-03-06T01:00:00Z"));
    private static final Date SECOND = Date.from(Instant.parse("2026-03-09T01:00:00Z"));

    @Test
    void eachReminderLeavesAtItsOwnTimeAndTheLastOneEndsIt() {
        ProcessInstance reminder = start(FIRST, SECOND);
        assertThat(timer(reminder).getDuedate()).isEqualTo(FIRST);
        assertThat(PROCESS.called()).isEmpty();

        PROCESS.execute(reminder);
        assertThat(PROCESS.called()).containsExactly("sendReminderDelegate at service_send_reminder");
        assertThat(timer(reminder).getDuedate()).isEqualTo(SECOND);

        PROCESS.execute(reminder);
        assertThat(PROCESS.called()).hasSize(2);
        assertThat(PROCESS.standIns().calls()).extracting(StandIns.Call::caseKey).containsOnly(KEY);
        assertThat(reminder).isEnded().hasPassed("end_all_sent");
    }

    @Test
    void aTaskThatIsOverStopsTheRemindersThatAreStillToCome() {
        ProcessInstance reminder = start(FIRST, SECOND);
        PROCESS.execute(reminder);

        PROCESS.tell("reminder-over", KEY, null);

        assertThat(reminder).isEnded().hasPassed("end_stopped").hasNotPassed("end_all_sent");
        assertThat(PROCESS.jobs(reminder)).isEmpty();
        assertThat(PROCESS.called()).hasSize(1);
        assertThatThrownBy(() -> PROCESS.tell("reminder-over", KEY, null))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    @Test
    void onlyTheRemindersOfTheKeyStop() {
        ProcessInstance reminder = start(FIRST);
        ProcessInstance other = PROCESS.start("reminder:8");

        PROCESS.tell("reminder-over", KEY, null);

        assertThat(reminder).isEnded();
        assertThat(timer(other).getDuedate()).isEqualTo(FIRST);
    }

    @Test
    void aTimerFollowsADateThatWasMoved() {
        ProcessInstance reminder = start(FIRST);
        PROCESS.standIns().reminders().clear();
        PROCESS.standIns().reminders().add(SECOND);

        PROCESS.engine().getManagementService().recalculateJobDuedate(timer(reminder).getId(), false);

        assertThat(timer(reminder).getDuedate()).isEqualTo(SECOND);
    }

    @Test
    void aReminderThatFailsIsTriedAgainAndLeavesNothingBehind() {
        ProcessInstance reminder = start(FIRST);
        PROCESS.standIns().script("sendReminderDelegate", call -> {
            throw new IllegalStateException("a defect");
        });

        assertThatThrownBy(() -> PROCESS.execute(reminder)).hasMessage("a defect");

        assertThat(timer(reminder).getRetries()).isEqualTo(5);
        assertThat(reminder).isWaitingAt("timer_next_reminder");
    }

    private ProcessInstance start(Date... moments) {
        PROCESS.standIns().reminders().addAll(List.of(moments));
        PROCESS.standIns().script("sendReminderDelegate", call -> PROCESS.standIns().reminders().removeFirst());
        return PROCESS.start(KEY);
    }

    private static Job timer(ProcessInstance reminder) {
        assertThat(PROCESS.jobs(reminder)).hasSize(1);
        return PROCESS.jobs(reminder).get(0);
    }
}
