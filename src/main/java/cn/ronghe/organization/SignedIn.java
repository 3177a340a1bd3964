package cn.ronghe.organization;

import java.util.Collection;
import java.util.Set;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Whoever is logged in, as the session knows them.
 *
 * @param username       the login name, also the user id in the engine
 * @param name           the person's name
 * @param place          the department or unit they act for, or an empty text
 * @param departmentCode the department, or null
 * @param organizationId the unit they file for, or null
 * @param roles          what they may do
 * @param groups         the groups whose tasks they may do
 */
public record SignedIn(String username, String name, String place, String departmentCode, Long organizationId,
                       Set<Role> roles, Set<String> groups, Credentials credentials) implements UserDetails {

    record Credentials(String passwordHash, boolean usable) implements java.io.Serializable {

        @Override
        public String toString() {
            return "***";
        }
    }

    static SignedIn of(Person person, String place, boolean usable) {
        return new SignedIn(person.username(), person.name(), place, person.departmentCode(), person.organizationId(),
                person.roles(), person.groups(), new Credentials(person.passwordHash(), usable));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream().map(role -> new SimpleGrantedAuthority(role.authority())).toList();
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
