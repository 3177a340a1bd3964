package cn.ronghe.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import cn.ronghe.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** The nightly sweep forgets what no file refers to, and nothing that is in use or on its way. */
@Tag(TestDatabase.TAG)
class StoreSweepTests {

    private static final Duration OLD = StoreSweep.GRACE.plusDays(1);

    @TempDir
    private Path folder;

    private AttachmentDatabase database;

    @BeforeEach
    void open() {
        database = new AttachmentDatabase(folder, DataSize.ofMegabytes(20), DataSize.ofMegabytes(200));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void contentOfAnUndoneUploadGoesAndContentInUseStays() throws IOException {
        AttachmentView kept = add(10_000);
        AttachmentView removed = add(20_000);
        database.attachments().remove(removed.id(), AttachmentDatabase.WANG);
        undone(30_000);
        grow(OLD);

        database.sweep().sweep();

        assertThat(contents()).containsExactlyInAnyOrder(kept.sha256(), removed.sha256());
    }

    @Test
    void smallPicturesStayWithTheirPictures() throws IOException {
        AttachmentView picture = ((UploadResult.Stored) database.attachments().add("visit:1", "photos", "照片.jpg",
                Samples.stream(Samples.jpg()), -1, AttachmentDatabase.WANG)).file();
        database.previews().make(picture);
        grow(OLD);

        database.sweep().sweep();

        assertThat(contents()).hasSize(2);
    }

    @Test
    void whatWasPutNotLongAgoStays() throws IOException {
        add(10_000);
        add(20_000);
        undone(30_000);
        grow(StoreSweep.GRACE.minusDays(1));

        database.sweep().sweep();

        assertThat(contents()).hasSize(3);
    }

    @Test
    void contentThatIsPutAgainWhileTheSweepRunsStays() throws IOException {
        undone(30_000);
        grow(OLD);
        DiskFileStore store = new DiskFileStore(folder, AttachmentDatabase.NOW);
        List<String> old = store.untouchedFor(StoreSweep.GRACE);
        AttachmentView again = add(30_000);

        assertThat(old).containsExactly(again.sha256());
        assertThat(store.forget(again.sha256(), StoreSweep.GRACE)).isFalse();

        assertThat(database.attachments().open(again.id())).hasSameContentAs(Samples.stream(Samples.padded(30_000)));
    }

    @Test
    void contentThatIsPutAgainInTheLastMomentStays() throws IOException {
        undone(30_000);
        grow(OLD);
        DiskFileStore store = metByAnUpload(() -> { });
        String sha256 = store.untouchedFor(StoreSweep.GRACE).get(0);

        assertThat(store.forget(sha256, StoreSweep.GRACE)).isFalse();

        assertThat(store.open(sha256)).hasSameContentAs(Samples.stream(Samples.padded(30_000)));
        assertThat(contents()).containsExactly(sha256);
    }

    @Test
    void contentThatLayAsideWhenTheMachineStoppedIsBackAtTheNextStartAndAtTheNextSweep() throws IOException {
        for (boolean restarted : new boolean[] {true, false}) {
            undone(30_000);
            grow(OLD);
            DiskFileStore store = metByAnUpload(() -> {
                throw new IOException("power cut");
            });
            String sha256 = store.untouchedFor(StoreSweep.GRACE).get(0);
            assertThatThrownBy(() -> store.forget(sha256, StoreSweep.GRACE)).hasMessage("power cut");

            DiskFileStore next = restarted ? new DiskFileStore(folder, AttachmentDatabase.NOW) : store;
            next.untouchedFor(StoreSweep.GRACE);

            assertThat(next.open(sha256)).hasSameContentAs(Samples.stream(Samples.padded(30_000)));
            assertThat(contents()).containsExactly(sha256);
        }
    }

    @Test
    void contentThatWasPutAgainWhileItLayAsideIsThereOnce() throws IOException {
        String sha256 = add(30_000).sha256();
        Path place = files().get(0);
        Files.copy(place, folder.resolve("incoming").resolve(sha256 + ".part"));

        new DiskFileStore(folder, AttachmentDatabase.NOW);

        assertThat(files()).containsExactly(place);
    }

    @Test
    void contentThatAnotherMachineForgotIsNoError() throws IOException {
        String sha256 = add(10_000).sha256();
        grow(OLD);
        DiskFileStore store = new DiskFileStore(folder, AttachmentDatabase.NOW);

        assertThat(store.forget(sha256, StoreSweep.GRACE)).isTrue();
        assertThat(store.forget(sha256, StoreSweep.GRACE)).isFalse();
    }

    @Test
    void aStoreThatBelongsToAnotherDatabaseIsLeftAlone() throws IOException {
        add(10_000);
        undone(20_000);
        undone(30_000);
        grow(OLD);

        database.sweep().sweep();

        assertThat(contents()).hasSize(3);
    }

    private AttachmentView add(int size) {
        return ((UploadResult.Stored) database.attachments().add("application:1", "evidence", "照片.jpg",
                Samples.stream(Samples.padded(size)), size, AttachmentDatabase.WANG)).file();
    }

    private void undone(int size) {
        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
            add(size);
            status.setRollbackOnly();
        });
    }

    /** As if everything had been put so long ago. */
    private void grow(Duration age) throws IOException {
        for (Path file : files()) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        }
    }

    private List<String> contents() throws IOException {
        return files().stream().map(file -> file.getFileName().toString()).toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    /** A store where the same content is put again just before it is set aside. */
    private DiskFileStore metByAnUpload(Closeable then) throws IOException {
        return new DiskFileStore(folder, AttachmentDatabase.NOW) {
            @Override
            void setAside(Path place, Path aside) throws IOException {
                add(30_000);
                super.setAside(place, aside);
                then.close();
            }
        };
    }
}
