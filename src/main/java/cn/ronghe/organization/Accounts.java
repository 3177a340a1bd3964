package cn.ronghe.organization;

import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** New logins and units, and passwords as they change. Who may ask for it is decided by the rooms that call. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Accounts {

    private final PersonRepository persons;
    private final OrganizationRepository organizations;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;

    Accounts(PersonRepository persons, OrganizationRepository organizations, PasswordEncoder passwords,
             ApplicationEventPublisher events) {
        this.persons = persons;
        this.organizations = organizations;
        this.passwords = passwords;
        this.events = events;
    }

    /** What of a password is kept. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public String encode(String password) {
        return passwords.encode(password);
    }

    public boolean isTaken(String username) {
        return persons.findByUsername(username).isPresent();
    }

    /** A login that may do nothing yet. */
    public void open(String username, String passwordHash, String name, String email, String mobile) {
        persons.save(new Person(username, passwordHash, name, List.of()).reachableAt(email, mobile));
    }

    /** @return the id of a unit that may file from now on */
    public long found(String name, String creditCode, String kind, String districtCode) {
        return organizations.save(new Organization(name, creditCode, kind, districtCode)).id();
    }

    /** From now on this person files for the unit. */
    public void join(String username, long organizationId) {
        get(username).fileFor(organizationId);
    }

    public boolean hasPassword(String username, String password) {
        return passwords.matches(password, get(username).passwordHash());
    }

    /** Unlocks the login and ends every session that was opened with another password. */
    public void changePassword(String username, String password) {
        get(username).changePassword(passwords.encode(password));
    }

    /**
     * Sends one person of a unit away, and their sessions end; the last one stays.
     *
     * @return whether it was done
     */
    public boolean deactivateInOrganization(long organizationId, String username) {
        var colleagues = persons.lockActiveInOrganization(organizationId);
        Person person = colleagues.stream().filter(one -> one.username().equals(username)).findFirst().orElse(null);
        if (person == null || colleagues.size() == 1) {
            return false;
        }
        person.setActive(false);
        events.publishEvent(new PersonAccessChanged(username));
        return true;
    }

    private Person get(String username) {
        return persons.findByUsername(username)
                .orElseThrow(() -> new NoSuchElementException("person " + username));
    }
}
