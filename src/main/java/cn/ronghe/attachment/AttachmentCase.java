package cn.ronghe.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A case that has had files; its row is the lock under which files are added. */
@Entity
@Table(name = "attachment_case")
class AttachmentCase {

    @Id
    private String caseKey;

    protected AttachmentCase() {
    }
}
