package cn.ronghe.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
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
import cn.ronghe.organization.Person;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.EMail;
import cn.ronghe.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of one unit among themselves: invite, let in, send away. The unit is that of whoever is logged in. */
@Service
@Transactional
public class Colleagues {

    private static final int INVITATIONS_PER_HOUR = 20;
    private static final int LONGEST_NAME = 30;

    private final RegistrationRepository registrations;
    private final OneTimeLinks links;
    private final LoginRule logins;
    private final Attempts attempts;
    private final Accounts accounts;
    private final Organizations organizations;
    private final People people;
    private final AccountMails mails;
    private final AuditTrail audit;
    private final AccountSettings settings;
    private final Clock clock;

    Colleagues(RegistrationRepository registrations, OneTimeLinks links, LoginRule logins, Attempts attempts,
               Accounts accounts, Organizations organizations, People people, AccountMails mails, AuditTrail audit,
               AccountSettings settings, Clock clock) {
        this.registrations = registrations;
        this.links = links;
        this.logins = logins;
        this.attempts = attempts;
        this.accounts = accounts;
        this.organizations = organizations;
        this.people = people;
        this.mails = mails;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Organization> unit() {
        return Optional.ofNullable(CurrentPerson.get().organizationId()).map(organizations::get);
    }

    @Transactional(readOnly = true)
    public List<Person> all() {
        return unit().map(unit -> people.inOrganization(unit.id())).orElse(List.of());
    }

    @Transactional(readOnly = true)
    public List<OneTimeLink> invitations() {
        return unit().map(unit -> links.openInvitations(unit.id())).orElse(List.of());
    }

    /** Who registered with the unit's code and asks to be let in. */
    @Transactional(readOnly = true)
    public List<Registration> asking() {
        return unit().map(unit -> registrations.findByOrganizationIdAndByColleaguesTrueAndStateOrderById(
                unit.id(), RegistrationState.WAITING)).orElse(List.of());
    }

    public Optional<Refusal> invite(String typed) {
        Organization unit = unit().orElseThrow();
        String email = CleanText.strip(typed);
        if (!EMail.isValid(email)) {
            return Optional.of(Refusal.of("account.email.wrong"));
        }
        if (all().stream().anyMatch(person -> email.equalsIgnoreCase(person.email()))) {
            return Optional.of(Refusal.of("account.invite.known", email));
        }
        if (!attempts.allows(Attempts.Kind.MAIL, email, settings.mailsPerAddress())
                || !attempts.allows(Attempts.Kind.CLIENT, unit.group(), INVITATIONS_PER_HOUR)) {
            return Optional.of(Refusal.of("account.too-often"));
        }
        invitations().stream().filter(open -> open.email().equalsIgnoreCase(email))
                .forEach(open -> links.cancelInvitation(unit.id(), open.id()));
        SignedIn person = CurrentPerson.get();
        mails.colleagueInvited(email, unit.name(), person.name(), links.issue(Purpose.COLLEAGUE,
                settings.invitationLink(), link -> link.into(unit.id(), email)));
        record(unit.id(), "audit.account.colleague-invited", email);
        return Optional.empty();
    }

    /** @return whether there was such an invitation of this unit */
    public boolean cancelInvitation(long linkId) {
        boolean done = unit().map(unit -> links.cancelInvitation(unit.id(), linkId)).orElse(false);
        if (done) {
            record(unit().orElseThrow().id(), "audit.account.invitation-cancelled", "");
        }
        return done;
    }

    /** The name of the unit that an invitation leads into. */
    @Transactional(readOnly = true)
    public String unitName(OneTimeLink invitation) {
        return organizations.get(invitation.organizationId()).name();
    }

    /** Opens the login of an invited colleague by an open link. Nobody is logged in here. */
    public Map<String, Refusal> join(String token, JoinUnit command) {
        OneTimeLink invitation = links.find(token, Purpose.COLLEAGUE).orElseThrow();
        if (links.state(invitation) != State.OPEN) {
            return Map.of("form", Refusal.of("account.link.over"));
        }
        Map<String, Refusal> problems = new LinkedHashMap<>();
        if (!Typed.isLine(command.name(), LONGEST_NAME)) {
            problems.put("name", Refusal.of("account.contact.wrong", String.valueOf(LONGEST_NAME)));
        }
        String mobile = Typed.mobile(command.mobile());
        if (!Typed.isMobile(mobile)) {
            problems.put("mobile", Refusal.of("account.mobile.wrong"));
        }
        problems.putAll(logins.problems(command.username(), command.password(), command.repeated(),
                invitation.email()));
        if (problems.isEmpty()) {
            links.use(token, Purpose.COLLEAGUE).orElseThrow();
            String name = CleanText.strip(command.name());
            accounts.open(command.username(), accounts.encode(command.password()), name, invitation.email(), mobile);
            accounts.join(command.username(), invitation.organizationId());
            audit.record(caseKey(invitation.organizationId()), command.username(), name,
                    "audit.account.colleague-joined", invitation.email());
        }
        return problems;
    }

    /** @param why needed where it is refused */
    public Optional<Refusal> decide(long registrationId, boolean letIn, String why) {
        Organization unit = unit().orElseThrow();
        Registration asked = registrations.lockByCode(unit.creditCode()).stream()
                .filter(one -> one.id() == registrationId && one.byColleagues() && one.organizationId() == unit.id())
                .findFirst().orElse(null);
        if (asked == null || asked.state() != RegistrationState.WAITING) {
            return Optional.of(Refusal.of("account.desk.decided"));
        }
        if (!letIn && !Typed.isText(why, UnitCheck.LONGEST_REASON)) {
            return Optional.of(Refusal.of("account.desk.reason", String.valueOf(UnitCheck.LONGEST_REASON)));
        }
        SignedIn person = CurrentPerson.get();
        if (letIn) {
            accounts.join(asked.username(), unit.id());
            asked.approve(person.name(), null, now());
        } else {
            asked.refuse(person.name(), CleanText.strip(why), now());
        }
        String what = letIn ? "approved" : "refused";
        audit.record(asked.caseKey(), person.username(), person.name(), "audit.account." + what,
                letIn ? unit.name() : asked.reason());
        mails.decided(asked, what, person.name());
        return Optional.empty();
    }

    /** Sends a colleague away; nobody sends themselves away, and so one always stays. */
    public Optional<Refusal> deactivate(String username) {
        Organization unit = unit().orElseThrow();
        if (CurrentPerson.get().username().equals(username)) {
            return Optional.of(Refusal.of("account.deactivate.self"));
        }
        if (!accounts.deactivateInOrganization(unit.id(), username)) {
            return Optional.of(Refusal.of("account.deactivate.unknown"));
        }
        links.cancelOf(username);
        record(unit.id(), "audit.account.colleague-deactivated", username);
        return Optional.empty();
    }

    private void record(long unit, String action, String detail) {
        SignedIn person = CurrentPerson.get();
        audit.record(caseKey(unit), person.username(), person.name(), action, detail);
    }

    private static String caseKey(long unit) {
        return "organization:" + unit;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
