package cn.ronghe.review;

import java.time.Clock;

import cn.ronghe.application.Application;
import cn.ronghe.application.Applications;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opinions of departments that a city's own drawing asks besides the review, such as 市财政局. The state stays. */
@Service
@Transactional
public class Consultations {

    private final Applications applications;
    private final ReviewChecks checks;
    private final Opinions opinions;
    private final AuditTrail audit;
    private final Clock clock;

    Consultations(Applications applications, ReviewChecks checks, Opinions opinions, AuditTrail audit, Clock clock) {
        this.applications = applications;
        this.checks = checks;
        this.opinions = opinions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ask {@link ReviewChecks#isUnderWay} and {@link ReviewChecks#mayDecide} before: what they refuse is a
     * defect.
     *
     * @param departmentCode the department that was asked
     */
    public void record(ReviewDecision decision, String departmentCode) {
        Application application = applications.lock(decision.applicationId());
        SignedIn asked = CurrentPerson.get();
        ReviewChecks.demand(checks.isUnderWay(application.id()).or(() -> checks.mayDecide(decision)));
        String action = switch (decision.parsedOutcome()) {
            case AGREED -> "audit.consultation.agreed";
            case DISAGREED -> "audit.consultation.disagreed";
            default -> throw new IllegalArgumentException("not an outcome of a consultation: " + decision.outcome());
        };
        opinions.add(application, ReviewStep.CONSULTATION, decision.parsedOutcome(), decision.opinion(),
                departmentCode, asked, clock.instant());
        // the applicant reads what stands under its case, and what departments tell each other is not for it
        audit.record("consultation:" + application.id(), asked.username(), asked.name(), action, decision.opinion());
    }
}
