package cn.ronghe.account;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A link in a mail that does one thing once. */
@Entity
public class OneTimeLink {

    /** What a link does; the name stands in the database. */
    public enum Purpose {
        CONFIRM_EMAIL, RESET_PASSWORD, FIRST_PASSWORD, COLLEAGUE, PARTICIPATION
    }

    /** What of it is left; shown by {@code account.link.<name>}. */
    public enum State {
        OPEN, USED, EXPIRED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String tokenHash;
    @Enumerated(EnumType.STRING)
    private Purpose purpose;
    private Long registrationId;
    private String username;
    private Long organizationId;
    private String email;
    private String subject;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant usedAt;
    @Version
    private int version;

    protected OneTimeLink() {
    }

    OneTimeLink(Purpose purpose, String tokenHash, Instant now, Duration holds) {
        this.purpose = purpose;
        this.tokenHash = tokenHash;
        this.createdAt = now;
        this.expiresAt = now.plus(holds);
    }

    OneTimeLink ofRegistration(long registration) {
        this.registrationId = registration;
        return this;
    }

    OneTimeLink of(String person) {
        this.username = person;
        return this;
    }

    OneTimeLink into(long unit, String address) {
        this.organizationId = unit;
        this.email = address;
        return this;
    }

    OneTimeLink about(String what) {
        this.subject = what;
        return this;
    }

    public long id() {
        return id;
    }

    public Purpose purpose() {
        return purpose;
    }

    Long registrationId() {
        return registrationId;
    }

    /** Whose password it sets; null for other purposes. */
    public String username() {
        return username;
    }

    Long organizationId() {
        return organizationId;
    }

    /** The invited colleague's address; null for other purposes. */
    public String email() {
        return email;
    }

    /** What it is about where it is nothing of this room; null for other purposes. */
    public String subject() {
        return subject;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public State stateAt(Instant now) {
        return usedAt != null ? State.USED : now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    void use(Instant now) {
        if (stateAt(now) != State.OPEN) {
            throw new IllegalStateException("link " + id + " is over");
        }
        usedAt = now;
    }

    /** Takes it back before it was used. */
    void cancel(Instant now) {
        if (usedAt == null) {
            usedAt = now;
        }
    }
}
