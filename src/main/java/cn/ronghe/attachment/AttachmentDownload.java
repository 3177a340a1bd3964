package cn.ronghe.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Turns a file into the answer of a controller, safe whatever the file contains. The controller has asked before
 * whether the person may read it. Byte ranges work, so a long PDF opens at once.
 */
@Component
public class AttachmentDownload {

    private final Attachments attachments;
    private final Previews previews;

    AttachmentDownload(Attachments attachments, Previews previews) {
        this.attachments = attachments;
        this.previews = previews;
    }

    /** To look at in the browser; what browsers cannot show is offered as a download. */
    public ResponseEntity<Resource> show(AttachmentView file) {
        return respond(file, file.shownInline() ? ContentDisposition.inline() : ContentDisposition.attachment());
    }

    /** A picture made small for a page that shows several; the picture itself where there is no small one. */
    public ResponseEntity<Resource> preview(AttachmentView picture) {
        return previews.of(picture).map(small -> respond(picture.fileName(), FileKind.JPG.mediaType(),
                ContentDisposition.inline(), new Stored("preview of attachment " + picture.id(), small.size(),
                        () -> previews.open(small)))).orElseGet(() -> show(picture));
    }

    /** To save. */
    public ResponseEntity<Resource> download(AttachmentView file) {
        return respond(file, ContentDisposition.attachment());
    }

    private ResponseEntity<Resource> respond(AttachmentView file, ContentDisposition.Builder disposition) {
        return respond(file.fileName(), file.mediaType(), disposition,
                new Stored("attachment " + file.id(), file.size(), () -> attachments.open(file.id())));
    }

    private static ResponseEntity<Resource> respond(String fileName, String mediaType,
            ContentDisposition.Builder disposition, Resource content) {
        String named = disposition.filename(fileName, StandardCharsets.UTF_8).build().toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, named)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    private static final class Stored extends AbstractResource {

        private final String description;
        private final long size;
        private final InputStreamSource content;

        Stored(String description, long size, InputStreamSource content) {
            this.description = description;
            this.size = size;
            this.content = content;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return content.getInputStream();
        }

        @Override
        public long contentLength() {
            return size;
        }

        @Override
        public String getDescription() {
            return description;
        }
    }
}
