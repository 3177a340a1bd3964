package cn.ronghe.application;

import java.util.Optional;

import cn.ronghe.application.SubmitResult.Incomplete;
import cn.ronghe.application.SubmitResult.NeedsConfirmation;
import cn.ronghe.application.SubmitResult.Refused;
import cn.ronghe.application.SubmitResult.Submitted;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands in a correction (补正) as the next version, until its own due date, whether the batch is closed or not. */
@Service
@Transactional
public class Corrections {

    private final OwnApplications own;
    private final FilingRules rules;
    private final Completeness completeness;
    private final Versions versions;
    private final Receipts receipts;
    private final AuditTrail audit;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    Corrections(OwnApplications own, FilingRules rules, Completeness completeness, Versions versions,
                Receipts receipts, AuditTrail audit, Texts texts, ApplicationEventPublisher events) {
        this.own = own;
        this.rules = rules;
        this.completeness = completeness;
        this.versions = versions;
        this.receipts = receipts;
        this.audit = audit;
        this.texts = texts;
        this.events = events;
    }

    /** What was changed so far against the version that was returned. */
    @Transactional(readOnly = true)
    public Changes changes(long applicationId) {
        return changes(own.get(applicationId));
    }

    public SubmitResult resubmit(SubmitApplication command) {
        Application application = own.lock(command.applicationId());
        if (!application.state().correcting()) {
            return new Refused(Refusal.of("application.not-editable"));
        }
        Optional<Refusal> late = rules.editable(application);
        if (late.isPresent()) {
            return new Refused(late.get());
        }
        Overview overview = completeness.of(application);
        if (!overview.complete()) {
            return new Incomplete(overview);
        }
        Changes changes = changes(application);
        return changes.isEmpty() && !command.confirmed()
                ? new NeedsConfirmation(Refusal.of("application.correction.unchanged"))
                : new Submitted(handIn(application), changes);
    }

    private Receipt handIn(Application application) {
        SignedIn person = CurrentPerson.get();
        ApplicationVersion next = versions.freeze(application);
        application.correct(next.submittedAt());
        audit.record(application.caseKey(), person.username(), person.name(), "audit.application.corrected",
                texts.get("application.version.name", String.valueOf(next.number())));
        events.publishEvent(
                new ApplicationCorrected(application.id(), application.typeCode(), person.username()));
        return receipts.of(application, next);
    }

    private Changes changes(Application application) {
        return versions.changes(application, application.currentVersion(), 0);
    }
}
