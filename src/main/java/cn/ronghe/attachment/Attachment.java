package cn.ronghe.attachment;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The row of an uploaded file. Everything but its removal is settled when it is made. */
@Entity
@Table(name = "attachment")
class Attachment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseKey;
    private String slot;
    private String fileName;
    private String mediaType;
    private long byteSize;
    private Integer pageCount;
    private String sha256;
    private String uploadedBy;
    private String uploadedByName;
    private Instant uploadedAt;
    private String removedBy;
    private Instant removedAt;

    @Version
    private int version;

    protected Attachment() {
    }

    Attachment(String caseKey, String slot, String fileName, FileKind kind, IncomingFile file, Integer pageCount,
            Uploader who, Instant now) {
        this.caseKey = caseKey;
        this.slot = slot;
        this.fileName = fileName;
        this.mediaType = kind.mediaType();
        this.byteSize = file.size();
        this.pageCount = pageCount;
        this.sha256 = file.sha256();
        this.uploadedBy = who.username();
        this.uploadedByName = who.name();
        this.uploadedAt = now;
    }

    /** Whether this call removed it; false where it had been removed before. */
    boolean remove(Uploader who, Instant now) {
        if (removedAt != null) {
            return false;
        }
        removedBy = who.username();
        removedAt = now;
        return true;
    }

    AttachmentView view() {
        return new AttachmentView(id, caseKey, slot, fileName, mediaType, byteSize, pageCount, sha256,
                uploadedBy, uploadedByName, uploadedAt, removedAt);
    }
}
