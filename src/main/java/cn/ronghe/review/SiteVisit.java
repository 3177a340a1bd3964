package cn.ronghe.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import cn.ronghe.organization.SignedIn;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;

/** A site visit (实地考察, H 三(二) 视情组织实地考察) of one case. It guards its own state; a moved visit stays the same one. */
@Entity
public class SiteVisit {

    /** Shown as {@code review.visit.state.<name>}. */
    public enum State { PLANNED, HELD, CANCELLED }

    /** What the team came to think; shown as {@code review.visit.conclusion.<name>}. */
    public enum Conclusion { FITS, MOSTLY, FAILS }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long applicationId;
    private int number;
    @Enumerated(EnumType.STRING)
    private State state = State.PLANNED;
    private Instant visitAt;
    private String place;
    private String team;
    private String teamEmails;
    private String plannedBy;
    private String plannedByName;
    private String findings;
    @Enumerated(EnumType.STRING)
    private Conclusion conclusion;
    private String reason;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "site_visit_move", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "position")
    private List<SiteVisitMove> moves = new ArrayList<>();
    private String recordedByName;
    private Instant recordedAt;
    @Version
    private int version;

    protected SiteVisit() {
    }

    SiteVisit(int number, VisitTask plan, SignedIn person) {
        this.applicationId = plan.applicationId();
        this.number = number;
        this.visitAt = plan.visitAt();
        this.place = plan.place();
        this.team = plan.team();
        this.teamEmails = String.join("\n", plan.teamEmails());
        this.plannedBy = person.username();
        this.plannedByName = person.name();
    }

    void move(Instant newTime, String why, SignedIn person, Instant now) {
        require(state == State.PLANNED);
        moves.add(new SiteVisitMove(visitAt, newTime, why, person.name(), now));
        this.visitAt = newTime;
        this.reason = why;
    }

    void cancel(String why, SignedIn person, Instant now) {
        require(state == State.PLANNED);
        this.state = State.CANCELLED;
        this.reason = why;
        record(person, now);
    }

    void hold(String found, Conclusion concluded, SignedIn person, Instant now) {
        require(state == State.PLANNED);
        this.state = State.HELD;
        this.findings = found;
        this.conclusion = concluded;
        record(person, now);
    }

    private void record(SignedIn person, Instant now) {
        this.recordedByName = person.name();
        this.recordedAt = now;
    }

    private void require(boolean fits) {
        if (!fits) {
            throw new IllegalStateException("site visit " + id + " is " + state);
        }
    }

    public long id() {
        return id;
    }

    public long applicationId() {
        return applicationId;
    }

    /** Counted from 1 within the case. */
    public int number() {
        return number;
    }

    public State state() {
        return state;
    }

    public Instant visitAt() {
        return visitAt;
    }

    public String place() {
        return place;
    }

    /** One member a line, with the department or 专家. */
    public String team() {
        return team;
    }

    /** Where those of the team who belong to no department hear of it. */
    public List<String> teamEmails() {
        return teamEmails == null ? List.of() : teamEmails.lines().toList();
    }

    public String plannedByName() {
        return plannedByName;
    }

    /** Null until it was held. */
    public String findings() {
        return findings;
    }

    public Conclusion conclusion() {
        return conclusion;
    }

    /** Why it was moved last, or cancelled; null where neither was. */
    public String reason() {
        return reason;
    }

    /** In the order in which it was moved. */
    public List<SiteVisitMove> moves() {
        return List.copyOf(moves);
    }

    public String recordedByName() {
        return recordedByName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** The key under which its photographs lie. */
    public String caseKey() {
        return "visit:" + id;
    }
}
