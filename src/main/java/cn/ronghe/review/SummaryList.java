package cn.ronghe.review;

import static cn.ronghe.review.SummaryListState.*;

import java.time.Instant;

import cn.ronghe.organization.SignedIn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * A district department's summary list (推荐名单汇总表, H 附件3.4) of one batch and type. It guards its own state.
 * Edition 1 is what is reported by the deadline; a case that is sealed later is reported with a later edition (补报).
 */
@Entity
public class SummaryList {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long batchId;
    private String typeCode;
    private String departmentCode;
    @Enumerated(EnumType.STRING)
    private SummaryListState state = OPEN;
    private int edition = 1;
    private String reporterName;
    private String reporterPhone;
    private String preparedBy;
    private String preparedByName;
    private Instant preparedAt;
    private String sealedBy;
    private String sealedByName;
    private Instant reportedAt;
    private String returnOpinion;
    private Instant overdueAt;
    private Instant remindedAt;
    private String skipReason;
    @Version
    private int version;

    protected SummaryList() {
    }

    SummaryList(long batchId, String typeCode, String departmentCode) {
        this.batchId = batchId;
        this.typeCode = typeCode;
        this.departmentCode = departmentCode;
    }

    void prepare(String reporter, String phone, SignedIn person, Instant now) {
        require(state == OPEN);
        this.state = PREPARED;
        this.reporterName = reporter;
        this.reporterPhone = phone;
        this.preparedBy = person.username();
        this.preparedByName = person.name();
        this.preparedAt = now;
        this.returnOpinion = null;
    }

    void sendBack(String opinion) {
        require(state == PREPARED);
        this.state = OPEN;
        this.returnOpinion = opinion;
    }

    void report(SignedIn leader, Instant now) {
        require(state == PREPARED);
        close(leader, now);
    }

    /** A late case is reported; several late cases may share an edition. */
    void supplement(int newEdition, SignedIn leader, Instant now) {
        require(state.closed());
        if (state == SKIPPED) {
            close(leader, now);
        }
        this.edition = Math.max(edition, newEdition);
    }

    void skip(String reason) {
        require(!state.closed());
        this.state = SKIPPED;
        this.skipReason = reason;
    }

    /** @return whether it is overdue and nobody has been told so far */
    boolean markOverdue(Instant now) {
        if (state.closed() || overdueAt != null) {
            return false;
        }
        this.overdueAt = now;
        return true;
    }

    void remind(Instant now) {
        require(!state.closed());
        this.remindedAt = now;
    }

    /** Its deadline was moved to a later day: it can become overdue once more. */
    void hasTimeAgain() {
        this.overdueAt = null;
    }

    private void close(SignedIn leader, Instant now) {
        this.state = REPORTED;
        this.sealedBy = leader.username();
        this.sealedByName = leader.name();
        this.reportedAt = now;
    }

    private void require(boolean fits) {
        if (!fits) {
            throw new IllegalStateException("summary list " + id + " is " + state);
        }
    }

    /** The edition that a case sealed now goes on. */
    int openEdition() {
        return state.closed() ? edition + 1 : edition;
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

    public String departmentCode() {
        return departmentCode;
    }

    public SummaryListState state() {
        return state;
    }

    /** The last edition that was reported, or that is being made while none was. */
    public int edition() {
        return edition;
    }

    /** Who fills it in (填报人); null until it is prepared. */
    public String reporterName() {
        return reporterName;
    }

    public String reporterPhone() {
        return reporterPhone;
    }

    public String preparedBy() {
        return preparedBy;
    }

    public String preparedByName() {
        return preparedByName;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    public String sealedByName() {
        return sealedByName;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    /** What the leader wrote when giving it back; null once it is prepared again. */
    public String returnOpinion() {
        return returnOpinion;
    }

    /** When the department was told that the list is overdue; null before. */
    public Instant overdueAt() {
        return overdueAt;
    }

    /** When an administrator reminded the department last; null before. */
    public Instant remindedAt() {
        return remindedAt;
    }

    public String skipReason() {
        return skipReason;
    }

    /** The key under which its audit entries and scans lie. */
    public String caseKey() {
        return caseKeyOf(id);
    }

    public static String caseKeyOf(long listId) {
        return "list:" + listId;
    }

    /** Where the sealed scan of an edition lies. */
    public static String scanSlot(int edition) {
        return edition == 1 ? "sealed-list" : "sealed-list-" + edition;
    }
}
