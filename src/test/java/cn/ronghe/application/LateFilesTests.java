package cn.ronghe.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import cn.ronghe.IntegrationTest;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.attachment.UploadResult;
import cn.ronghe.attachment.UploadResult.Refused;
import cn.ronghe.attachment.UploadResult.Stored;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.shared.UserAction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** A file that arrives while a colleague submits: the case and its version agree on it, and so does the answer. */
class LateFilesTests extends IntegrationTest {

    private static final int PATIENCE_SECONDS = 60;

    @Autowired
    private Filing filing;
    @Autowired
    private Attachments attachments;
    @Autowired
    private Submission submission;
    @Autowired
    private Versions versions;
    @Autowired
    private OwnApplications own;
    @Autowired
    private FilingRules rules;
    @Autowired
    private ApplicationForms forms;
    @Autowired
    private SealedForms scans;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private UserAction action;
    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aScanHindersNoSubmissionThatComesBeforeIt() throws Exception {
        actAs("xuexiao");
        long id = filing.complete();

        Meeting meeting = meet(id, "sealed-form", "重新盖章.pdf");

        assertThat(meeting.submitted()).isInstanceOf(SubmitResult.Submitted.class);
        assertThat(meeting.upload()).isInstanceOf(Refused.class);
        assertThat(names(id)).contains("盖章扫描件.pdf").doesNotContain("重新盖章.pdf");
        assertThat(versions.filled(filing.get(id), 1).content().files()).extracting(file -> file.id())
                .containsExactlyInAnyOrderElementsOf(attachments.of(Application.caseKeyOf(id)).stream()
                        .map(AttachmentView::id).toList());
    }

    @Test
    void aFileThatTheSubmittedVersionHasNotIsRefusedAndGone() throws Exception {
        actAs("xuexiao");
        long id = filing.complete();

        Meeting meeting = meet(id, "evidence", "晚到.pdf");

        assertThat(meeting.submitted()).isInstanceOf(SubmitResult.Submitted.class);
        assertThat(meeting.upload()).isInstanceOf(Refused.class);
        assertThat(names(id)).doesNotContain("晚到.pdf");
    }

    @Test
    void oneThatEntersBeforeIsPartOfTheVersion() {
        actAs("xuexiao");
        long id = filing.complete();
        assertThat(filing.upload(id, "evidence", "及时.pdf")).isInstanceOf(Stored.class);
        filing.submit(id);

        assertThat(versions.filled(filing.get(id), 1).content().files()).extracting(file -> file.name())
                .contains("及时.pdf");
    }

    private record Meeting(SubmitResult submitted, UploadResult upload) {
    }

    /** A file is received and checked; before it enters the case, a colleague submits. */
    private Meeting meet(long id, String slot, String name) throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        CountDownLatch submitted = new CountDownLatch(1);
        UserAction waiting = new UserAction(transactions) {
            @Override
            public <T> T run(Supplier<T> entering) {
                received.countDown();
                await(submitted);
                return super.run(entering);
            }
        };
        ApplicationFiles files = new ApplicationFiles(own, rules, forms, attachments, scans, audit, waiting);
        ExecutorService colleague = Executors.newSingleThreadExecutor();
        try {
            byte[] pdf = Filing.pdf(name + id);
            Future<UploadResult> upload = colleague.submit(() -> {
                actAs("xuexiao2");
                return files.add(id, slot, name, new ByteArrayInputStream(pdf), pdf.length);
            });
            await(received);
            SubmitResult result = action.run(() -> submission.submit(new SubmitApplication(id, true)));
            submitted.countDown();
            return new Meeting(result, upload.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } finally {
            submitted.countDown();
            colleague.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private List<String> names(long id) {
        return attachments.of(Application.caseKeyOf(id)).stream().map(AttachmentView::fileName).toList();
    }
}
