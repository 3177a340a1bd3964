package cn.ronghe.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import cn.ronghe.application.CreateResult.Created;
import cn.ronghe.application.CreateResult.NeedsConfirmation;
import cn.ronghe.application.CreateResult.Refused;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.attachment.Uploader;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.Organization;
import cn.ronghe.organization.Organizations;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts drafts and throws them away. */
@Service
@Transactional
public class Drafts {

    private final ApplicationRepository repository;
    private final OwnApplications own;
    private final FilingRules rules;
    private final SectionDrafts sections;
    private final SealedForms scans;
    private final Prefill prefill;
    private final ApplicationForms forms;
    private final ApplicationNames names;
    private final Batches batches;
    private final PlatformTypes types;
    private final Organizations organizations;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafts(ApplicationRepository repository, OwnApplications own, FilingRules rules, SectionDrafts sections,
           SealedForms scans, Prefill prefill, ApplicationForms forms, ApplicationNames names,
           Batches batches, PlatformTypes types, Organizations organizations, Attachments attachments,
           AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.own = own;
        this.rules = rules;
        this.sections = sections;
        this.scans = scans;
        this.prefill = prefill;
        this.forms = forms;
        this.names = names;
        this.batches = batches;
        this.types = types;
        this.organizations = organizations;
        this.attachments = attachments;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public CreateResult create(CreateApplication command) {
        SignedIn person = CurrentPerson.get();
        if (person.organizationId() == null || batches.type(command.batchId(), command.typeCode()).isEmpty()) {
            return new Refused(Refusal.of("application.type.closed"));
        }
        PlatformType type = types.get(command.typeCode());
        Organization unit = organizations.get(person.organizationId());
        Optional<Refusal> refusal = rules.window(batches.get(command.batchId())).or(() -> rules.unit(unit, type));
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (repository.countLiving(command.batchId(), type.code(), unit.id()) > 0) {
            if (rules.refusesSecond(command.batchId(), type.code())) {
                return new Refused(Refusal.of("application.second.refused", type.name()));
            }
            if (!command.confirmed()) {
                return new NeedsConfirmation(Refusal.of("application.second.confirm", type.name()));
            }
        }
        return new Created(create(command, unit, person));
    }

    private long create(CreateApplication command, Organization unit, SignedIn person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Application application = repository.save(new Application(command.batchId(), command.typeCode(), unit.id(),
                unit.name(), unit.districtCode(), forms.startEdition(command.typeCode()), person.username(), now));
        prefill.fill(application, unit, now);
        audit.record(application.caseKey(), person.username(), person.name(), "audit.application.created", "");
        events.publishEvent(new DraftBegun(application.id(), command.copyOf()));
        return application.id();
    }

    /** Throws a draft away with its files; what was submitted once can only be withdrawn. */
    public Optional<Refusal> discard(long applicationId) {
        Application application = own.lock(applicationId);
        if (application.state() != ApplicationState.DRAFT) {
            return Optional.of(Refusal.of("application.discard.submitted"));
        }
        SignedIn person = CurrentPerson.get();
        Uploader who = new Uploader(person.username(), person.name());
        attachments.of(application.caseKey()).forEach(file -> attachments.remove(file.id(), who));
        audit.record(application.caseKey(), person.username(), person.name(), "audit.application.discarded",
                names.of(application));
        scans.forget(application);
        events.publishEvent(new DraftDiscarded(applicationId));
        sections.deleteAllOf(applicationId);
        repository.delete(application);
        return Optional.empty();
    }
}
