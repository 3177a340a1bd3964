package cn.ronghe.selection;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** What one member says of one application, perhaps not complete yet. */
@Entity
class SelectionOpinion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long selectionId;
    private long applicationId;
    private String username;
    private String opinion = "";
    private Integer score;
    private Instant savedAt;
    @Version
    private int version;

    protected SelectionOpinion() {
    }

    SelectionOpinion(long selectionId, long applicationId, String username) {
        this.selectionId = selectionId;
        this.applicationId = applicationId;
        this.username = username;
    }

    void save(String text, Integer newScore, Instant now) {
        this.opinion = text;
        this.score = newScore;
        this.savedAt = now;
    }

    /** Also true of a new one to which nothing was added. */
    boolean says(String text, Integer number) {
        return opinion.equals(text) && Objects.equals(score, number);
    }

    boolean complete() {
        return !opinion.isEmpty() && score != null;
    }

    long applicationId() {
        return applicationId;
    }

    String username() {
        return username;
    }

    String opinion() {
        return opinion;
    }

    Integer score() {
        return score;
    }

    Instant savedAt() {
        return savedAt;
    }
}
