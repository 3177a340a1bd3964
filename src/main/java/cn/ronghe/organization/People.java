package cn.ronghe.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody with a login. People live here and nowhere else; the engine reads them through this class. */
@Component
@Transactional(readOnly = true)
public class People {

    private final PersonRepository persons;

    People(PersonRepository persons) {
        this.persons = persons;
    }

    public Optional<Person> byUsername(String username) {
        return persons.findByUsername(username);
    }

    public Map<String, Person> byUsernames(Collection<String> usernames) {
        return usernames.isEmpty() ? Map.of() : persons.findByUsernameIn(usernames).stream()
                .collect(Collectors.toMap(Person::username, Function.identity()));
    }

    /** Active people with this address, in whatever case it is written; one address may serve several logins. */
    public List<Person> byEmail(String email) {
        return persons.activeByEmail(email);
    }

    /** Active people in a department who hold a role. */
    public List<Person> in(String departmentCode, Role role) {
        return persons.activeIn(departmentCode, role);
    }

    public List<Person> inOrganization(long organizationId) {
        return persons.activeInOrganization(organizationId);
    }

    public List<Person> with(Role role) {
        return persons.activeWith(role);
    }

    /** Whether a session may go on that was opened with this person's password and posts then. */
    public boolean mayStay(SignedIn person) {
        return persons.passwordHashOf(person.username(), person.accessNumber()).filter(person.getPassword()::equals).isPresent();
    }
}
