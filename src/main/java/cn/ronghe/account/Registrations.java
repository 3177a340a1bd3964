package cn.ronghe.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.account.OneTimeLink.Purpose;
import cn.ronghe.account.OneTimeLink.State;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.organization.Accounts;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.Organization;
import cn.ronghe.organization.Organizations;
import cn.ronghe.organization.People;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.EMail;
import cn.ronghe.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What applicants do with their registration: file it, confirm the e-mail, look at it, correct it. */
@Service
@Transactional
public class Registrations {

    private final RegistrationRepository repository;
    private final UnitCheck units;
    private final LoginRule logins;
    private final Attempts attempts;
    private final OneTimeLinks links;
    private final Accounts accounts;
    private final Organizations organizations;
    private final People people;
    private final AccountMails mails;
    private final AuditTrail audit;
    private final AccountSettings settings;
    private final Clock clock;

    Registrations(RegistrationRepository repository, UnitCheck units, LoginRule logins, Attempts attempts,
                  OneTimeLinks links, Accounts accounts, Organizations organizations, People people,
                  AccountMails mails, AuditTrail audit, AccountSettings settings, Clock clock) {
        this.repository = repository;
        this.units = units;
        this.logins = logins;
        this.attempts = attempts;
        this.links = links;
        this.accounts = accounts;
        this.organizations = organizations;
        this.people = people;
        this.mails = mails;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Files a registration; its e-mail gets a link.
     *
     * @param client where it comes from
     * @return what is wrong by field; empty where it was filed
     */
    public Map<String, Refusal> register(RegisterUnit command, String client) {
        Map<String, Refusal> problems = new LinkedHashMap<>();
        if (!attempts.allows(Attempts.Kind.CLIENT, client, settings.attemptsPerClient())) {
            return Map.of("form", Refusal.of("account.too-often"));
        }
        problems.putAll(units.problems(command.unit()));
        String email = CleanText.strip(command.email());
        if (!EMail.isValid(email)) {
            problems.put("email", Refusal.of("account.email.wrong"));
        }
        String code = UnitCode.typed(command.unit().code()).text();
        problems.putAll(logins.problems(command.username(), command.password(), command.repeated(), email, code));
        Optional<Organization> known = problems.containsKey("code") ? Optional.empty() : organizations.byCode(code);
        if (known.isPresent() && !command.join()) {
            problems.put("code", Refusal.of("account.code.registered"));
        }
        if (problems.isEmpty() && !(attempts.allows(Attempts.Kind.MAIL, email, settings.mailsPerAddress())
                && attempts.allows(Attempts.Kind.REGISTRATION, client, settings.registrationsPerClient()))) {
            problems.put("form", Refusal.of("account.too-often"));
        }
        if (problems.isEmpty()) {
            file(command, email, known);
        }
        return problems;
    }

    private void file(RegisterUnit command, String email, Optional<Organization> known) {
        Registration registration = new Registration(units.data(command.unit()), email, command.username(),
                accounts.encode(command.password()), now());
        known.ifPresent(unit -> registration.joining(unit.id(), !people.inOrganization(unit.id()).isEmpty(),
                units.department(unit.kind(), unit.districtCode()).orElse(registration.departmentCode())));
        repository.save(registration);
        record(registration, "audit.account.registered", registration.unitName());
        sendLink(registration);
    }

    private void sendLink(Registration registration) {
        links.cancelOfRegistration(registration.id());
        mails.confirm(registration, links.issue(Purpose.CONFIRM_EMAIL, settings.confirmationLink(),
                link -> link.ofRegistration(registration.id())));
    }

    /** The registration that a link of its mail is about. */
    @Transactional(readOnly = true)
    public Optional<Registration> of(OneTimeLink link) {
        return Optional.ofNullable(link.registrationId()).flatMap(repository::findById);
    }

    /**
     * Opens the login, which may do nothing yet, and hands the registration to whoever decides.
     *
     * @param otherName another login name where the one asked for was taken meanwhile; empty for none
     */
    public Optional<Refusal> confirm(String token, String otherName) {
        OneTimeLink link = links.find(token, Purpose.CONFIRM_EMAIL).orElseThrow();
        Registration registration = of(link).orElseThrow();
        if (links.state(link) != State.OPEN) {
            return Optional.of(Refusal.of("account.link.over"));
        }
        String name = otherName.isEmpty() ? registration.username() : otherName;
        Optional<Refusal> taken = logins.name(name).values().stream().findFirst();
        if (taken.isPresent()) {
            return taken;
        }
        links.use(token, Purpose.CONFIRM_EMAIL).orElseThrow();
        accounts.open(name, registration.passwordHash(), registration.contactName(), registration.email(),
                registration.mobile());
        registration.confirm(name, now());
        record(registration, "audit.account.confirmed", registration.email());
        mails.waiting(registration);
        return Optional.empty();
    }

    /** A new link for one that came too late; nothing where the e-mail is confirmed already. */
    public Optional<Refusal> sendAgain(String token) {
        Registration registration = links.find(token, Purpose.CONFIRM_EMAIL).flatMap(this::of).orElseThrow();
        if (registration.state() != RegistrationState.UNCONFIRMED) {
            return Optional.of(Refusal.of("account.confirm.done"));
        }
        if (!attempts.allows(Attempts.Kind.MAIL, registration.email(), settings.mailsPerAddress())) {
            return Optional.of(Refusal.of("account.too-often"));
        }
        sendLink(registration);
        return Optional.empty();
    }

    /** The registration of the person who is logged in. */
    @Transactional(readOnly = true)
    public Optional<Registration> own() {
        return repository.findFirstByUsernameAndStateNotOrderByIdDesc(CurrentPerson.get().username(),
                RegistrationState.UNCONFIRMED);
    }

    /** Writes the own registration anew and hands it to the department again. */
    public Map<String, Refusal> correct(UnitInput input) {
        Registration registration = own().orElseThrow();
        if (!registration.state().isOpen() || registration.joins()) {
            return Map.of("form", Refusal.of("account.correct.decided"));
        }
        Map<String, Refusal> problems = units.problems(input);
        if (problems.isEmpty() && organizations.byCode(UnitCode.typed(input.code()).text()).isPresent()) {
            problems.put("code", Refusal.of("account.correct.registered"));
        }
        if (problems.isEmpty()) {
            boolean asked = registration.state() == RegistrationState.RETURNED;
            String before = registration.departmentCode();
            registration.correct(units.data(input), now());
            record(registration, "audit.account.corrected", registration.unitName());
            if (asked || !before.equals(registration.departmentCode())) {
                mails.waiting(registration);
            }
        }
        return problems;
    }

    private void record(Registration registration, String action, String detail) {
        audit.record(registration.caseKey(), registration.username(), registration.contactName(), action, detail);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
