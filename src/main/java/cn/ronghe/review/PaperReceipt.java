package cn.ronghe.review;

import java.time.Instant;
import java.time.LocalDate;

import cn.ronghe.organization.SignedIn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** The sealed paper copies (盖章纸质版) of a reported case that the city department has received. */
@Entity
public class PaperReceipt {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long applicationId;
    private LocalDate receivedOn;
    private int copies;
    private String receivedBy;
    private String remark;
    private String recordedBy;
    private String recordedByName;
    private Instant recordedAt;
    @Version
    private int version;

    protected PaperReceipt() {
    }

    PaperReceipt(long applicationId) {
        this.applicationId = applicationId;
    }

    PaperReceipt note(PaperNote note, SignedIn person, Instant now) {
        this.receivedOn = note.receivedOn();
        this.copies = note.copies();
        this.receivedBy = note.receivedBy();
        this.remark = note.remark();
        this.recordedBy = person.username();
        this.recordedByName = person.name();
        this.recordedAt = now;
        return this;
    }

    public long applicationId() {
        return applicationId;
    }

    public PaperNote note() {
        return new PaperNote(receivedOn, copies, receivedBy, remark);
    }

    public String recordedByName() {
        return recordedByName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
