package cn.ronghe.document;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that goes into a zip.
 *
 * @param place  what it is, and the name of its folder: 盖章推荐书扫描件; empty where it lies beside the folders
 * @param name   as it was uploaded
 * @param content opened when its turn comes
 */
public record ZippedFile(String place, String name, Content content) {

    /** Gives a file's bytes; who asks closes the stream. */
    public interface Content {
        InputStream open() throws IOException;
    }
}
