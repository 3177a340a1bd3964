package cn.ronghe.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.List;

import cn.ronghe.IntegrationTest;
import cn.ronghe.application.Application;
import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.notification.Mail;
import cn.ronghe.notification.MailBoard;
import cn.ronghe.notification.MailState;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails leave by a process of their own after the action that asked for them. */
class MailProcessTests extends IntegrationTest {

    @Autowired
    private Walk walk;
    @Autowired
    private Filing filing;
    @Autowired
    private MailBoard board;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aMailWaitsForItsOwnProcessAndSaysSoWithoutAServer() {
        long mail = mailOf(walk.submitted(filing.batch(SecondApplication.WARN)), "application-submitted");
        assertThat(state(mail)).isEqualTo(MailState.WAITING);

        Job job = jobOf(mail);
        management.executeJob(job.getId());

        assertThat(state(mail)).isEqualTo(MailState.NOT_CONFIGURED);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey("mail:" + mail).count()).isZero();
    }

    @Test
    void aMailThatWasNotSentCanBeSentAgainByAProcessOfItsOwn() {
        long mail = mailOf(walk.submitted(filing.batch(SecondApplication.WARN)), "application-submitted");
        management.executeJob(jobOf(mail).getId());

        assertThat(board.sendAgain(mail)).isEmpty();

        assertThat(state(mail)).isEqualTo(MailState.WAITING);
        assertThat(jobOf(mail)).isNotNull();
    }

    @Test
    void aMailWhoseTriesAreUsedUpIsGivenUpAndGetsItsTriesBackWhenSentAgain() {
        long mail = mailOf(walk.submitted(filing.batch(SecondApplication.WARN)), "application-submitted");
        Job job = jobOf(mail);

        management.setJobDuedate(job.getId(), Date.from(clock.instant().plus(Duration.ofHours(12))));
        management.setJobRetries(job.getId(), 0);
        assertThat(state(mail)).isEqualTo(MailState.FAILED);
        assertThat(runtime.createIncidentQuery().processInstanceId(job.getProcessInstanceId()).count()).isEqualTo(1);

        assertThat(board.sendAgain(mail)).isEmpty();
        assertThat(state(mail)).isEqualTo(MailState.WAITING);
        assertThat(jobOf(mail).getRetries()).isEqualTo(1);
        assertThat(jobOf(mail).getDuedate()).isEqualTo(Date.from(clock.instant()));
        assertThat(runtime.createIncidentQuery().processInstanceId(job.getProcessInstanceId()).count()).isZero();
    }

    private long mailOf(long applicationId, String template) {
        List<Long> ids = jdbc.sql("select id from mail where case_key = ? and template = ? order by id")
                .params(Application.caseKeyOf(applicationId), template).query(Long.class).list();
        assertThat(ids).isNotEmpty();
        return ids.get(0);
    }

    private MailState state(long mail) {
        return board.find(mail).map(Mail::state).orElseThrow();
    }

    private Job jobOf(long mail) {
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey("mail:" + mail)
                .singleResult().getId();
        return management.createJobQuery().processInstanceId(instance).singleResult();
    }
}
