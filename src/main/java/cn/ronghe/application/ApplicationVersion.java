package cn.ronghe.application;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** What was submitted, frozen: canonical JSON of all sections and of the list of files, with its SHA-256. */
@Entity
@Immutable
class ApplicationVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private Long applicationId;
    private int number;
    private String content;
    private String sha256;
    private String formEdition;
    private String submittedBy;
    private String submittedByName;
    private Instant submittedAt;

    protected ApplicationVersion() {
    }

    ApplicationVersion(long applicationId, int number, String content, String sha256, String formEdition, String username,
                       String name, Instant now) {
        this.applicationId = applicationId;
        this.number = number;
        this.content = content;
        this.sha256 = sha256;
        this.formEdition = formEdition;
        this.submittedBy = username;
        this.submittedByName = name;
        this.submittedAt = now;
    }

    int number() {
        return number;
    }

    String content() {
        return content;
    }

    String sha256() {
        return sha256;
    }

    /** SHA-256 of the edition of the form that it was filled in with; the whole content says nothing about it. */
    String formEdition() {
        return formEdition;
    }

    String submittedByName() {
        return submittedByName;
    }

    Instant submittedAt() {
        return submittedAt;
    }
}
