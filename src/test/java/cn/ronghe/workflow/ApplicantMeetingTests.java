package cn.ronghe.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import cn.ronghe.IntegrationTest;
import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationState;
import cn.ronghe.application.Dossier;
import cn.ronghe.application.Filing;
import cn.ronghe.application.SectionSave;
import cn.ronghe.application.Sections;
import cn.ronghe.application.Submission;
import cn.ronghe.application.SubmitApplication;
import cn.ronghe.application.SubmitResult;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.UploadResult;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.form.PracticeCenterSample;
import cn.ronghe.shared.OpenTasks;
import cn.ronghe.shared.TaskDoor;
import cn.ronghe.shared.TestDatabase;
import cn.ronghe.shared.UserAction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;

/** Colleagues, and an applicant and a reviewer, who do something with one case in the same moment. */
@Tag(TestDatabase.POSTGRES_ONLY)
class ApplicantMeetingTests extends IntegrationTest {

    @Autowired
    private Walk walk;
    @Autowired
    private Filing filing;
    @Autowired
    private Sections sections;
    @Autowired
    private Submission submission;
    @Autowired
    private Dossier dossier;
    @Autowired
    private TaskDoor door;
    @Autowired
    private OpenTasks tasks;
    @Autowired
    private UserAction action;

    @RepeatedTest(3)
    void ofTwoWhoSaveOneSectionOneIsKeptAndTheOtherIsShownIt() throws Exception {
        long id = draft();
        int version = sections.read(id, 1).version();

        List<SectionSave> saves = AtOnce.run(saving(id, version, "一号中心"), saving(id, version, "二号中心"));

        assertThat(saves).filteredOn(SectionSave.Saved.class::isInstance).hasSize(1);
        assertThat(saves).filteredOn(SectionSave.Conflict.class::isInstance).hasSize(1);
    }

    @RepeatedTest(3)
    void aSectionSavedDuringTheSubmissionIsPartOfItOrIsRefused() throws Exception {
        long id = draft();
        int version = sections.read(id, 1).version();

        List<Object> answers = AtOnce.run(submitting(id), saving(id, version, "改名中心")::call);

        walk.as(Walk.SCHOOL);
        boolean submitted = answers.get(0) instanceof SubmitResult.Submitted;
        assertThat(answers.get(1) instanceof SectionSave.Closed).isEqualTo(submitted);
        assertThat(filing.get(id).currentVersion()).isEqualTo(submitted ? 1 : 0);
    }

    @RepeatedTest(3)
    void twoSubmissionsAreOne() throws Exception {
        long id = draft();

        List<Object> answers = AtOnce.run(submitting(id), submitting(id));

        assertThat(answers).allMatch(SubmitResult.Submitted.class::isInstance);
        assertThat(filing.get(id).currentVersion()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void aFileThatArrivesDuringTheSubmissionIsPartOfItOrIsRefused() throws Exception {
        long id = draft();

        List<Object> answers = AtOnce.run(submitting(id), () -> {
            walk.as(Walk.SCHOOL);
            return filing.upload(id, "evidence", "晚到.pdf");
        });

        walk.as(Walk.SCHOOL);
        assertThat(answers.get(0)).isInstanceOf(SubmitResult.Submitted.class);
        boolean kept = answers.get(1) instanceof UploadResult.Stored;
        assertThat(dossier.files(id, 1).stream().anyMatch(ApplicantMeetingTests::isLate)).isEqualTo(kept);
        assertThat(dossier.files(id, 0).stream().anyMatch(ApplicantMeetingTests::isLate)).isEqualTo(kept);
    }

    @RepeatedTest(3)
    void aCaseThatIsWithdrawnWhileItPassesIsWithdrawnWithoutATask() throws Exception {
        long id = walk.submitted(filing.batch(SecondApplication.WARN));
        walk.as(Walk.HANDLER).check(id);

        List<Optional<?>> answers = AtOnce.run(() -> action.run(() -> walk.withdraw(id)), () -> {
            walk.as(Walk.HANDLER);
            return door.decide(Application.caseKeyOf(id), Map.of("outcome", "passed"));
        });

        assertThat(answers.get(0)).isEmpty();
        assertThat(walk.state(id)).isEqualTo(ApplicationState.WITHDRAWN);
        assertThat(tasks.among(List.of(Application.caseKeyOf(id)))).isEmpty();
    }

    private long draft() {
        walk.as(Walk.SCHOOL);
        return filing.complete(filing.draft(filing.batch(SecondApplication.WARN)));
    }

    private Callable<SectionSave> saving(long id, int version, String name) {
        JsonNode content = ((ObjectNode) PracticeCenterSample.data().iterator().next()).put("centerName", name);
        return () -> {
            walk.as(Walk.SCHOOL);
            return action.run(() -> sections.save(id, 1, version, content));
        };
    }

    private Callable<Object> submitting(long id) {
        return () -> {
            walk.as(Walk.SCHOOL);
            return action.run(() -> submission.submit(new SubmitApplication(id, true)));
        };
    }

    private static boolean isLate(AttachmentView file) {
        return file.fileName().equals("晚到.pdf");
    }
}
