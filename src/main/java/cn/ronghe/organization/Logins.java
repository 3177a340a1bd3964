package cn.ronghe.organization;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who logs in; after {@value Person#MAX_FAILED_LOGINS} wrong passwords in a row the login rests for a quarter of an hour. */
@Service
class Logins implements UserDetailsService {

    private final PersonRepository persons;
    private final DepartmentRepository departments;
    private final OrganizationRepository organizations;
    private final Clock clock;

    Logins(PersonRepository persons, DepartmentRepository departments, OrganizationRepository organizations,
           Clock clock) {
        this.persons = persons;
        this.departments = departments;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        Person person = persons.findByUsername(username).filter(Person::active).filter(this::mayFile)
                .orElseThrow(() -> new UsernameNotFoundException("no such login"));
        return SignedIn.of(person, placeOf(person), !person.lockedAt(Instant.now(clock)));
    }

    /** The people of a unit that was sent away come in no more. */
    private boolean mayFile(Person person) {
        return Optional.ofNullable(person.organizationId()).flatMap(organizations::findById)
                .map(Organization::active).orElse(true);
    }

    private String placeOf(Person person) {
        List<String> codes = person.posts().stream().map(Post::departmentCode).filter(Objects::nonNull).distinct()
                .toList();
        if (!codes.isEmpty()) {
            return departments.findByCodeIn(codes).stream().sorted(Comparator.comparing(Department::code))
                    .map(Department::name).collect(Collectors.joining("、"));
        }
        return Optional.ofNullable(person.organizationId()).flatMap(organizations::findById)
                .map(Organization::name).orElse("");
    }

    @EventListener
    @Transactional
    public void on(AuthenticationFailureBadCredentialsEvent failure) {
        persons.findByUsername(failure.getAuthentication().getName())
                .ifPresent(person -> person.loginFailed(Instant.now(clock)));
    }

    @EventListener
    @Transactional
    public void on(AuthenticationSuccessEvent success) {
        if (success.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
            persons.findByUsername(signedIn.username()).ifPresent(Person::loginSucceeded);
        }
    }
}
