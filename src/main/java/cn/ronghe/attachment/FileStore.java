package cn.ronghe.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;

/**
 * Where the bytes of files lie. A file is known by the SHA-256 of its content, so the same content lies there once and
 * what was put is never changed. Another place than the disk (an object store) is another bean of this type.
 */
public interface FileStore {

    /**
     * Reads the stream to its end and keeps it; the caller closes the stream. Content is either kept whole or not at
     * all, whenever the machine stops.
     *
     * @return the SHA-256, 64 lower-case hexadecimal digits
     */
    String put(InputStream content) throws IOException;

    /**
     * @throws java.nio.file.NoSuchFileException when nothing is kept under this SHA-256
     */
    InputStream open(String sha256) throws IOException;

    /** The content that nobody has put for so long, by SHA-256. */
    List<String> untouchedFor(Duration age) throws IOException;

    /**
     * Forgets content that no row refers to, unless somebody has put it within that time after all: their row may still
     * be on its way.
     *
     * @return whether it is gone by this call
     */
    boolean forget(String sha256, Duration age) throws IOException;
}
