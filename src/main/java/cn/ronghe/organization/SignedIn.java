package cn.ronghe.organization;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Whoever is logged in, as the session knows them.
 *
 * @param username       the login name, also the user id in the engine
 * @param name           the person's name
 * @param place          the departments or the unit they act for, or an empty text
 * @param posts          what they may do, and where
 * @param organizationId the unit they file for, or null
 * @param groups         the groups whose tasks they may do
 */
public record SignedIn(String username, String name, String place, List<Post> posts, Long organizationId,
                       Set<String> groups, Credentials credentials) implements UserDetails {

    record Credentials(String passwordHash, boolean usable, boolean temporary, int accessNumber) implements java.io.Serializable {

        @Override
        public String toString() {
            return "***";
        }
    }

    static SignedIn of(Person person, String place, boolean usable) {
        return new SignedIn(person.username(), person.name(), place, person.posts(), person.organizationId(),
                person.groups(), new Credentials(person.passwordHash(), usable,
                person.passwordTemporary(), person.accessNumber()));
    }

    /** What they are somewhere. Ask {@link #holds} or {@link #worksIn} where a department's matter is at hand. */
    public Set<Role> roles() {
        return posts.stream().map(Post::role).collect(Collectors.toUnmodifiableSet());
    }

    public boolean has(Role role) {
        return roles().contains(role);
    }

    /** Whether they have this role in this very department. */
    public boolean holds(Role role, String departmentCode) {
        return posts.stream().anyMatch(post -> post.role() == role && post.isIn(departmentCode));
    }

    /** Whether they do this department's work, as its handler or leader. */
    public boolean worksIn(String departmentCode) {
        return holds(Role.HANDLER, departmentCode) || holds(Role.LEADER, departmentCode);
    }

    /** The departments whose work they do, in order of their codes. */
    public SortedSet<String> departments() {
        return posts.stream().map(Post::departmentCode).filter(this::worksIn)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether their password is somebody else's choice, to be changed before anything else. */
    public boolean mustChangePassword() {
        return credentials.temporary();
    }

    int accessNumber() {
        return credentials.accessNumber();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles().stream().map(role -> new SimpleGrantedAuthority(role.authority())).toList();
    }

    @Override
    public String getPassword() {
        return credentials.passwordHash();
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isAccountNonLocked() {
        return credentials.usable();
    }
}
