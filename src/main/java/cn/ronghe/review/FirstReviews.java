package cn.ronghe.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationState;
import cn.ronghe.application.Applications;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first review (初审) by the district department's handler, and corrections that did not come. */
@Service
@Transactional
public class FirstReviews {

    private final Applications applications;
    private final ReviewChecks checks;
    private final Checklists checklists;
    private final Opinions opinions;
    private final CorrectionRequests corrections;
    private final ReviewDepartments departments;
    private final ReviewMails mails;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    FirstReviews(Applications applications, ReviewChecks checks, Checklists checklists, Opinions opinions,
                 CorrectionRequests corrections, ReviewDepartments departments, ReviewMails mails, AuditTrail audit,
                 Texts texts, Clock clock) {
        this.applications = applications;
        this.checks = checks;
        this.checklists = checklists;
        this.opinions = opinions;
        this.corrections = corrections;
        this.departments = departments;
        this.mails = mails;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Ask {@link ReviewChecks#mayHandle}, {@link ReviewChecks#mayDecide} and, where it passes,
     * {@link Checklists#mayPass} before: what they refuse is a defect.
     */
    public void record(ReviewDecision decision) {
        Application application = applications.lock(decision.applicationId());
        SignedIn handler = CurrentPerson.get();
        ReviewChecks.demand(checks.mayHandle(application.id(), handler.username()));
        ReviewChecks.demand(checks.mayDecide(decision));
        Outcome outcome = decision.parsedOutcome();
        if (outcome == Outcome.PASSED) {
            ReviewChecks.demand(checklists.mayPass(application.id()));
        }
        Instant now = clock.instant();
        opinions.add(application, ReviewStep.DISTRICT_REVIEW, outcome, decision.opinion(), handler, now);
        String asked = departments.district(application).code();
        switch (outcome) {
            case PASSED -> {
                application.passFirstReview(now);
                record(application, handler, "audit.application.district-passed", decision.opinion());
                mails.toApplicant("application-passed", application, asked);
            }
            case RETURNED -> corrections.ask(application, decision, ReviewStep.DISTRICT_REVIEW, handler, now);
            case REJECTED -> {
                application.rejectAtDistrict(now);
                record(application, handler, "audit.application.rejected", decision.opinion());
                mails.toApplicant("application-rejected", application, asked, decision.opinion());
            }
            default -> throw new IllegalArgumentException("not an outcome of a first review: " + outcome);
        }
    }

    /** The correction asked for did not come in time: whoever asked decides again. Nobody is logged in here. */
    public void missCorrection(long applicationId) {
        Application application = applications.lock(applicationId);
        Instant due = application.correctionDue();
        String asked = opinions.lastReturn(applicationId).map(ReviewOpinion::departmentCode)
                .orElseGet(() -> application.state() == ApplicationState.CORRECTING
                        ? departments.district(application).code() : departments.city(application.typeCode()).code());
        String reason = application.correctionReason();
        application.missCorrection(clock.instant());
        audit.record(application.caseKey(), "", texts.get("review.system"), "audit.application.correction-missed", "");
        mails.correction("correction-overdue", application, asked, reason, due);
        String district = departments.district(application).code();
        if (!asked.equals(district)) {
            mails.correctionMissed(application, district, missedCorrection(applicationId).orElseThrow());
        }
    }

    /** The correction that did not come, as long as whoever asked for it has not decided again. */
    @Transactional(readOnly = true)
    public Optional<MissedCorrection> missedCorrection(long applicationId) {
        Application application = applications.get(applicationId);
        boolean isReviewed = application.state() == ApplicationState.IN_DISTRICT_REVIEW
                || application.state() == ApplicationState.IN_CITY_REVIEW;
        return opinions.lastReturn(applicationId)
                .filter(asked -> isReviewed && asked.versionNumber() == application.currentVersion()
                        && asked.step() != ReviewStep.DISTRICT_SEAL)
                .map(asked -> new MissedCorrection(application.acceptanceNumber(),
                        departments.name(asked.departmentCode()), asked.opinion()));
    }

    private void record(Application application, SignedIn handler, String action, String opinion) {
        audit.record(application.caseKey(), handler.username(), handler.name(), action, opinion);
    }
}
