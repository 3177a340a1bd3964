package cn.ronghe.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import cn.ronghe.application.Application;
import cn.ronghe.application.Applications;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the district department's leader signs and seals (签字盖章). Ask {@link ReviewChecks} before each: what it
 * refuses is a defect here. The leader is whoever is logged in.
 */
@Service
@Transactional
public class Seals {

    private final Applications applications;
    private final ReviewChecks checks;
    private final Opinions opinions;
    private final CorrectionRequests corrections;
    private final ReviewDepartments departments;
    private final SealedScans scans;
    private final SealRepository seals;
    private final SummaryLists lists;
    private final ReviewMails mails;
    private final AuditTrail audit;
    private final Clock clock;

    Seals(Applications applications, ReviewChecks checks, Opinions opinions, CorrectionRequests corrections,
          ReviewDepartments departments, SealedScans scans, SealRepository seals, SummaryLists lists, ReviewMails mails,
          AuditTrail audit, Clock clock) {
        this.applications = applications;
        this.checks = checks;
        this.opinions = opinions;
        this.corrections = corrections;
        this.departments = departments;
        this.scans = scans;
        this.seals = seals;
        this.lists = lists;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The leader seals the recommendation form, which puts the case on the district's summary list, or gives it back.
     *
     * @param outcome sealed or returned
     * @return whether that list is closed already, so that the case has to be reported with a later edition (补报)
     */
    public boolean record(long applicationId, String outcome, String opinion) {
        Application application = applications.lock(applicationId);
        SignedIn leader = CurrentPerson.get();
        Outcome decided = decided(applicationId, outcome, opinion);
        Instant now = clock.instant();
        if (decided == Outcome.RETURNED) {
            ReviewChecks.demand(checks.mayLead(applicationId, leader.username()));
            opinions.add(application, ReviewStep.DISTRICT_SEAL, decided, opinion, leader, now);
            application.sendBackToHandler(now);
            record(application, leader, "audit.application.seal-refused", opinion);
            return false;
        }
        ReviewChecks.demand(checks.maySeal(applicationId, leader.username()));
        keepSeal(application, leader, now);
        opinions.add(application, ReviewStep.DISTRICT_SEAL, decided, opinion, leader, now);
        application.seal(now);
        record(application, leader, "audit.application.sealed", opinion);
        mails.toApplicant("application-sealed", application, departments.district(application).code());
        return lists.enter(application, leader, now);
    }

    /** The leader has sealed the list's next edition with a late case: it reaches the city. */
    public void recordSupplement(long applicationId, String opinion) {
        Application application = applications.lock(applicationId);
        SignedIn leader = CurrentPerson.get();
        ReviewChecks.demand(checks.maySupplement(applicationId, leader.username()));
        Instant now = clock.instant();
        opinions.add(application, ReviewStep.SUPPLEMENT, Outcome.SEALED, opinion, leader, now);
        lists.supplement(application, leader, now);
    }

    /**
     * The leader seals again what was corrected for the city, or asks for a further correction.
     *
     * @param decision its outcome is sealed or returned
     */
    public void recordReseal(ReviewDecision decision) {
        Application application = applications.lock(decision.applicationId());
        SignedIn leader = CurrentPerson.get();
        Outcome decided = decided(application.id(), decision.outcome(), decision.opinion());
        ReviewChecks.demand(checks.mayDecide(decision));
        Instant now = clock.instant();
        if (decided == Outcome.RETURNED) {
            ReviewChecks.demand(checks.mayLead(application.id(), leader.username()));
            opinions.add(application, ReviewStep.DISTRICT_RESEAL, decided, decision.opinion(), leader, now);
            corrections.ask(application, decision, ReviewStep.DISTRICT_RESEAL, leader, now);
            return;
        }
        ReviewChecks.demand(checks.mayReseal(application.id(), leader.username()));
        keepSeal(application, leader, now);
        opinions.add(application, ReviewStep.DISTRICT_RESEAL, decided, decision.opinion(), leader, now);
        application.reseal(now);
        record(application, leader, "audit.application.resealed", decision.opinion());
    }

    /** The seals of these cases, oldest first. */
    @Transactional(readOnly = true)
    public List<Seal> of(Collection<String> caseKeys) {
        return caseKeys.isEmpty() ? List.of() : seals.findByCaseKeyInOrderById(caseKeys);
    }

    private Outcome decided(long applicationId, String outcome, String opinion) {
        Outcome decided = Outcome.of(outcome);
        if (decided != Outcome.SEALED && decided != Outcome.RETURNED) {
            throw new IllegalArgumentException("a leader seals or returns, not " + outcome);
        }
        ReviewChecks.demand(checks.mayDecide(new ReviewDecision(applicationId, outcome, opinion, null)));
        return decided;
    }

    private void keepSeal(Application application, SignedIn leader, Instant now) {
        AttachmentView scan = scans.ofForm(application).orElseThrow();
        seals.save(new Seal(application.caseKey(), application.currentVersion(),
                departments.district(application).code(), leader, scan, now));
    }

    private void record(Application application, SignedIn leader, String action, String opinion) {
        audit.record(application.caseKey(), leader.username(), leader.name(), action, opinion);
    }
}
