package cn.ronghe.organization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;

/** A person with a login and posts: in departments, for one organisation, or in neither (administrators, experts). */
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
    private boolean active = true;
    private boolean passwordTemporary;
    private int accessNumber;
    private int failedLogins;
    private Instant lockedUntil;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_post", joinColumns = @JoinColumn(name = "person_id"))
    private List<Post> posts = new ArrayList<>();

    @Version
    private int version;

    protected Person() {
    }

    Person(String username, String passwordHash, String name, Collection<Post> posts) {
        this.username = username;
        this.passwordHash = passwordHash;
        this.name = name;
        this.posts.addAll(posts);
    }

    Person reachableAt(String email, String mobile) {
        this.email = email;
        this.mobile = mobile;
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

    public List<Post> posts() {
        return List.copyOf(posts);
    }

    /** Everything they are somewhere; where, only the posts say. */
    public Set<Role> roles() {
        return posts.stream().map(Post::role).collect(Collectors.toUnmodifiableSet());
    }

    /** The department for which this person sits on panels; empty for outside experts and everybody else. */
    public Optional<String> panelDepartment() {
        return posts.stream().filter(post -> post.role() == Role.PANEL_MEMBER).map(Post::departmentCode)
                .filter(Objects::nonNull).sorted().findFirst();
    }

    public boolean active() {
        return active;
    }

    /** Whether the password is somebody else's choice and must be changed first. */
    public boolean passwordTemporary() {
        return passwordTemporary;
    }

    /** Changes with what this person may do; a session of an earlier number ends. */
    int accessNumber() {
        return accessNumber;
    }

    /** To be sent back with a change, which is refused where somebody else was faster. */
    public int version() {
        return version;
    }

    /** Whether only system administrators change this person. */
    public boolean isAdministrator() {
        return posts.stream().anyMatch(post -> post.role().isAdministrative());
    }

    boolean has(Role role) {
        return roles().contains(role);
    }

    void change(PersonInput input) {
        this.name = input.name();
        this.email = input.email();
        this.mobile = input.mobile();
    }

    void hold(Post post) {
        posts.add(post);
        accessNumber++;
    }

    void giveUp(Post post) {
        posts.remove(post);
        if (post.role() == Role.APPLICANT) {
            organizationId = null;
        }
        accessNumber++;
    }

    void setActive(boolean mayLogIn) {
        this.active = mayLogIn;
        accessNumber++;
        loginSucceeded();
    }

    String passwordHash() {
        return passwordHash;
    }

    /** The groups whose tasks this person may do, each a role in a department, an organisation, or a role alone. */
    public Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        for (Post post : posts) {
            groups.add(post.role().suffix());
            groups.add(post.group());
        }
        if (organizationId != null) {
            groups.add(Organization.groupOf(organizationId));
        }
        return groups;
    }

    void fileFor(long unit) {
        organizationId = unit;
        posts.add(Post.without(Role.APPLICANT));
    }

    void changePassword(String hash) {
        passwordHash = hash;
        passwordTemporary = false;
        loginSucceeded();
    }

    /** Somebody else's choice, to be changed at the next login. */
    void setFirstPassword(String hash) {
        changePassword(hash);
        passwordTemporary = true;
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
