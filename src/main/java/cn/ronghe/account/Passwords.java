package cn.ronghe.account;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.ronghe.account.OneTimeLink.Purpose;
import cn.ronghe.account.OneTimeLink.State;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.organization.Accounts;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.People;
import cn.ronghe.organization.Person;
import cn.ronghe.organization.PersonInvited;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.EMail;
import cn.ronghe.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords: forgotten, set for the first time, changed. */
@Service
@Transactional
public class Passwords {

    private static final Purpose[] SETTING = {Purpose.RESET_PASSWORD, Purpose.FIRST_PASSWORD};
    private static final int LONGEST_TYPED = 254;
    private static final int OLD_PASSWORDS_PER_HOUR = 10;

    private final OneTimeLinks links;
    private final PasswordRule rule;
    private final Attempts attempts;
    private final Accounts accounts;
    private final People people;
    private final AccountMails mails;
    private final AuditTrail audit;
    private final AccountSettings settings;

    Passwords(OneTimeLinks links, PasswordRule rule, Attempts attempts, Accounts accounts, People people,
              AccountMails mails, AuditTrail audit, AccountSettings settings) {
        this.links = links;
        this.rule = rule;
        this.attempts = attempts;
        this.accounts = accounts;
        this.people = people;
        this.mails = mails;
        this.audit = audit;
        this.settings = settings;
    }

    /**
     * Sends a link to each login that this is the name or the address of. The answer says nothing about whether there
     * is one.
     */
    public Optional<Refusal> forgotten(String typed, String client) {
        if (!attempts.allows(Attempts.Kind.CLIENT, client, settings.attemptsPerClient())) {
            return Optional.of(Refusal.of("account.too-often"));
        }
        String asked = CleanText.strip(typed);
        if (!Typed.isLine(asked, LONGEST_TYPED)) {
            return Optional.of(Refusal.of("account.forgotten.wrong"));
        }
        Set<Person> persons = new LinkedHashSet<>(people.byEmail(asked));
        people.byUsername(asked).filter(Person::active).ifPresent(persons::add);
        persons.stream().filter(person -> EMail.isValid(person.email()))
                .filter(person -> attempts.allows(Attempts.Kind.MAIL, person.email(), settings.mailsPerAddress()))
                .forEach(this::sendReset);
        return Optional.empty();
    }

    private void sendReset(Person person) {
        links.cancelOf(person.username());
        record(person, "audit.account.password-forgotten");
        mails.forgotten(person, links.issue(Purpose.RESET_PASSWORD, settings.resetLink(),
                link -> link.of(person.username())));
    }

    @EventListener
    public void on(PersonInvited event) {
        Person person = people.byUsername(event.username()).orElseThrow();
        links.cancelOf(person.username());
        mails.invited(person, links.issue(Purpose.FIRST_PASSWORD, settings.invitationLink(),
                link -> link.of(person.username())));
    }

    @Transactional(readOnly = true)
    public Optional<OneTimeLink> link(String token) {
        return links.find(token, SETTING).filter(link -> people.byUsername(link.username()).filter(Person::active)
                .isPresent());
    }

    /** Sets the password by an open link: unlocks the login and ends the other sessions. */
    public Map<String, Refusal> set(String token, String password, String repeated) {
        OneTimeLink link = link(token).orElseThrow();
        if (links.state(link) != State.OPEN) {
            return Map.of("form", Refusal.of("account.link.over"));
        }
        Person person = people.byUsername(link.username()).orElseThrow();
        Optional<Refusal> problem = rule.check(password, repeated, person.username(), person.email());
        if (problem.isPresent()) {
            return Map.of(LoginRule.fieldOf(problem.get()), problem.get());
        }
        links.use(token, SETTING).orElseThrow();
        change(person, password);
        return Map.of();
    }

    /** Changes the password of the person who is logged in; their other sessions end. */
    public Map<String, Refusal> change(String old, String password, String repeated) {
        SignedIn signedIn = CurrentPerson.get();
        Person person = people.byUsername(signedIn.username()).orElseThrow();
        Map<String, Refusal> problems = new LinkedHashMap<>();
        if (!attempts.allows(Attempts.Kind.OLD_PASSWORD, person.username(), OLD_PASSWORDS_PER_HOUR)) {
            problems.put("old", Refusal.of("account.too-often"));
        } else if (!accounts.hasPassword(person.username(), old)) {
            problems.put("old", Refusal.of("account.password.old-wrong"));
        }
        rule.check(password, repeated, person.username(), person.email())
                .ifPresent(refusal -> problems.put(LoginRule.fieldOf(refusal), refusal));
        if (problems.isEmpty()) {
            change(person, password);
        }
        return problems;
    }

    private void change(Person person, String password) {
        accounts.changePassword(person.username(), password);
        links.cancelOf(person.username());
        record(person, "audit.account.password-changed");
        mails.changed(person);
    }

    private void record(Person person, String action) {
        audit.record("person:" + person.username(), person.username(), person.name(), action, "");
    }
}
