package cn.ronghe.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import cn.ronghe.application.Application;
import cn.ronghe.application.Applications;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The districts' summary lists (推荐名单汇总表): one per batch, type and district department. A case reaches the city
 * with the list it is on and never before (H 附件3.4, 一并报送). Applications are locked before the list, in id order.
 */
@Service
@Transactional
public class SummaryLists {

    private static final int MAX_REASON = 500;

    private final SummaryListRepository lists;
    private final SummaryListEntryRepository entries;
    private final SummaryListOpening opening;
    private final Applications applications;
    private final ReviewDepartments departments;
    private final ReviewChecks checks;
    private final SealedScans scans;
    private final SealRepository seals;
    private final ReviewMails mails;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    SummaryLists(SummaryListRepository lists, SummaryListEntryRepository entries, SummaryListOpening opening,
                 Applications applications,
                 ReviewDepartments departments, ReviewChecks checks, SealedScans scans, SealRepository seals,
                 ReviewMails mails, AuditTrail audit, ApplicationEventPublisher events, Texts texts, Clock clock) {
        this.lists = lists;
        this.entries = entries;
        this.opening = opening;
        this.applications = applications;
        this.departments = departments;
        this.checks = checks;
        this.scans = scans;
        this.seals = seals;
        this.mails = mails;
        this.audit = audit;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<SummaryList> find(long listId) {
        return lists.findById(listId);
    }

    /** The lists of a batch that are neither reported nor skipped. */
    @Transactional(readOnly = true)
    public List<Long> openIn(long batchId) {
        return lists.openIn(batchId);
    }

    /** The list that an application stands on. */
    @Transactional(readOnly = true)
    public Optional<Long> listOf(long applicationId) {
        return entries.findByApplicationId(applicationId).map(SummaryListEntry::listId);
    }

    /** Locks the list after all its applications, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long listId) {
        lockWithCases(listId);
    }

    /** The handler has looked it over and says who answers for it (填报人及联系方式). */
    public void prepare(long listId, String reporterName, String reporterPhone) {
        SummaryList list = lockAlone(listId);
        ReviewChecks.demand(checks.mayPrepare(listId));
        SignedIn handler = CurrentPerson.get();
        list.prepare(CleanText.strip(reporterName), CleanText.strip(reporterPhone), handler, clock.instant());
        entries.findByListIdOrderByPosition(listId).forEach(SummaryListEntry::prepare);
        record(list, handler, "audit.summary-list.prepared", "");
    }

    /**
     * The leader seals the list, which sends all its cases to the city, or gives it back to the handler.
     *
     * @param outcome sealed or returned
     * @return whether it was sealed
     */
    public boolean report(long listId, String outcome, String opinion) {
        Locked locked = lockWithCases(listId);
        SummaryList list = locked.list();
        SignedIn leader = CurrentPerson.get();
        Instant now = clock.instant();
        switch (Outcome.of(outcome)) {
            case SEALED -> {
                ReviewChecks.demand(checks.maySealList(listId, leader.username()));
                keepSeal(list, 1, leader, now);
                list.report(leader, now);
                entries.findByListIdOrderByPosition(listId).forEach(entry -> entry.report(now));
                record(list, leader, "audit.summary-list.sealed", opinion);
                record(list, leader, "audit.summary-list.reported", "");
                locked.cases().forEach(application -> reachCity(application, list, leader, now));
                events.publishEvent(new SummaryListReported(listId,
                        locked.cases().stream().map(Application::id).toList()));
                return true;
            }
            case RETURNED -> {
                ReviewChecks.demand(checks.mayLeadList(listId, leader.username()));
                list.sendBack(opinion);
                record(list, leader, "audit.summary-list.returned", opinion);
                return false;
            }
            default -> throw new IllegalArgumentException("a leader seals or returns, not " + outcome);
        }
    }

    /** The deadline has passed: the department and the administrators are told once. Nobody is logged in here. */
    public void markOverdue(long listId) {
        SummaryList list = lockAlone(listId);
        if (list.markOverdue(clock.instant())) {
            audit.record(list.caseKey(), "", texts.get("review.system"), "audit.summary-list.overdue", "");
            mails.listOverdue(list);
        }
    }

    /** The administrator lets a department report none. */
    public Optional<Refusal> skip(long listId, String reason) {
        String given = reason == null ? "" : CleanText.strip(reason);
        if (given.isEmpty()) {
            return Optional.of(Refusal.of("review.skip.reason"));
        }
        if (given.length() > MAX_REASON || !CleanText.isClean(given)) {
            return Optional.of(Refusal.of("review.skip.reason.wrong", String.valueOf(MAX_REASON)));
        }
        SummaryList list = lockAlone(listId);
        if (list.state().closed()) {
            return Optional.of(Refusal.of("review.list.is." + list.state().name()));
        }
        int cases = entries.countByListId(listId);
        if (cases > 0) {
            return Optional.of(Refusal.of("review.skip.cases", String.valueOf(cases)));
        }
        list.skip(given);
        record(list, CurrentPerson.get(), "audit.summary-list.skipped", given);
        events.publishEvent(new SummaryListSkipped(listId));
        return Optional.empty();
    }

    /**
     * A sealed case joins its district's list; its row is locked already.
     *
     * @return whether the list is closed, so that the case is late
     */
    boolean enter(Application application, SignedIn leader, Instant now) {
        String department = departments.district(application).code();
        SummaryList list = lists.findId(application.batchId(), application.typeCode(), department)
                .map(this::lockAlone).orElseGet(() -> openedNow(application, department));
        entries.save(new SummaryListEntry(list.id(), application.id(), entries.countByListId(list.id()) + 1,
                list.openEdition(), now));
        audit.record(application.caseKey(), leader.username(), leader.name(), "audit.application.listed", "");
        return list.state().closed();
    }

    /** Of a district that came into being after the batch was opened. */
    private SummaryList openedNow(Application application, String department) {
        opening.openFor(application.batchId(), application.typeCode(), department);
        return lists.findId(application.batchId(), application.typeCode(), department).map(this::lockAlone)
                .orElseThrow();
    }

    /** A late case reaches the city with its edition of the list; its row is locked already. */
    void supplement(Application application, SignedIn leader, Instant now) {
        SummaryListEntry entry = entries.findByApplicationId(application.id()).orElseThrow();
        SummaryList list = lockAlone(entry.listId());
        if (entry.edition() > list.edition()) {
            keepSeal(list, entry.edition(), leader, now);
        }
        list.supplement(entry.edition(), leader, now);
        entry.report(now);
        record(list, leader, "audit.summary-list.supplemented", application.acceptanceNumber());
        reachCity(application, list, leader, now);
    }

    private void reachCity(Application application, SummaryList list, SignedIn leader, Instant now) {
        application.reachCity(now);
        audit.record(application.caseKey(), leader.username(), leader.name(), "audit.application.reported", "");
        mails.toApplicant("list-reported", application, list.departmentCode());
    }

    private void keepSeal(SummaryList list, int edition, SignedIn leader, Instant now) {
        AttachmentView scan = scans.ofList(list, edition).orElseThrow();
        seals.save(new Seal(list.caseKey(), edition, list.departmentCode(), leader, scan, now));
    }

    private void record(SummaryList list, SignedIn person, String action, String detail) {
        audit.record(list.caseKey(), person.username(), person.name(), action, detail);
    }

    private Locked lockWithCases(long listId) {
        List<Long> ids = entries.applicationIds(listId);
        List<Application> cases = applications.lock(ids);
        SummaryList list = lockAlone(listId);
        if (!entries.applicationIds(listId).equals(ids)) {
            throw new OptimisticLockingFailureException("a case joined summary list " + listId + " meanwhile");
        }
        return new Locked(list, cases);
    }

    private SummaryList lockAlone(long listId) {
        return lists.lock(listId).orElseThrow(() -> new NoSuchElementException("summary list " + listId));
    }

    private record Locked(SummaryList list, List<Application> cases) {
    }
}
