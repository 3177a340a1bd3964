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
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path root;

    @Autowired
    DiskFileStore(@Value("${ronghe.files}") String folder, Clock clock) throws IOException {
        this(Path.of(folder), clock.instant());
    }

    DiskFileStore(Path root, Instant now) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        Files.createDirectories(this.root.resolve(INCOMING));
        sweep(now.minus(LEFT_BEHIND));
    }

    @Override
    public String put(InputStream content) throws IOException {
        Path incoming = Files.createTempFile(root.resolve(INCOMING), "put-", ".part");
        try {
            String sha256 = write(content, incoming);
            Path place = place(sha256);
            if (!Files.exists(place) || Files.size(place) != Files.size(incoming)) {
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

    /** A seam for the test of a crash at this point. */
    void move(Path incoming, Path place) throws IOException {
        Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
        force(place.getParent());
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

    /** Removes what an earlier crash left; a day's grace, since a second application may be writing. */
    private void sweep(Instant before) throws IOException {
        List<Path> parts;
        try (Stream<Path> files = Files.list(root.resolve(INCOMING))) {
            parts = files.toList();
        }
        for (Path part : parts) {
            if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                Files.deleteIfExists(part);
            }
        }
    }
}
