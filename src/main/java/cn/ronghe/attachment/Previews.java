package cn.ronghe.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.springframework.stereotype.Service;

/** Small pictures of uploaded pictures, for pages that show many of them. */
@Service
public class Previews {

    private final AttachmentPreviewRepository previews;
    private final FileStore store;

    Previews(AttachmentPreviewRepository previews, FileStore store) {
        this.previews = previews;
        this.store = store;
    }

    /**
     * Makes the small picture, unless the picture has too many pixels or Java cannot decode it: then pages show the
     * picture itself. One at a time, so that many uploads at once do not fill the memory.
     */
    public synchronized void make(AttachmentView picture) {
        if (previews.existsById(picture.id())) {
            return;
        }
        try (InputStream in = store.open(picture.sha256())) {
            Optional<byte[]> made = Thumbnail.of(in.readAllBytes());
            if (made.isPresent()) {
                String sha256 = store.put(new ByteArrayInputStream(made.get()));
                previews.save(new AttachmentPreview(picture.id(), sha256, made.get().length));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Optional<AttachmentPreview> of(AttachmentView picture) {
        return previews.findById(picture.id());
    }

    InputStream open(AttachmentPreview preview) throws IOException {
        return store.open(preview.sha256());
    }
}
