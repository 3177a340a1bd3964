package cn.ronghe.review;

import java.time.Clock;
import java.time.Instant;

import cn.ronghe.application.Application;
import cn.ronghe.application.Applications;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The review by the city department's handler (市级审查). */
@Service
@Transactional
public class CityReviews {

    private final Applications applications;
    private final ReviewChecks checks;
    private final Opinions opinions;
    private final CorrectionRequests corrections;
    private final ReviewDepartments departments;
    private final ReviewMails mails;
    private final AuditTrail audit;
    private final Clock clock;

    CityReviews(Applications applications, ReviewChecks checks, Opinions opinions, CorrectionRequests corrections,
                ReviewDepartments departments, ReviewMails mails, AuditTrail audit, Clock clock) {
        this.applications = applications;
        this.checks = checks;
        this.opinions = opinions;
        this.corrections = corrections;
        this.departments = departments;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ask {@link ReviewChecks#mayDecide} before: what it refuses is a defect here. */
    public void record(ReviewDecision decision) {
        Application application = applications.lock(decision.applicationId());
        SignedIn handler = CurrentPerson.get();
        ReviewChecks.demand(checks.mayDecide(decision));
        Instant now = clock.instant();
        Outcome outcome = decision.parsedOutcome();
        opinions.add(application, ReviewStep.CITY_REVIEW, outcome, decision.opinion(), handler, now);
        String asked = departments.city(application.typeCode()).code();
        switch (outcome) {
            case PASSED -> {
                application.passCityReview(now);
                record(application, handler, "audit.application.city-passed", decision.opinion());
                mails.toApplicant("city-passed", application, asked);
            }
            case RETURNED -> corrections.ask(application, decision, ReviewStep.CITY_REVIEW, handler, now);
            case REJECTED -> {
                application.rejectAtCity(now);
                record(application, handler, "audit.application.rejected", decision.opinion());
                mails.toApplicant("application-rejected", application, asked, decision.opinion());
            }
            case VISIT -> record(application, handler, "audit.application.visit-wanted", decision.opinion());
            default -> throw new IllegalArgumentException("not an outcome of a city review: " + outcome);
        }
    }

    private void record(Application application, SignedIn handler, String action, String opinion) {
        audit.record(application.caseKey(), handler.username(), handler.name(), action, opinion);
    }
}
