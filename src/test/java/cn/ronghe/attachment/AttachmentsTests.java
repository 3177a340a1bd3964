package cn.ronghe.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** The files of a case: added, listed, removed, frozen, and bounded together. */
@Tag(TestDatabase.TAG)
class AttachmentsTests {

    private static final Uploader LI = new Uploader("li", "李主任");

    @TempDir
    private Path folder;

    private AttachmentDatabase database;
    private Attachments attachments;

    @BeforeEach
    void open() {
        database = new AttachmentDatabase(folder, DataSize.ofMegabytes(20), DataSize.ofKilobytes(64));
        attachments = database.attachments();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsWhatIsAddedAndWhoAddedIt() throws IOException {
        byte[] pdf = PdfSamples.plain();
        AttachmentView file = stored(add("application:17", "sealed-form", "推荐书.PDF", pdf));

        assertThat(attachments.find(file.id())).contains(file);
        assertThat(file.fileName()).isEqualTo("推荐书.PDF");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.size()).isEqualTo(pdf.length);
        assertThat(file.sha256()).isEqualTo(sha256(pdf));
        assertThat(file.uploadedBy()).isEqualTo("wang");
        assertThat(file.uploadedByName()).isEqualTo("王老师");
        assertThat(file.uploadedAt()).isEqualTo(AttachmentDatabase.NOW);
        assertThat(file.removed()).isFalse();
        try (InputStream in = attachments.open(file.id())) {
            assertThat(in.readAllBytes()).isEqualTo(pdf);
        }
    }

    @Test
    void listsTheFilesOfOneCaseBySlot() throws IOException {
        AttachmentView sealed = stored(add("application:17", "sealed-form", "推荐书.pdf", PdfSamples.plain()));
        AttachmentView photo = stored(add("application:17", "evidence", "场地.jpg", Samples.jpg()));
        AttachmentView table = stored(add("application:17", "evidence", "名单.xlsx", Samples.xlsx()));
        add("application:18", "evidence", "别的.png", Samples.png());

        assertThat(attachments.of("application:17")).containsExactly(photo, table, sealed);
        assertThat(attachments.of("application:99")).isEmpty();
        assertThat(attachments.has("application:17", "sealed-form")).isTrue();
        assertThat(attachments.has("application:18", "sealed-form")).isFalse();
    }

    @Test
    void keepsTheSameContentOnceInASlotAndSaysSo() throws IOException {
        byte[] jpg = Samples.jpg();
        AttachmentView first = stored(add("application:17", "evidence", "一.jpg", jpg));

        assertThat(add("application:17", "evidence", "二.jpg", jpg)).isEqualTo(new UploadResult.Stored(first, true));
        assertThat(stored(add("application:17", "photos", "二.jpg", jpg)).id()).isNotEqualTo(first.id());
        assertThat(attachments.of("application:17")).hasSize(2);
    }

    @Test
    void aRemovedFileCountsNoMoreButStaysReadable() throws IOException {
        byte[] jpg = Samples.jpg();
        AttachmentView file = stored(add("application:17", "evidence", "一.jpg", jpg));

        assertThat(attachments.remove(file.id(), LI)).isTrue();
        assertThat(attachments.remove(file.id(), LI)).isFalse();
        assertThat(attachments.remove(4711, LI)).isFalse();

        assertThat(attachments.of("application:17")).isEmpty();
        assertThat(attachments.has("application:17", "evidence")).isFalse();
        assertThat(attachments.find(file.id()).orElseThrow().removedAt()).isEqualTo(AttachmentDatabase.NOW);
        try (InputStream in = attachments.open(file.id())) {
            assertThat(in.readAllBytes()).isEqualTo(jpg);
        }
        assertThat(stored(add("application:17", "evidence", "一.jpg", jpg)).id()).isNotEqualTo(file.id());
    }

    @Test
    void freezesAManifest() throws IOException {
        byte[] pdf = PdfSamples.plain();
        AttachmentView file = stored(add("application:17", "sealed-form", "推荐书.pdf", pdf));
        assertThat(attachments.of("application:17").stream().map(AttachmentView::manifestEntry)).containsExactly(
                new ManifestEntry(file.id(), "sealed-form", "推荐书.pdf", pdf.length, sha256(pdf)));
    }

    @Test
    void refusesWhatDoesNotFitIntoTheCaseAndTakesItAfterSomethingIsRemoved() throws IOException {
        AttachmentView large = stored(add("application:17", "evidence", "大.jpg", Samples.padded(40 << 10)));
        byte[] further = Samples.padded(30 << 10);

        assertThat(add("application:17", "evidence", "再.jpg", further)).isEqualTo(new UploadResult.Refused(
                Refusal.of("attachment.case-full", "再.jpg", "30 KB", "64 KB", "40 KB")));
        assertThat(add("application:18", "evidence", "再.jpg", further)).isInstanceOf(UploadResult.Stored.class);

        attachments.remove(large.id(), LI);
        assertThat(add("application:17", "evidence", "再.jpg", further)).isInstanceOf(UploadResult.Stored.class);
    }

    @Test
    void aCaseMayBeFilledToTheLastByte() throws IOException {
        add("application:17", "evidence", "一.jpg", Samples.padded(40 << 10));
        assertThat(add("application:17", "evidence", "二.jpg", Samples.padded(24 << 10)))
                .isInstanceOf(UploadResult.Stored.class);
        assertThat(add("application:17", "evidence", "三.jpg", Samples.jpg())).isInstanceOf(UploadResult.Refused.class);
    }

    @Test
    void addsAlsoInsideATransactionAndGoesWithIt() {
        TransactionTemplate transaction = new TransactionTemplate(database.transactions());
        transaction.executeWithoutResult(status -> {
            stored(add("application:17", "evidence", "一.jpg", Samples.padded(9 << 10)));
            status.setRollbackOnly();
        });
        assertThat(attachments.of("application:17")).isEmpty();
        transaction.executeWithoutResult(status -> add("application:17", "evidence", "一.jpg", Samples.padded(9 << 10)));
        assertThat(attachments.of("application:17")).hasSize(1);
    }

    @Test
    void opensNothingThatIsNotThere() {
        assertThat(attachments.find(4711)).isEmpty();
        assertThatThrownBy(() -> attachments.open(4711)).isInstanceOf(NoSuchFileException.class);
    }

    private UploadResult add(String caseKey, String slot, String name, byte[] bytes) {
        return attachments.add(caseKey, slot, name, Samples.stream(bytes), bytes.length, AttachmentDatabase.WANG);
    }

    private static AttachmentView stored(UploadResult result) {
        assertThat(result).isInstanceOfSatisfying(UploadResult.Stored.class,
                kept -> assertThat(kept.alreadyThere()).isFalse());
        return ((UploadResult.Stored) result).file();
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }
}
