package cn.ronghe.attachment;

import java.time.Instant;

import org.springframework.lang.Nullable;

/**
 * An uploaded file as others see it. The name is a person's text: escape it wherever it is shown.
 *
 * @param caseKey   what it belongs to, such as {@code application:17} or {@code list:4}
 * @param slot      which place there, such as {@code sealed-form} or {@code evidence}
 * @param mediaType what the content really is, whatever was declared
 * @param size      bytes
 * @param pages     of a PDF; null where pages are not counted
 * @param sha256    of the content, 64 lower-case hexadecimal digits
 * @param removedAt when it was removed, null while it counts; a removed file stays readable
 */
public record AttachmentView(long id, String caseKey, String slot, String fileName, String mediaType, long size,
        @Nullable Integer pages, String sha256, String uploadedBy, String uploadedByName, Instant uploadedAt, Instant removedAt) {

    public boolean removed() {
        return removedAt != null;
    }

    /** Whether a browser can show it in a page: PDF and pictures, nothing else. */
    public boolean shownInline() {
        return mediaType.equals(FileKind.PDF.mediaType())
                || mediaType.equals(FileKind.JPG.mediaType())
                || mediaType.equals(FileKind.PNG.mediaType());
    }

    /** What a version of the case freezes of it. */
    public ManifestEntry manifestEntry() {
        return new ManifestEntry(id, slot, fileName, size, sha256);
    }

    /** The size as a person reads it, such as 1.5 MB. */
    public String sizeText() {
        return FileSize.text(size);
    }
}
