package cn.ronghe.review;

import java.time.Instant;

import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.organization.SignedIn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A seal (盖章): a leader's name and time, and the scan of the sealed paper on file. It is never changed. */
@Entity
public class Seal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseKey;
    private int number;
    private String departmentCode;
    private String leader;
    private String leaderName;
    private Instant sealedAt;
    private long attachmentId;
    private String sha256;

    protected Seal() {
    }

    Seal(String caseKey, int number, String departmentCode, SignedIn leader, AttachmentView scan, Instant now) {
        this.caseKey = caseKey;
        this.number = number;
        this.departmentCode = departmentCode;
        this.leader = leader.username();
        this.leaderName = leader.name();
        this.sealedAt = now;
        this.attachmentId = scan.id();
        this.sha256 = scan.sha256();
    }

    public String caseKey() {
        return caseKey;
    }

    /** The application's version or the list's edition that was sealed. */
    public int number() {
        return number;
    }

    /** The department whose seal it is. */
    public String departmentCode() {
        return departmentCode;
    }

    public String leader() {
        return leader;
    }

    public String leaderName() {
        return leaderName;
    }

    public Instant sealedAt() {
        return sealedAt;
    }

    public long attachmentId() {
        return attachmentId;
    }

    /** Of the scan's content, so that an exchanged file shows. */
    public String sha256() {
        return sha256;
    }
}
