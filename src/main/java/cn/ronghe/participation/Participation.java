package cn.ronghe.participation;

import java.time.Instant;

import cn.ronghe.application.WrongState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * A member unit that was asked to confirm that it takes part (参与确认), and its answer. Once answered it stays as it
 * is or is revoked; who is asked again gets a new one.
 */
@Entity
public class Participation {

    /** Shown as {@code participation.state.<name>}. */
    public enum State { INVITED, CONFIRMED, DECLINED, REVOKED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private Long applicationId;
    private String unitName;
    private String unitCode;
    private String email;
    @Enumerated(EnumType.STRING)
    private State state = State.INVITED;
    private String invitedByName;
    private Instant invitedAt;
    private Instant remindedAt;
    private Instant validUntil;
    private Instant answeredAt;
    private String answeredBy;
    private String answeredPost;
    private String answeredPhone;
    private String reason;
    private Instant toldAt;
    private Instant revokedAt;
    @Version
    private int version;

    protected Participation() {
    }

    Participation(long applicationId, MemberUnit unit, String email, String invitedByName, Instant now,
                  Instant validUntil) {
        this.applicationId = applicationId;
        this.unitName = unit.name();
        this.unitCode = unit.code();
        this.email = email;
        this.invitedByName = invitedByName;
        this.invitedAt = now;
        this.validUntil = validUntil;
    }

    void remind(Instant now, Instant until) {
        require(State.INVITED);
        this.remindedAt = now;
        this.validUntil = until;
    }

    void readdress(String address, Instant now, Instant until) {
        require(State.INVITED);
        this.email = address;
        this.invitedAt = now;
        this.remindedAt = null;
        this.validUntil = until;
    }

    /** Also after a confirmation, e.g. one with the wrong file. */
    void revoke(Instant now) {
        if (state == State.REVOKED) {
            throw new WrongState("participation " + id + " is revoked");
        }
        this.state = State.REVOKED;
        this.revokedAt = now;
    }

    /** As it stood at a moment: what was answered or revoked later was not yet. Nothing of it is ever kept. */
    Participation at(Instant moment) {
        Participation then = new Participation(applicationId, new MemberUnit(unitName, unitCode, "", 1, false), email,
                invitedByName, invitedAt, validUntil);
        then.id = id;
        then.remindedAt = remindedAt;
        if (revokedAt == null ? state == State.REVOKED : !revokedAt.isAfter(moment)) {
            then.state = State.REVOKED;
        } else if (answeredAt != null && !answeredAt.isAfter(moment)) {
            then.answered(new ParticipationAnswer(reason == null, answeredBy, answeredPost, answeredPhone, reason),
                    reason == null ? State.CONFIRMED : State.DECLINED, reason, answeredAt);
        }
        return then;
    }

    void confirm(ParticipationAnswer answer, Instant now) {
        answered(answer, State.CONFIRMED, null, now);
    }

    void decline(ParticipationAnswer answer, Instant now) {
        answered(answer, State.DECLINED, answer.reason(), now);
    }

    private void answered(ParticipationAnswer answer, State next, String why, Instant now) {
        require(State.INVITED);
        this.state = next;
        this.answeredBy = answer.name();
        this.answeredPost = answer.post();
        this.answeredPhone = answer.phone();
        this.reason = why;
        this.answeredAt = now;
    }

    /** The lead unit has got a mail about the answer. */
    void told(Instant now) {
        this.toldAt = now;
    }

    /** An answer that the lead unit has got no mail about. */
    boolean isNews() {
        return toldAt == null && (state == State.CONFIRMED || state == State.DECLINED);
    }

    private void require(State asked) {
        if (state != asked) {
            throw new WrongState("participation " + id + " is " + state);
        }
    }

    MemberUnit.Key identity() {
        return MemberUnit.Key.of(unitName, unitCode);
    }

    public long id() {
        return id;
    }

    long applicationId() {
        return applicationId;
    }

    public String unitName() {
        return unitName;
    }

    /** Empty where the table has none. */
    public String unitCode() {
        return unitCode;
    }

    public String email() {
        return email;
    }

    public State state() {
        return state;
    }

    public String invitedByName() {
        return invitedByName;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    /** Null until it was. */
    public Instant remindedAt() {
        return remindedAt;
    }

    /** The last second in which the latest link works. */
    public Instant validUntil() {
        return validUntil;
    }

    /** Null until it was, like who did it and from where. */
    public Instant answeredAt() {
        return answeredAt;
    }

    public String answeredBy() {
        return answeredBy;
    }

    public String answeredPost() {
        return answeredPost;
    }

    public String answeredPhone() {
        return answeredPhone;
    }

    /** Why it does not take part; else null. */
    public String reason() {
        return reason;
    }

    Instant toldAt() {
        return toldAt;
    }

    /** The key under which its files lie and its links are known. */
    String caseKey() {
        return "participation:" + id;
    }
}
