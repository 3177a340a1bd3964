package cn.ronghe.batch;

import java.time.Instant;
import java.time.LocalDate;

import cn.ronghe.organization.SignedIn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** An extension (延期): one district may report its summary lists of a batch until a later day than the others. */
@Entity
public class DistrictExtension {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long batchId;
    private String districtCode;
    private LocalDate deadline;
    private String reason;
    private String givenBy;
    private String givenByName;
    private Instant givenAt;
    @Version
    private int version;

    protected DistrictExtension() {
    }

    DistrictExtension(long batchId, String districtCode) {
        this.batchId = batchId;
        this.districtCode = districtCode;
    }

    void give(LocalDate until, String why, SignedIn person, Instant now) {
        this.deadline = until;
        this.reason = why;
        this.givenBy = person.username();
        this.givenByName = person.name();
        this.givenAt = now;
    }

    public long batchId() {
        return batchId;
    }

    public String districtCode() {
        return districtCode;
    }

    /** The last day on which the district reports. */
    public LocalDate deadline() {
        return deadline;
    }

    public String reason() {
        return reason;
    }

    public String givenByName() {
        return givenByName;
    }

    public Instant givenAt() {
        return givenAt;
    }
}
