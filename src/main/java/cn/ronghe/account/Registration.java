package cn.ronghe.account;

import java.time.Instant;

import cn.ronghe.account.UnitCode.Quality;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * Somebody who wants to file for a unit: for a new one, approved by its department, or as a colleague in one that is
 * known, approved by its people.
 */
@Entity
public class Registration {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String unitName;
    private String code;
    private String explanation;
    private String kind;
    private String districtCode;
    private String departmentCode;
    private Long organizationId;
    private boolean byColleagues;
    private String contactName;
    private String email;
    private String mobile;
    private String username;
    private String passwordHash;
    @Enumerated(EnumType.STRING)
    private RegistrationState state = RegistrationState.UNCONFIRMED;
    private Instant stateSince;
    private String reason;
    private String decidedBy;
    private Instant createdAt;
    @Version
    private int version;

    protected Registration() {
    }

    Registration(UnitData unit, String email, String username, String passwordHash, Instant now) {
        write(unit);
        this.email = email;
        this.username = username;
        this.passwordHash = passwordHash;
        this.createdAt = now;
        this.stateSince = now;
    }

    /**
     * Asks to join this unit and not for a new one.
     *
     * @param department decides where the unit has nobody
     */
    Registration joining(long unit, boolean hasPeople, String department) {
        organizationId = unit;
        byColleagues = hasPeople;
        departmentCode = department;
        return this;
    }

    private void write(UnitData unit) {
        unitName = unit.unitName();
        code = unit.code();
        explanation = unit.explanation();
        kind = unit.kind();
        districtCode = unit.districtCode();
        departmentCode = unit.departmentCode();
        contactName = unit.contactName();
        mobile = unit.mobile();
    }

    /** @param login the login name that is opened now */
    void confirm(String login, Instant now) {
        require(state == RegistrationState.UNCONFIRMED);
        username = login;
        passwordHash = null;
        move(RegistrationState.WAITING, now);
    }

    void correct(UnitData unit, Instant now) {
        require(state.isOpen() && !joins());
        write(unit);
        move(RegistrationState.WAITING, now);
    }

    void approve(String by, String why, Instant now) {
        decide(RegistrationState.APPROVED, by, why, now);
    }

    void returnFor(String by, String why, Instant now) {
        require(!joins());
        decide(RegistrationState.RETURNED, by, why, now);
    }

    void refuse(String by, String why, Instant now) {
        decide(RegistrationState.REFUSED, by, why, now);
    }

    private void decide(RegistrationState to, String by, String why, Instant now) {
        require(state == RegistrationState.WAITING);
        decidedBy = by;
        reason = why;
        move(to, now);
    }

    private void move(RegistrationState to, Instant now) {
        state = to;
        stateSince = now;
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new IllegalStateException("not in this state");
        }
    }

    public long id() {
        return id;
    }

    public String caseKey() {
        return "registration:" + id;
    }

    public String unitName() {
        return unitName;
    }

    public String code() {
        return code;
    }

    /** Whether the check character of the code is wrong, so that the department vouches for it or not. */
    public boolean doubtful() {
        return new UnitCode(code).quality() == Quality.DOUBTFUL;
    }

    /** Whether the code is a school code and no credit code. */
    public boolean hasSchoolCode() {
        return new UnitCode(code).quality() == Quality.SCHOOL_CODE;
    }

    public String explanation() {
        return explanation;
    }

    public String kind() {
        return kind;
    }

    public String districtCode() {
        return districtCode;
    }

    public String departmentCode() {
        return departmentCode;
    }

    /** The unit that is joined; null where a new one is registered. */
    public Long organizationId() {
        return organizationId;
    }

    public boolean joins() {
        return organizationId != null;
    }

    /** Whether the unit's people decide, and not a department. */
    public boolean byColleagues() {
        return byColleagues;
    }

    public String contactName() {
        return contactName;
    }

    public String email() {
        return email;
    }

    public String mobile() {
        return mobile;
    }

    public String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    public RegistrationState state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    /** Why it was returned or refused, or why a doubtful code was accepted. */
    public String reason() {
        return reason;
    }

    public String decidedBy() {
        return decidedBy;
    }

    /** Counts the changes: a decision is about what the handler has read. */
    public int version() {
        return version;
    }
}
