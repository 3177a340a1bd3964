package cn.ronghe.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store on disk keeps content whole or not at all. */
class DiskFileStoreTests {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final byte[] ABC = Samples.ascii("abc");
    private static final String ABC_SHA256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path root;

    @Test
    void keepsContentUnderItsSha256() throws IOException {
        DiskFileStore store = new DiskFileStore(root, NOW);
        assertThat(store.put(Samples.stream(ABC))).isEqualTo(ABC_SHA256);
        assertThat(root.resolve("ba").resolve("78").resolve(ABC_SHA256)).hasBinaryContent(ABC);
        try (InputStream in = store.open(ABC_SHA256)) {
            assertThat(in.readAllBytes()).isEqualTo(ABC);
        }
    }

    @Test
    void keepsTheSameContentOnce() throws IOException {
        DiskFileStore store = new DiskFileStore(root, NOW);
        store.put(Samples.stream(ABC));
        store.put(Samples.stream(ABC));
        assertThat(files()).hasSize(1);
    }

    @Test
    void aCrashBetweenWriteAndMoveLeavesNothingThatCanBeOpened() throws IOException {
        DiskFileStore crashing = new DiskFileStore(root, NOW) {
            @Override
            void move(Path incoming, Path place) {
                throw new MachineStopped();
            }
        };
        assertThatThrownBy(() -> crashing.put(Samples.stream(ABC))).isInstanceOf(MachineStopped.class);
        assertThatThrownBy(() -> crashing.open(ABC_SHA256)).isInstanceOf(NoSuchFileException.class);

        DiskFileStore restarted = new DiskFileStore(root, NOW);
        restarted.put(Samples.stream(ABC));
        assertThat(files()).hasSize(1);
    }

    @Test
    void aStreamThatBreaksLeavesNothing() throws IOException {
        DiskFileStore store = new DiskFileStore(root, NOW);
        InputStream breaking = new SequenceInputStream(Samples.stream(ABC), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        assertThatThrownBy(() -> store.put(breaking)).hasMessage("connection reset");
        assertThat(files()).isEmpty();
    }

    @Test
    void replacesWhatADiskLost() throws IOException {
        DiskFileStore store = new DiskFileStore(root, NOW);
        store.put(Samples.stream(ABC));
        Path place = root.resolve("ba").resolve("78").resolve(ABC_SHA256);
        Files.write(place, new byte[0]);
        store.put(Samples.stream(ABC));
        assertThat(place).hasBinaryContent(ABC);
    }

    @Test
    void sweepsWhatAnEarlierCrashLeftAndSparesWhatIsBeingWritten() throws IOException {
        Path incoming = Files.createDirectories(root.resolve("incoming"));
        Path old = Files.write(incoming.resolve("put-1.part"), ABC);
        Path fresh = Files.write(incoming.resolve("put-2.part"), ABC);
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(fresh, FileTime.from(NOW.minus(Duration.ofHours(1))));
        new DiskFileStore(root, NOW);
        assertThat(files()).containsExactly(fresh);
    }

    @Test
    void opensNothingOutsideItsFolders() throws IOException {
        DiskFileStore store = new DiskFileStore(root, NOW);
        for (String odd : List.of("", "../../etc/passwd", "a".repeat(63), "A".repeat(64), "/".repeat(64))) {
            assertThatThrownBy(() -> store.open(odd)).isInstanceOf(NoSuchFileException.class);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    private static final class MachineStopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
