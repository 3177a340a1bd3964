package cn.ronghe.selection;

import java.time.Instant;

import cn.ronghe.organization.SignedIn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import static cn.ronghe.selection.SelectionState.*;

/** One round of the joint selection (联合遴选) of a batch and type. It guards its own state. */
@Entity
public class Selection {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long batchId;
    private String typeCode;
    private int roundNumber;
    @Enumerated(EnumType.STRING)
    private SelectionState state = OPINIONS;
    private String leadDepartment;
    private String startedBy;
    private String startedByName;
    private Instant startedAt;
    private boolean emptyConfirmed;
    private String settledBy;
    private String settledByName;
    private Instant settledAt;
    private String returnOpinion;
    private String documentNumber;
    private String publishedByName;
    private Instant publishedAt;
    @Version
    private int version;

    protected Selection() {
    }

    Selection(long batchId, String typeCode, int roundNumber, String leadDepartment, SignedIn starter, Instant now) {
        this.batchId = batchId;
        this.typeCode = typeCode;
        this.roundNumber = roundNumber;
        this.leadDepartment = leadDepartment;
        this.startedBy = starter.username();
        this.startedByName = starter.name();
        this.startedAt = now;
    }

    void endOpinions() {
        require(state == OPINIONS);
        this.state = SETTLING;
    }

    /** @param empty that nobody is chosen is meant */
    void confirmEmpty(boolean empty) {
        require(state == SETTLING);
        this.emptyConfirmed = empty;
    }

    void settle(SignedIn handler, Instant now) {
        require(state == SETTLING);
        this.state = SETTLED;
        this.settledBy = handler.username();
        this.settledByName = handler.name();
        this.settledAt = now;
        this.returnOpinion = null;
    }

    void sendBack(String opinion) {
        require(state == SETTLED);
        this.state = SETTLING;
        this.returnOpinion = opinion;
    }

    void publish(String number, SignedIn leader, Instant now) {
        require(state == SETTLED);
        this.state = PUBLISHED;
        this.documentNumber = number;
        this.publishedByName = leader.name();
        this.publishedAt = now;
    }

    private void require(boolean fits) {
        if (!fits) {
            throw new IllegalStateException("selection " + id + " is " + state);
        }
    }

    public long id() {
        return id;
    }

    public long batchId() {
        return batchId;
    }

    public String typeCode() {
        return typeCode;
    }

    /** 1 for the first list of a batch and type, 2 for those that came too late for it, and so on. */
    public int roundNumber() {
        return roundNumber;
    }

    public SelectionState state() {
        return state;
    }

    /** Code of the city department that leads it, e.g. {@code 330100-edu}. */
    public String leadDepartment() {
        return leadDepartment;
    }

    public String startedByName() {
        return startedByName;
    }

    public Instant startedAt() {
        return startedAt;
    }

    boolean emptyConfirmed() {
        return emptyConfirmed;
    }

    /** Who settled the list last; null before. */
    public String settledBy() {
        return settledBy;
    }

    public String settledByName() {
        return settledByName;
    }

    public Instant settledAt() {
        return settledAt;
    }

    /** What the leader wrote when giving the list back; null once it is settled again. */
    public String returnOpinion() {
        return returnOpinion;
    }

    /** Number of the published document (文号), e.g. 杭教高教〔2026〕1号; null before. */
    public String documentNumber() {
        return documentNumber;
    }

    public String publishedByName() {
        return publishedByName;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** The key of its audit entries, and the engine's business key. */
    public String caseKey() {
        return caseKeyOf(id);
    }

    public static String caseKeyOf(long selectionId) {
        return "selection:" + selectionId;
    }
}
