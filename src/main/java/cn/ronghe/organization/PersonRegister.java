package cn.ronghe.organization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;

import cn.ronghe.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * What administrators change about people. Each change names the version it was decided on and is refused where
 * somebody else was faster; one that is there already is done again without effect. People who hold administrative
 * posts are changed by system administrators alone, else a business administrator could take over their logins.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PersonRegister {

    private final PersonRepository persons;
    private final PostRules rules;
    private final PostNames names;
    private final OrganizationRepository organizations;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    /** Of a password that nobody knows, for whoever sets their own; hashing one for each row of a sheet takes minutes. */
    private final Supplier<String> unknown;

    PersonRegister(PersonRepository persons, PostRules rules, PostNames names, OrganizationRepository organizations,
                   PasswordEncoder passwords, ApplicationEventPublisher events) {
        this.persons = persons;
        this.rules = rules;
        this.names = names;
        this.organizations = organizations;
        this.passwords = passwords;
        this.events = events;
        this.unknown = SingletonSupplier.of(() -> passwords.encode(UUID.randomUUID().toString()));
    }

    /** What is wrong with a new person, by field. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<String, Refusal> problems(PersonInput input, PostInput post) {
        Map<String, Refusal> problems = new LinkedHashMap<>(input.problems());
        if (!problems.containsKey(PersonInput.USERNAME) && persons.findByUsername(input.username()).isPresent()) {
            problems.put(PersonInput.USERNAME, Refusal.of("person.username.taken", input.username()));
        }
        problems.putAll(rules.problems(post, List.of(), null, CurrentPerson.get()));
        return problems;
    }

    /**
     * What is wrong with a row that names a person and one post, by field.
     *
     * @param known   who has this login name already, or null
     * @param earlier the posts that the rows before give the same person
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<String, Refusal> problems(Person known, PersonInput input, PostInput post, List<PostInput> earlier) {
        Map<String, Refusal> problems = new LinkedHashMap<>(input.problems());
        if (known != null && !mayChange(known)) {
            problems.put(PersonInput.USERNAME, Refusal.of("person.system-admin-only"));
        } else if (known != null && !known.active()) {
            problems.put(PersonInput.USERNAME, Refusal.of("person.inactive"));
        }
        List<Post> held = new ArrayList<>(known == null ? List.of() : known.posts());
        if (!held.contains(post.post())) {
            earlier.stream().filter(other -> other.role() != null).map(PostInput::post).forEach(held::add);
            problems.putAll(rules.problems(post, held, known == null ? null : known.organizationId(),
                    CurrentPerson.get()));
        } else if (post.role() == Role.APPLICANT) {
            problems.putAll(rules.problems(post, List.of(), known.organizationId(), CurrentPerson.get()));
        }
        return problems;
    }

    /** What such a row would change about somebody known. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public ChangeResult compare(Person known, PersonInput input, PostInput post) {
        boolean held = known.posts().contains(post.post());
        return ChangeResult.of(Difference.of("personName", known.name(), input.name()),
                Difference.of("email", known.email(), input.email()),
                Difference.of("mobile", known.mobile(), input.mobile()),
                Difference.of("post", "", held ? "" : names.of(post)));
    }

    /**
     * Somebody new with a first post.
     *
     * @param firstPassword to be changed at the first login; null where they set their own by a link in a mail
     */
    public ChangeResult add(PersonInput input, PostInput post, String firstPassword) {
        Map<String, Refusal> problems = problems(input, post);
        if (!problems.isEmpty()) {
            return ChangeResult.refused(problems);
        }
        boolean invited = firstPassword == null;
        String hash = invited ? unknown.get() : passwords.encode(firstPassword);
        Person person = new Person(input.username(), hash, input.name(), List.of())
                .reachableAt(input.email(), input.mobile());
        if (!invited) {
            person.setFirstPassword(hash);
        }
        give(person, post);
        persons.save(person);
        if (invited) {
            events.publishEvent(new PersonInvited(person.username()));
        }
        return ChangeResult.of(Difference.of("username", "", input.username()),
                Difference.of("personName", "", input.name()), Difference.of("email", "", input.email()),
                Difference.of("mobile", "", input.mobile()), Difference.of("post", "", names.of(post)));
    }

    /** Name, e-mail and mobile; the login name stays. */
    public ChangeResult change(long id, Integer version, PersonInput input) {
        Person person = get(id);
        Map<String, Refusal> problems = new LinkedHashMap<>(input.problems());
        problems.remove(PersonInput.USERNAME);
        if (!problems.isEmpty()) {
            return ChangeResult.refused(problems);
        }
        ChangeResult result = ChangeResult.of(Difference.of("personName", person.name(), input.name()),
                Difference.of("email", person.email(), input.email()),
                Difference.of("mobile", person.mobile(), input.mobile()));
        return perhaps(person, version, result, () -> person.change(input));
    }

    public ChangeResult addPost(long id, Integer version, PostInput wanted) {
        Person person = get(id);
        if (wanted.role() != null && person.posts().contains(wanted.post())) {
            return ChangeResult.of();
        }
        Map<String, Refusal> problems = rules.problems(wanted, person.posts(), person.organizationId(),
                CurrentPerson.get());
        if (!problems.isEmpty()) {
            return ChangeResult.refused(problems);
        }
        return perhaps(person, version, ChangeResult.of(Difference.of("post", "", names.of(wanted))), () -> {
            give(person, wanted);
            events.publishEvent(new PersonAccessChanged(person.username()));
        });
    }

    public ChangeResult removePost(long id, Integer version, Post post) {
        persons.lockActiveWith(Role.SYSTEM_ADMIN);
        Person person = get(id);
        if (!person.posts().contains(post)) {
            return ChangeResult.of();
        }
        if (post.role() == Role.SYSTEM_ADMIN && isLastSystemAdministrator(person)) {
            return ChangeResult.refused(Refusal.of("person.last-system-admin"));
        }
        String name = names.of(post, person.organizationId());
        return perhaps(person, version, ChangeResult.of(Difference.of("post", name, "")), () -> {
            person.giveUp(post);
            events.publishEvent(new PersonAccessChanged(person.username()));
        });
    }

    /** From now on they cannot log in, their sessions end, and what they had claimed is for their colleagues. */
    public ChangeResult deactivate(long id, Integer version) {
        persons.lockActiveWith(Role.SYSTEM_ADMIN);
        Person person = get(id);
        if (!person.active()) {
            return ChangeResult.of();
        }
        if (person.username().equals(CurrentPerson.get().username())) {
            return ChangeResult.refused(Refusal.of("person.deactivate.self"));
        }
        if (isLastSystemAdministrator(person)) {
            return ChangeResult.refused(Refusal.of("person.last-system-admin"));
        }
        return perhaps(person, version, states(person, "active", "inactive"), () -> {
            person.setActive(false);
            events.publishEvent(new PersonAccessChanged(person.username()));
        });
    }

    public ChangeResult reactivate(long id, Integer version) {
        Person person = get(id);
        return person.active() ? ChangeResult.of()
                : perhaps(person, version, states(person, "inactive", "active"), () -> person.setActive(true));
    }

    /** A password that must be changed at the next login; sessions opened with the one before end. */
    public ChangeResult setPassword(long id, Integer version, String password) {
        Person person = get(id);
        return perhaps(person, version, ChangeResult.of(Difference.of("password", "", names.text("password.first"))),
                () -> person.setFirstPassword(passwords.encode(password)));
    }

    /** Sends the link to set a password once more. */
    public ChangeResult invite(long id, Integer version) {
        Person person = get(id);
        return perhaps(person, version, ChangeResult.of(Difference.of("password", "", names.text("password.link"))),
                () -> events.publishEvent(new PersonInvited(person.username())));
    }

    private ChangeResult perhaps(Person person, Integer version, ChangeResult result, Runnable change) {
        if (!mayChange(person)) {
            return ChangeResult.refused(Refusal.of("person.system-admin-only"));
        }
        if (!result.changed()) {
            return result;
        }
        if (version != null && version != person.version()) {
            return ChangeResult.refused(Refusal.of("organization.changed-meanwhile"));
        }
        change.run();
        return result;
    }

    private boolean isLastSystemAdministrator(Person person) {
        return person.active() && person.has(Role.SYSTEM_ADMIN) && persons.countActiveWith(Role.SYSTEM_ADMIN) == 1;
    }

    private static boolean mayChange(Person person) {
        return !person.isAdministrator() || CurrentPerson.get().has(Role.SYSTEM_ADMIN);
    }

    private void give(Person person, PostInput wanted) {
        if (wanted.role() == Role.APPLICANT) {
            person.fileFor(organizations.findByCreditCode(wanted.unit()).orElseThrow().id());
        } else {
            person.hold(wanted.post());
        }
    }

    private ChangeResult states(Person person, String from, String to) {
        return ChangeResult.of(Difference.of("state", names.text("state." + from), names.text("state." + to)));
    }

    private Person get(long id) {
        return persons.findById(id).orElseThrow(() -> new NoSuchElementException("person " + id));
    }
}
