package cn.ronghe.organization;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;

/** A person with a login, in one department or one organisation, or in neither (administrators, outside experts). */
@Entity
public class Person {

    /** Wrong passwords in a row before the login rests. */
    static final int MAX_FAILED_LOGINS = 5;
    static final long LOCK_SECONDS = 15 * 60;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String username;
    private String passwordHash;
    private String name;
    private String email;
    private String mobile;
    private Long organizationId;
    private String departmentCode;
    private boolean active = true;
    private int failedLogins;
    private Instant lockedUntil;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Version
    private int version;

    protected Person() {
    }

    Person(String username, String passwordHash, String name, Set<Role> roles) {
        this.username = username;
        this.passwordHash = passwordHash;
        this.name = name;
        this.roles = EnumSet.copyOf(roles);
    }

    Person reachableAt(String email, String mobile) {
        this.email = email;
        this.mobile = mobile;
        return this;
    }

    Person inDepartment(String departmentCode) {
        this.departmentCode = departmentCode;
        return this;
    }

    Person inOrganization(long organizationId) {
        this.organizationId = organizationId;
        return this;
    }

    public long id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String mobile() {
        return mobile;
    }

    /** The unit that this person files for; null for everybody else. */
    public Long organizationId() {
        return organizationId;
    }

    /** The department this person works in; null for everybody else. */
    public String departmentCode() {
        return departmentCode;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public boolean active() {
        return active;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** The groups whose tasks this person may do, each a role in a department, an organisation, or a role alone. */
    public Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        for (Role role : roles) {
            groups.add(role.suffix());
            if (departmentCode != null) {
                groups.add(departmentCode + "-" + role.suffix());
            }
        }
        if (organizationId != null) {
            groups.add(Organization.groupOf(organizationId));
        }
        return groups;
    }

    boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    void loginFailed(Instant now) {
        failedLogins++;
        if (failedLogins >= MAX_FAILED_LOGINS) {
            failedLogins = 0;
            lockedUntil = now.plusSeconds(LOCK_SECONDS);
        }
    }

    void loginSucceeded() {
        failedLogins = 0;
        lockedUntil = null;
    }
}
