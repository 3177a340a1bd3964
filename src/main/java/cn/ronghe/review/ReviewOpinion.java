package cn.ronghe.review;

import java.time.Instant;

import cn.ronghe.application.Application;
import cn.ronghe.organization.SignedIn;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** One opinion about one version of an application. It is never changed. */
@Entity
public class ReviewOpinion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long applicationId;
    private int versionNumber;
    @Enumerated(EnumType.STRING)
    private ReviewStep step;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private String opinion;
    private String departmentCode;
    private String username;
    private String personName;
    @Column(updatable = false)
    private Instant givenAt;

    protected ReviewOpinion() {
    }

    ReviewOpinion(Application application, ReviewStep step, Outcome outcome, String opinion, String departmentCode,
                  SignedIn person, Instant now) {
        this.applicationId = application.id();
        this.versionNumber = application.currentVersion();
        this.step = step;
        this.outcome = outcome;
        this.opinion = opinion;
        this.departmentCode = departmentCode;
        this.username = person.username();
        this.personName = person.name();
        this.givenAt = now;
    }

    public long applicationId() {
        return applicationId;
    }

    /** Number of the version that it is about. */
    public int versionNumber() {
        return versionNumber;
    }

    public ReviewStep step() {
        return step;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Whether it sent the case back to the applicant; a leader's return goes to the handler. */
    public boolean asksForCorrection() {
        return outcome == Outcome.RETURNED && step != ReviewStep.DISTRICT_SEAL;
    }

    /** An empty text where none was given. */
    public String opinion() {
        return opinion;
    }

    /** The department that was asked, for which the person spoke. */
    public String departmentCode() {
        return departmentCode;
    }

    public String username() {
        return username;
    }

    public String personName() {
        return personName;
    }

    public Instant givenAt() {
        return givenAt;
    }
}
