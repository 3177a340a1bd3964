package cn.ronghe.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files below the folder {@code ronghe.files}: {@code ab/cd/abcd…} by SHA-256. A file is written and forced to disk in
 * {@code incoming/} and then moved in one step, so that no other file is ever half there.
 */
@Component
class DiskFileStore implements FileStore {

    private static final String INCOMING = "incoming";
    private static final String PART = ".part";
    private static final int DEPTH = 3;
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path root;

    @Autowired
    DiskFileStore(@Value("${ronghe.files}") String folder, Clock clock) throws IOException {
        this(Path.of(folder), clock.instant());
    }

    DiskFileStore(Path root, Instant now) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        Files.createDirectories(this.root.resolve(INCOMING));
        putBackWhatLiesAside();
        sweep(now.minus(LEFT_BEHIND));
    }

    @Override
    public String put(InputStream content) throws IOException {
        Path incoming = Files.createTempFile(root.resolve(INCOMING), "put-", PART);
        try {
            String sha256 = write(content, incoming);
            Path place = place(sha256);
            if (!renew(place, incoming)) {
                Files.createDirectories(place.getParent());
                move(incoming, place);
            }
            return sha256;
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    @Override
    public List<String> untouchedFor(Duration age) throws IOException {
        Instant before = now().minus(age);
        putBackWhatLiesAside();
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root, DEPTH)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Sha256.isHex(file.getFileName().toString()) && isOlder(file, before)) {
                    found.add(file.getFileName().toString());
                }
            }
        }
        return found;
    }

    /**
     * Moved aside and looked at once more before it goes: whoever puts the same content meanwhile makes a new file, and
     * what a crash leaves aside is put back at the next start or sweep.
     */
    @Override
    public boolean forget(String sha256, Duration age) throws IOException {
        Instant before = now().minus(age);
        Path place = place(sha256);
        Path aside = root.resolve(INCOMING).resolve(sha256 + PART);
        try {
            if (!isOlder(place, before)) {
                return false;
            }
            setAside(place, aside);
            if (isOlder(aside, before)) {
                return Files.deleteIfExists(aside);
            }
        } catch (NoSuchFileException byAnother) {
            // another machine has forgotten it, or put it back
            return false;
        }
        putBack(aside);
        return false;
    }

    /** A seam for the tests of a crash, and of an upload, at this point. */
    void setAside(Path place, Path aside) throws IOException {
        Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
    }

    private void putBack(Path aside) throws IOException {
        String name = aside.getFileName().toString();
        Path place = place(name.substring(0, name.length() - PART.length()));
        try {
            if (Files.exists(place)) {
                Files.deleteIfExists(aside);
            } else {
                move(aside, place);
            }
        } catch (NoSuchFileException byAnother) {
            // another machine that starts or sweeps has done it
        }
    }

    /** A seam for the test of a crash at this point. */
    void move(Path incoming, Path place) throws IOException {
        Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
        force(place.getParent());
    }

    /**
     * Whether the content lies there, as young from now on as what was to be put: {@link #forget} spares it until the
     * row that refers to it stands.
     */
    private static boolean renew(Path place, Path incoming) throws IOException {
        try {
            if (Files.size(place) != Files.size(incoming)) {
                return false;
            }
            Files.setLastModifiedTime(place, Files.getLastModifiedTime(incoming));
            return true;
        } catch (NoSuchFileException notThere) {
            return false;
        }
    }

    /** By the clock that dates the files, which several machines may share. */
    private Instant now() throws IOException {
        Path probe = Files.createTempFile(root.resolve(INCOMING), "now-", PART);
        try {
            return Files.getLastModifiedTime(probe).toInstant();
        } finally {
            Files.delete(probe);
        }
    }

    private static boolean isOlder(Path file, Instant before) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    }

    private static String write(InputStream content, Path file) throws IOException {
        DigestInputStream digested = new DigestInputStream(content, Sha256.digest());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            digested.transferTo(out);
            channel.force(true);
        }
        return Sha256.hex(digested.getMessageDigest());
    }

    /** Makes the move itself last; Windows neither needs nor allows it. */
    private static void force(Path folder) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private Path place(String sha256) throws NoSuchFileException {
        if (!Sha256.isHex(sha256)) {
            throw new NoSuchFileException(sha256);
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    /** Content that {@link #forget} was about to look at when the machine stopped; a later sweep decides again. */
    private void putBackWhatLiesAside() throws IOException {
        for (Path part : parts()) {
            String name = part.getFileName().toString();
            if (name.endsWith(PART) && Sha256.isHex(name.substring(0, name.length() - PART.length()))) {
                putBack(part);
            }
        }
    }

    /** Removes what an earlier crash left; a day's grace, since a second application may be writing. */
    private void sweep(Instant before) throws IOException {
        for (Path part : parts()) {
            if (isOlder(part, before)) {
                Files.deleteIfExists(part);
            }
        }
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(INCOMING))) {
            return files.toList();
        }
    }
}
