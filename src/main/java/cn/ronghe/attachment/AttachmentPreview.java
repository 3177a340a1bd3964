package cn.ronghe.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where the small picture of an uploaded picture lies. */
@Entity
@Table(name = "attachment_preview")
class AttachmentPreview {

    @Id
    private long attachmentId;
    private String sha256;
    private long byteSize;

    protected AttachmentPreview() {
    }

    AttachmentPreview(long attachmentId, String sha256, long byteSize) {
        this.attachmentId = attachmentId;
        this.sha256 = sha256;
        this.byteSize = byteSize;
    }

    String sha256() {
        return sha256;
    }

    long size() {
        return byteSize;
    }
}
