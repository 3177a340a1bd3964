package cn.ronghe.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * An upload on its way: a temporary file that is gone when this is closed.
 *
 * @param size bytes read; more than the limit means that the rest was not read
 */
record IncomingFile(Path path, long size, String sha256) implements AutoCloseable {

    static IncomingFile receive(InputStream content, long limit) throws IOException {
        Path path = Files.createTempFile("ronghe-upload-", ".part");
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = content.read(buffer); read >= 0 && size <= limit; read = content.read(buffer)) {
                out.write(buffer, 0, read);
                digest.update(buffer, 0, read);
                size += read;
            }
        } catch (IOException | RuntimeException interrupted) {
            Files.deleteIfExists(path);
            throw interrupted;
        }
        return new IncomingFile(path, size, Sha256.hex(digest));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
