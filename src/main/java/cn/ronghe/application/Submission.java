package cn.ronghe.application;

import java.util.Optional;

import cn.ronghe.application.SubmitResult.Incomplete;
import cn.ronghe.application.SubmitResult.NeedsConfirmation;
import cn.ronghe.application.SubmitResult.Refused;
import cn.ronghe.application.SubmitResult.Submitted;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformType;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.Organizations;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands in a draft: checks it once more, freezes it as version 1 and gives it its acceptance number (受理编号). */
@Service
@Transactional
public class Submission {

    private final ApplicationRepository repository;
    private final OwnApplications own;
    private final FilingRules rules;
    private final SelfReview selfReview;
    private final Completeness completeness;
    private final ApplicationForms forms;
    private final Versions versions;
    private final Receipts receipts;
    private final Batches batches;
    private final Organizations organizations;
    private final ApplicationMails mails;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Submission(ApplicationRepository repository, OwnApplications own, FilingRules rules, SelfReview selfReview,
               Completeness completeness, ApplicationForms forms, Versions versions, Receipts receipts, Batches batches,
               Organizations organizations, ApplicationMails mails, AuditTrail audit,
               ApplicationEventPublisher events) {
        this.repository = repository;
        this.own = own;
        this.rules = rules;
        this.selfReview = selfReview;
        this.completeness = completeness;
        this.forms = forms;
        this.versions = versions;
        this.receipts = receipts;
        this.batches = batches;
        this.organizations = organizations;
        this.mails = mails;
        this.audit = audit;
        this.events = events;
    }

    /** A second call for the same application answers with the same receipt. */
    public SubmitResult submit(SubmitApplication command) {
        Application application = own.lockWithSiblings(command.applicationId());
        if (application.acceptanceNumber() != null) {
            return new Submitted(receipts.of(application.id()), null);
        }
        PlatformType type = forms.type(application);
        Optional<Refusal> refusal = rules.editable(application)
                .or(() -> rules.unit(organizations.get(application.organizationId()), type));
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        boolean second = repository.countOthers(application.batchId(), application.typeCode(),
                application.organizationId(), application.id()) > 0;
        if (second && rules.refusesSecond(application.batchId(), application.typeCode())) {
            return new Refused(Refusal.of("application.second.refused", type.name()));
        }
        Overview overview = completeness.of(application);
        if (!overview.complete()) {
            return new Incomplete(overview);
        }
        if (second && !command.confirmed()) {
            return new NeedsConfirmation(Refusal.of("application.second.confirm", type.name()));
        }
        Optional<Refusal> unnamed = selfReview.assign(application);
        return unnamed.isPresent() ? new Refused(unnamed.get()) : new Submitted(handIn(application), null);
    }

    private Receipt handIn(Application application) {
        SignedIn person = CurrentPerson.get();
        ApplicationVersion first = versions.freeze(application);
        application.submit(batches.nextAcceptanceNumber(application.batchId(), application.typeCode()),
                first.submittedAt());
        audit.record(application.caseKey(), person.username(), person.name(), "audit.application.submitted",
                application.acceptanceNumber());
        mails.submitted(application);
        events.publishEvent(
                new ApplicationSubmitted(application.id(), application.typeCode(), person.username()));
        return receipts.of(application, first);
    }
}
