package cn.ronghe.application;

import cn.ronghe.recommendation.FilledForm;
import cn.ronghe.recommendation.FrozenContent;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/**
 * Which content of the form a scan shows: that which was saved when it was uploaded. The scan itself and the other
 * files are no part of that content.
 */
@Entity
@Immutable
class FormScan {

    @Id
    private long attachmentId;
    private long applicationId;
    private int versionNumber;
    private String formEdition;
    private String formSha256;

    protected FormScan() {
    }

    FormScan(long attachmentId, long applicationId, int versionNumber, FilledForm shown) {
        this.attachmentId = attachmentId;
        this.applicationId = applicationId;
        this.versionNumber = versionNumber;
        this.formEdition = shown.edition().sha256();
        this.formSha256 = shown.formSha256();
    }

    long attachmentId() {
        return attachmentId;
    }

    /** The version that was being filled in. Later versions that leave the form as it is are shown by it, too. */
    int versionNumber() {
        return versionNumber;
    }

    /** Another edition of the form is another paper, whatever is filled in. */
    boolean shows(FilledForm form) {
        return formEdition.equals(form.edition().sha256()) && formSha256.equals(form.formSha256());
    }

    /** As it stands on the scanned pages. */
    String printCode() {
        return FrozenContent.printCode(formSha256);
    }
}
