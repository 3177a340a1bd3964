package cn.ronghe.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import cn.ronghe.shared.TestDatabase;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A mail leaves after the commit, and a mail server that is away is tried again with growing waits. */
@Tag(TestDatabase.TAG)
class SendMailPathTests {

    @RegisterExtension
    static final DrawnProcess PROCESS = DrawnProcess.wholly("send-mail");

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final List<Duration> WAITS = Stream.of("PT1M", "PT5M", "PT30M", "PT2H", "PT12H")
            .map(Duration::parse).toList();

    private Instant now = MORNING;
    private ProcessInstance mail;

    @BeforeEach
    void queue() {
        ClockUtil.setCurrentTime(Date.from(now));
        mail = PROCESS.start("mail:1");
    }

    @Test
    void aMailIsSentByAJobAfterTheTransactionThatAskedForIt() {
        assertThat(PROCESS.called()).isEmpty();
        assertThat(isReady()).isTrue();

        execute();

        assertThat(PROCESS.called()).containsExactly("sendMailDelegate at service_send_mail");
        assertThat(PROCESS.standIns().calls().get(0).caseKey()).isEqualTo("mail:1");
        assertThat(mail).isEnded().hasPassed("end_mail_handled");
    }

    @Test
    void aMailThatFailsIsTriedAgainFiveTimesWithGrowingWaitsAndThenReported() {
        breakServer();

        for (int failures = 1; failures <= WAITS.size(); failures++) {
            fail();
            Duration wait = WAITS.get(failures - 1);
            assertThat(job().getRetries()).as("after failure %s", failures).isEqualTo(WAITS.size() + 1 - failures);
            assertThat(job().getDuedate()).as("after failure %s", failures)
                    .hasSameTimeAs(Date.from(now.plus(wait)));
            assertThat(incidents()).isEmpty();
            pass(wait.minusSeconds(1));
            assertThat(isReady()).as("one second early after failure %s", failures).isFalse();
            pass(Duration.ofSeconds(2));
            assertThat(isReady()).as("after wait %s", failures).isTrue();
        }
        fail();

        assertThat(job().getRetries()).isZero();
        assertThat(incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.getIncidentType()).isEqualTo(Incident.FAILED_JOB_HANDLER_TYPE);
            assertThat(incident.getActivityId()).isEqualTo("service_send_mail");
            assertThat(incident.getIncidentMessage()).isEqualTo("the mail server is away");
        });
        pass(Duration.ofDays(30));
        assertThat(isReady()).as("nobody tries a mail that was given up").isFalse();
        assertThat(PROCESS.called()).hasSize(1 + WAITS.size());
    }

    @Test
    void aMailThatLeavesAfterTwoFailuresIsDone() {
        breakServer();
        fail();
        pass(WAITS.get(0).plusSeconds(1));
        fail();
        assertThat(job().getDuedate()).hasSameTimeAs(Date.from(now.plus(WAITS.get(1))));
        repairServer();
        pass(WAITS.get(1).plusSeconds(1));

        assertThat(isReady()).isTrue();
        execute();

        assertThat(mail).isEnded();
        assertThat(incidents()).isEmpty();
        assertThat(PROCESS.called()).hasSize(3);
    }

    @Test
    void aMailThatWasGivenUpIsSentWhenSomebodyGivesItAnotherTry() {
        breakServer();
        WAITS.forEach(wait -> {
            fail();
            pass(wait.plusSeconds(1));
        });
        fail();
        repairServer();
        assertThat(incidents()).hasSize(1);

        giveAnotherTry();

        assertThat(incidents()).as("the incident is resolved").isEmpty();
        assertThat(isReady()).as("it is sent at once").isTrue();
        execute();
        assertThat(mail).isEnded();
        assertThat(PROCESS.jobs(mail)).isEmpty();
    }

    /** Whoever gives another try has to give the time as well. */
    @Test
    void aTryWithoutATimeWaitsOutTheLongestWait() {
        breakServer();
        WAITS.forEach(wait -> fail());
        fail();

        management().setJobRetries(job().getId(), 1);

        assertThat(incidents()).isEmpty();
        pass(Duration.ofHours(11));
        assertThat(isReady()).isFalse();
        pass(Duration.ofHours(2));
        assertThat(isReady()).isTrue();
    }

    @Test
    void aMailThatFailsOnItsFurtherTryIsReportedAgain() {
        breakServer();
        WAITS.forEach(wait -> fail());
        fail();
        giveAnotherTry();

        fail();

        assertThat(job().getRetries()).isZero();
        assertThat(incidents()).hasSize(1);
    }

    private void breakServer() {
        PROCESS.standIns().script("sendMailDelegate", mail -> {
            throw new IllegalStateException("the mail server is away");
        });
    }

    private void repairServer() {
        PROCESS.standIns().script("sendMailDelegate", mail -> { });
    }

    private void giveAnotherTry() {
        management().setJobRetries(1).jobId(job().getId()).dueDate(Date.from(now)).execute();
    }

    private void fail() {
        assertThat(catchThrowable(this::execute)).hasMessage("the mail server is away");
    }

    private void execute() {
        management().executeJob(job().getId());
    }

    private void pass(Duration time) {
        now = now.plus(time);
        ClockUtil.setCurrentTime(Date.from(now));
    }

    private Job job() {
        assertThat(PROCESS.jobs(mail)).hasSize(1);
        return PROCESS.jobs(mail).get(0);
    }

    /** Whether the job executor would take the mail now. */
    private boolean isReady() {
        return management().createJobQuery().jobId(job().getId()).executable().count() == 1;
    }

    private List<Incident> incidents() {
        return PROCESS.engine().getRuntimeService().createIncidentQuery().processInstanceId(mail.getId()).list();
    }

    private static ManagementService management() {
        return PROCESS.engine().getManagementService();
    }
}
