package cn.ronghe.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** An application as one selection looks at it; which ones belong to it is fixed when it starts. */
@Entity
class SelectionCandidate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long selectionId;
    private long applicationId;
    private int listPosition;
    private Boolean chosen;
    @Version
    private int version;

    protected SelectionCandidate() {
    }

    SelectionCandidate(long selectionId, long applicationId, int listPosition) {
        this.selectionId = selectionId;
        this.applicationId = applicationId;
        this.listPosition = listPosition;
    }

    void mark(boolean tick) {
        this.chosen = tick;
    }

    long applicationId() {
        return applicationId;
    }

    int listPosition() {
        return listPosition;
    }

    boolean chosen() {
        return Boolean.TRUE.equals(chosen);
    }
}
