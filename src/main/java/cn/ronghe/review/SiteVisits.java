package cn.ronghe.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cn.ronghe.application.Application;
import cn.ronghe.application.Applications;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.calendar.PlainDates;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.EMail;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Site visits (实地考察) that a city reviewer asks for: planned, moved, cancelled, held. The review waits meanwhile. */
@Service
@Transactional
public class SiteVisits {

    /** A later day is a slip of the pen. */
    private static final Duration FURTHEST = Duration.ofDays(366);
    private static final int MOST_EMAILS = 20;

    private final SiteVisitRepository visits;
    private final Applications applications;
    private final ReviewDepartments departments;
    private final ReviewMails mails;
    private final AuditTrail audit;
    private final PlainDates dates;
    private final Texts texts;
    private final Clock clock;

    SiteVisits(SiteVisitRepository visits, Applications applications, ReviewDepartments departments,
               ReviewMails mails, AuditTrail audit, PlainDates dates, Texts texts, Clock clock) {
        this.visits = visits;
        this.applications = applications;
        this.departments = departments;
        this.mails = mails;
        this.audit = audit;
        this.dates = dates;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<SiteVisit> of(long applicationId) {
        return visits.findByApplicationIdOrderByNumber(applicationId);
    }

    @Transactional(readOnly = true)
    public Optional<SiteVisit> find(long id) {
        return visits.findById(id);
    }

    /** The one that is planned and not yet recorded, where there is one. */
    @Transactional(readOnly = true)
    public Optional<SiteVisit> next(long applicationId) {
        return of(applicationId).stream().filter(visit -> visit.state() == SiteVisit.State.PLANNED).findFirst();
    }

    /** The same, where there must be one. */
    @Transactional(readOnly = true)
    public SiteVisit planned(long applicationId) {
        return next(applicationId)
                .orElseThrow(() -> new IllegalStateException("application " + applicationId + " awaits no visit"));
    }

    /** Whether the visit could be planned, moved, or recorded like this. Nothing is changed. */
    @Transactional(readOnly = true)
    public Optional<Refusal> mayDo(VisitTask task) {
        boolean planning = task.outcome() == null || task.outcome().equals("moved");
        if (planning) {
            return time(task.visitAt()).or(() -> emails(task.teamEmails()));
        }
        Instant visitAt = planned(task.applicationId()).visitAt();
        return task.outcome().equals("held") && visitAt.isAfter(clock.instant())
                ? Optional.of(Refusal.of("review.visit.ahead", dates.moment(visitAt))) : Optional.empty();
    }

    private Optional<Refusal> time(Instant visitAt) {
        Instant now = clock.instant();
        if (!visitAt.isAfter(now)) {
            return Optional.of(Refusal.of("review.visit.past", dates.moment(visitAt)));
        }
        return visitAt.isAfter(now.plus(FURTHEST))
                ? Optional.of(Refusal.of("review.visit.far", dates.fullMoment(visitAt))) : Optional.empty();
    }

    private static Optional<Refusal> emails(List<String> addresses) {
        if (addresses.size() > MOST_EMAILS) {
            return Optional.of(Refusal.of("review.visit.emails.many", String.valueOf(MOST_EMAILS)));
        }
        return addresses.stream().filter(address -> !EMail.isValid(address)).findFirst()
                .map(wrong -> Refusal.of("review.visit.email", wrong));
    }

    /** Ask {@link #mayDo} before: what it refuses is a defect here. */
    public void plan(VisitTask task) {
        Application application = applications.lock(task.applicationId());
        ReviewChecks.demand(mayDo(task));
        SignedIn person = CurrentPerson.get();
        SiteVisit visit = visits.save(new SiteVisit(of(application.id()).size() + 1, task, person));
        record(application, person, "audit.application.visit-planned", when(visit));
        tell("planned", application, visit);
    }

    /** Ask {@link #mayDo} before: what it refuses is a defect here. */
    public void record(VisitTask task) {
        Application application = applications.lock(task.applicationId());
        ReviewChecks.demand(mayDo(task));
        SignedIn person = CurrentPerson.get();
        SiteVisit visit = planned(application.id());
        switch (task.outcome()) {
            case "held" -> {
                visit.hold(task.findings(), SiteVisit.Conclusion.valueOf(task.conclusion().toUpperCase(Locale.ROOT)),
                        person, clock.instant());
                record(application, person, "audit.application.visit-held", when(visit));
            }
            case "moved" -> {
                visit.move(task.visitAt(), task.reason(), person, clock.instant());
                record(application, person, "audit.application.visit-moved",
                        texts.get("review.visit.because", when(visit), task.reason()));
                tell("moved", application, visit);
            }
            case "cancelled" -> {
                visit.cancel(task.reason(), person, clock.instant());
                record(application, person, "audit.application.visit-cancelled", task.reason());
                tell("cancelled", application, visit);
            }
            default -> throw new IllegalArgumentException("not an outcome of a site visit: " + task.outcome());
        }
    }

    private void tell(String change, Application application, SiteVisit visit) {
        mails.siteVisit(change, application, departments.city(application.typeCode()).code(), visit);
    }

    private String when(SiteVisit visit) {
        return texts.get("review.visit.when", dates.fullMoment(visit.visitAt()), visit.place());
    }

    private void record(Application application, SignedIn person, String action, String detail) {
        audit.record(application.caseKey(), person.username(), person.name(), action, detail);
    }
}
