package cn.ronghe.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.AbstractResource;
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

    AttachmentDownload(Attachments attachments) {
        this.attachments = attachments;
    }

    /** To look at in the browser; what browsers cannot show is offered as a download. */
    public ResponseEntity<Resource> show(AttachmentView file) {
        return respond(file, file.shownInline() ? ContentDisposition.inline() : ContentDisposition.attachment());
    }

    /** To save. */
    public ResponseEntity<Resource> download(AttachmentView file) {
        return respond(file, ContentDisposition.attachment());
    }

    private ResponseEntity<Resource> respond(AttachmentView file, ContentDisposition.Builder disposition) {
        String named = disposition.filename(file.fileName(), StandardCharsets.UTF_8).build().toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, named)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .cacheControl(CacheControl.noStore())
                .body(new Stored(file));
    }

    private final class Stored extends AbstractResource {

        private final AttachmentView file;

        Stored(AttachmentView file) {
            this.file = file;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return attachments.open(file.id());
        }

        @Override
        public long contentLength() {
            return file.size();
        }

        @Override
        public String getDescription() {
            return "attachment " + file.id();
        }
    }
}
