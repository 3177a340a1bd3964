package cn.ronghe.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import cn.ronghe.audit.AuditEntry;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.organization.Accounts;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.Organizations;
import cn.ronghe.organization.People;
import cn.ronghe.organization.Role;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where departments decide about units. Handlers see those of their departments, business administrators those of
 * departments that have no handler.
 */
@Service
@Transactional
public class RegistrationDesk {

    private static final Limit SHOWN = Limit.of(100);

    private final RegistrationRepository repository;
    private final Accounts accounts;
    private final Organizations organizations;
    private final People people;
    private final Departments departments;
    private final AccountMails mails;
    private final AuditTrail audit;
    private final Clock clock;

    RegistrationDesk(RegistrationRepository repository, Accounts accounts, Organizations organizations, People people,
                     Departments departments, AccountMails mails, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.organizations = organizations;
        this.people = people;
        this.departments = departments;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many wait for the person who is logged in. */
    @Transactional(readOnly = true)
    public long waiting() {
        return repository.count(mine(), RegistrationState.WAITING);
    }

    /** The latest first; at most 100. */
    @Transactional(readOnly = true)
    public List<Registration> in(RegistrationState first, RegistrationState... more) {
        return repository.ofDepartments(mine(), EnumSet.of(first, more), SHOWN);
    }

    /** Empty where there is none or it is another department's. */
    @Transactional(readOnly = true)
    public Optional<Registration> find(long id) {
        return repository.findById(id).filter(this::isMine);
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> history(Registration registration) {
        List<AuditEntry> entries = new ArrayList<>(audit.entriesOf(registration.caseKey()));
        Collections.reverse(entries);
        return entries;
    }

    /** Others that were filed with the same code and are not decided yet. */
    @Transactional(readOnly = true)
    public List<Registration> rivals(Registration registration) {
        return repository.findByCodeAndStateInOrderById(registration.code(),
                EnumSet.of(RegistrationState.WAITING, RegistrationState.RETURNED)).stream()
                .filter(other -> other.id() != registration.id() && !other.joins()).toList();
    }

    /**
     * The unit may file from now on.
     *
     * @param version as the handler has read it
     * @param why     needed where the code's check character is wrong
     */
    public Optional<Refusal> approve(long id, int version, String why) {
        Registration registration = lock(id);
        Optional<Refusal> refusal = decidable(registration, version);
        if (refusal.isPresent()) {
            return refusal;
        }
        boolean vouched = registration.doubtful() && !registration.joins();
        if (vouched && !Typed.isText(why, UnitCheck.LONGEST_REASON)) {
            return Optional.of(Refusal.of("account.desk.vouch", String.valueOf(UnitCheck.LONGEST_REASON)));
        }
        if (!registration.joins() && organizations.byCode(registration.code()).isPresent()) {
            return Optional.of(Refusal.of("account.desk.code-registered"));
        }
        long unit = registration.joins() ? registration.organizationId() : accounts.found(registration.unitName(),
                registration.code(), registration.kind(), registration.districtCode());
        accounts.join(registration.username(), unit);
        SignedIn handler = CurrentPerson.get();
        registration.approve(handler.name(), vouched ? CleanText.strip(why) : null, now());
        if (vouched) {
            record(registration, handler, "audit.account.code-vouched", registration.code() + " " + registration.reason());
        }
        record(registration, handler, "audit.account.approved", registration.unitName());
        mails.decided(registration, "approved", deciderOf(registration));
        return Optional.empty();
    }

    public Optional<Refusal> returnForCorrection(long id, int version, String why) {
        return decline(id, version, why, "returned");
    }

    public Optional<Refusal> refuse(long id, int version, String why) {
        return decline(id, version, why, "refused");
    }

    private Optional<Refusal> decline(long id, int version, String why, String what) {
        Registration registration = lock(id);
        Optional<Refusal> refusal = decidable(registration, version);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (registration.joins() && what.equals("returned")) {
            return Optional.of(Refusal.of("account.desk.no-return"));
        }
        if (!Typed.isText(why, UnitCheck.LONGEST_REASON)) {
            return Optional.of(Refusal.of("account.desk.reason", String.valueOf(UnitCheck.LONGEST_REASON)));
        }
        SignedIn handler = CurrentPerson.get();
        if (what.equals("returned")) {
            registration.returnFor(handler.name(), CleanText.strip(why), now());
        } else {
            registration.refuse(handler.name(), CleanText.strip(why), now());
        }
        record(registration, handler, "audit.account." + what, registration.reason());
        mails.decided(registration, what, deciderOf(registration));
        return Optional.empty();
    }

    private Registration lock(long id) {
        Registration asked = find(id).orElseThrow();
        return repository.lockByCode(asked.code()).stream().filter(one -> one.id() == id).findFirst().orElse(asked);
    }

    private static Optional<Refusal> decidable(Registration registration, int version) {
        if (registration.state() != RegistrationState.WAITING) {
            return Optional.of(Refusal.of("account.desk.decided"));
        }
        return registration.version() == version ? Optional.empty() : Optional.of(Refusal.of("account.desk.changed"));
    }

    private boolean isMine(Registration registration) {
        return !registration.byColleagues() && registration.state() != RegistrationState.UNCONFIRMED
                && mine().contains(registration.departmentCode());
    }

    /** The departments that the person who is logged in decides for. */
    private Collection<String> mine() {
        SignedIn person = CurrentPerson.get();
        Set<String> mine = person.departments().stream().filter(code -> person.holds(Role.HANDLER, code))
                .collect(Collectors.toCollection(TreeSet::new));
        if (person.has(Role.BUSINESS_ADMIN)) {
            repository.departments().stream().filter(code -> people.in(code, Role.HANDLER).isEmpty())
                    .forEach(mine::add);
        }
        return mine;
    }

    private String deciderOf(Registration registration) {
        return departments.get(registration.departmentCode()).name();
    }

    private void record(Registration registration, SignedIn handler, String action, String detail) {
        audit.record(registration.caseKey(), handler.username(), handler.name(), action, detail);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
