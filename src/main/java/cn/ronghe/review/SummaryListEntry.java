package cn.ronghe.review;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** An application's place on its district's summary list. Who is on it stays on it. */
@Entity
class SummaryListEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long listId;
    private long applicationId;
    private int position;
    private int edition;
    private boolean prepared;
    private Instant joinedAt;
    private Instant reportedAt;

    protected SummaryListEntry() {
    }

    SummaryListEntry(long listId, long applicationId, int position, int edition, Instant now) {
        this.listId = listId;
        this.applicationId = applicationId;
        this.position = position;
        this.edition = edition;
        this.joinedAt = now;
    }

    void prepare() {
        prepared = true;
    }

    void report(Instant now) {
        if (reportedAt != null) {
            throw new IllegalStateException("application " + applicationId + " is reported already");
        }
        reportedAt = now;
    }

    long listId() {
        return listId;
    }

    long applicationId() {
        return applicationId;
    }

    int position() {
        return position;
    }

    int edition() {
        return edition;
    }

    /** Whether the handler has seen it when preparing the list. */
    boolean prepared() {
        return prepared;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    boolean reported() {
        return reportedAt != null;
    }
}
