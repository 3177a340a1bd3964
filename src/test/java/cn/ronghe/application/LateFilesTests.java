package cn.ronghe.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;

import cn.ronghe.IntegrationTest;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.attachment.FilePlace;
import cn.ronghe.attachment.UploadResult;
import cn.ronghe.attachment.UploadResult.Stored;
import cn.ronghe.attachment.Uploader;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.shared.UserAction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file that arrives while a colleague submits: the case and its version agree on it, and so does the answer. */
class LateFilesTests extends IntegrationTest {

    private static final Uploader WHO = new Uploader("xuexiao", "王老师");

    @Autowired
    private Filing filing;
    @Autowired
    private ApplicationFiles files;
    @Autowired
    private Attachments attachments;
    @Autowired
    private PlatformTypes types;
    @Autowired
    private UserAction action;

    @Test
    void oneThatTheSubmittedVersionHasIsKept() {
        actAs("xuexiao");
        long id = filing.complete();
        Stored stored = stored(id);
        filing.submit(id);

        assertThat(enter(id, stored)).isInstanceOf(Stored.class);
        assertThat(attachments.of(Application.caseKeyOf(id))).contains(stored.file());
    }

    @Test
    void oneThatTheSubmittedVersionHasNotIsRefusedAndGone() {
        actAs("xuexiao");
        long id = filing.complete();
        filing.submit(id);
        Stored stored = stored(id);

        assertThat(enter(id, stored)).isInstanceOf(UploadResult.Refused.class);
        assertThat(attachments.of(Application.caseKeyOf(id))).doesNotContain(stored.file());
    }

    private Stored stored(long id) {
        byte[] pdf = Filing.pdf("晚到" + id);
        return (Stored) attachments.add(FilePlace.of(Application.caseKeyOf(id), "evidence"), "晚到.pdf",
                new ByteArrayInputStream(pdf), pdf.length, WHO);
    }

    private UploadResult enter(long id, Stored stored) {
        return action.run(() -> files.enter(id, types.get(Filing.TYPE).attachments().stream()
                .filter(slot -> slot.slot().equals("evidence")).findFirst().orElseThrow(), stored));
    }
}
