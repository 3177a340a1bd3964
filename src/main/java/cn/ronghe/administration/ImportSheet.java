package cn.ronghe.administration;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** An uploaded sheet between its upload and its being taken over; afterwards only its bad rows are left. */
@Entity
class ImportSheet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String kind;
    private String fileName;
    private String content;
    private String uploadedBy;
    private Instant uploadedAt;
    private Instant takenAt;
    private Integer takenRows;
    @Version
    private int version;

    protected ImportSheet() {
    }

    ImportSheet(String kind, String fileName, String content, String uploadedBy, Instant now) {
        this.kind = kind;
        this.fileName = fileName;
        this.content = content;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = now;
    }

    void taken(int rows, String remaining, Instant now) {
        if (takenAt != null) {
            throw new IllegalStateException("sheet " + id + " was taken over");
        }
        this.takenAt = now;
        this.takenRows = rows;
        this.content = remaining;
    }

    Long id() {
        return id;
    }

    String fileName() {
        return fileName;
    }

    /** Its rows as JSON. */
    String content() {
        return content;
    }

    Instant takenAt() {
        return takenAt;
    }

    /** How many rows were taken over; null before. */
    Integer takenRows() {
        return takenRows;
    }

    boolean isOf(String wantedKind, String person) {
        return kind.equals(wantedKind) && uploadedBy.equals(person);
    }
}
