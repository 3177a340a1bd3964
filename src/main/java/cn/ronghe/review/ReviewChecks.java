package cn.ronghe.review;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationState;
import cn.ronghe.application.Applications;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import static cn.ronghe.application.ApplicationState.*;

/**
 * What is asked before a task of the review is claimed or completed. Nothing is changed. Ask the {@code may…Seal}
 * ones where the outcome is {@code sealed}; whoever sends back needs no scan, only {@link #mayLead} or
 * {@link #mayLeadList}. Call them after the rows were locked.
 */
@Component
@Transactional(readOnly = true)
public class ReviewChecks {

    private static final int MAX_OPINION = 1000;
    private static final Set<Outcome> REASONED = EnumSet.of(Outcome.RETURNED, Outcome.REJECTED,
            Outcome.VISIT, Outcome.DISAGREED);

    private final Applications applications;
    private final Opinions opinions;
    private final SealedScans scans;
    private final SummaryListRepository lists;
    private final SummaryListEntryRepository entries;

    ReviewChecks(Applications applications, Opinions opinions, SealedScans scans, SummaryListRepository lists,
                 SummaryListEntryRepository entries) {
        this.applications = applications;
        this.opinions = opinions;
        this.scans = scans;
        this.lists = lists;
        this.entries = entries;
    }

    /** Whether the application is still where its task stands. */
    public Optional<Refusal> isStill(long applicationId, ApplicationState... expected) {
        ApplicationState state = applications.get(applicationId).state();
        if (Arrays.asList(expected).contains(state)) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(state == WITHDRAWN ? "review.withdrawn" : "review.moved-on"));
    }

    /** Whether the application is still under way, for tasks that no state of it stands for. */
    public Optional<Refusal> isUnderWay(long applicationId) {
        return applications.get(applicationId).state().isFinal() ? isStill(applicationId) : Optional.empty();
    }

    /**
     * A decision with its words: an opinion where it returns, rejects or disagrees, 1–60 days where it returns to the
     * applicant. An outcome of a city's own is held to the length of its opinion only.
     */
    public Optional<Refusal> mayDecide(ReviewDecision decision) {
        Outcome outcome = Outcome.find(decision.outcome()).orElse(null);
        String opinion = decision.opinion() == null ? "" : decision.opinion();
        boolean needed = REASONED.contains(outcome);
        if (needed && CleanText.isBlank(opinion)) {
            return Optional.of(Refusal.of("review.opinion.required"));
        }
        if (opinion.length() > MAX_OPINION) {
            return Optional.of(Refusal.of("review.opinion.too-long", String.valueOf(MAX_OPINION)));
        }
        boolean wrongDays = outcome == Outcome.RETURNED
                && (decision.days() < 1 || decision.days() > ReviewDecision.MAX_DAYS);
        return wrongDays ? Optional.of(Refusal.of("review.days", String.valueOf(ReviewDecision.MAX_DAYS)))
                : Optional.empty();
    }

    /** Whoever has acted as leader in a case never handles it. */
    public Optional<Refusal> mayHandle(long applicationId, String username) {
        return opinions.led(applicationId, username) ? Optional.of(Refusal.of("review.handler-is-leader"))
                : Optional.empty();
    }

    /** Whoever has handled a case never leads it. */
    public Optional<Refusal> mayLead(long applicationId, String username) {
        return opinions.handled(applicationId, username) ? Optional.of(Refusal.of("review.leader-is-handler"))
                : Optional.empty();
    }

    public Optional<Refusal> maySeal(long applicationId, String username) {
        return isStill(applicationId, AWAITING_SEAL)
                .or(() -> mayLead(applicationId, username))
                .or(() -> scanOfForm(applications.get(applicationId)));
    }

    public Optional<Refusal> mayReseal(long applicationId, String username) {
        return isStill(applicationId, AWAITING_RESEAL)
                .or(() -> mayLead(applicationId, username))
                .or(() -> scanOfForm(applications.get(applicationId)));
    }

    /** The late case's edition of the summary list (补报) is sealed on paper and scanned. */
    public Optional<Refusal> maySupplement(long applicationId, String username) {
        return isStill(applicationId, SEALED)
                .or(() -> mayLead(applicationId, username))
                .or(() -> {
                    SummaryListEntry entry = entries.findByApplicationId(applicationId).orElseThrow();
                    return scanOfList(list(entry.listId()), entry.edition());
                });
    }

    public Optional<Refusal> mayPrepare(long listId) {
        return isStillOpen(list(listId), SummaryListState.OPEN);
    }

    /** Whoever has reviewed one of the cases signs no list that they are on. */
    public Optional<Refusal> mayLeadAll(Collection<Long> applicationIds, String username) {
        return opinions.reviewedAny(applicationIds, username) ? Optional.of(Refusal.of("review.leader-is-handler"))
                : Optional.empty();
    }

    /** Whoever has prepared a list, or reviewed a case on it, never signs it. */
    public Optional<Refusal> mayLeadList(long listId, String username) {
        return username.equals(list(listId).preparedBy()) ? Optional.of(Refusal.of("review.list.leader-is-preparer"))
                : mayLeadAll(entries.applicationIds(listId), username);
    }

    public Optional<Refusal> maySealList(long listId, String username) {
        SummaryList list = list(listId);
        return isStillOpen(list, SummaryListState.PREPARED)
                .or(() -> mayLeadList(listId, username))
                .or(() -> joinedSincePrepared(listId))
                .or(() -> scanOfList(list, list.edition()));
    }

    private Optional<Refusal> joinedSincePrepared(long listId) {
        long joined = entries.findByListIdOrderByPosition(listId).stream().filter(entry -> !entry.prepared()).count();
        return joined == 0 ? Optional.empty()
                : Optional.of(Refusal.of("review.list.joined-since", String.valueOf(joined)));
    }

    private static Optional<Refusal> isStillOpen(SummaryList list, SummaryListState expected) {
        return list.state() == expected ? Optional.empty()
                : Optional.of(Refusal.of("review.list.is." + list.state().name()));
    }

    private Optional<Refusal> scanOfForm(Application application) {
        Optional<AttachmentView> scan = scans.ofForm(application);
        if (scan.isEmpty()) {
            return Optional.of(Refusal.of("review.scan.missing"));
        }
        return scans.isOfCurrentVersion(scan.get(), application) ? Optional.empty()
                : Optional.of(Refusal.of("review.scan.old", scan.get().fileName()));
    }

    private Optional<Refusal> scanOfList(SummaryList list, int edition) {
        Optional<AttachmentView> scan = scans.ofList(list, edition);
        if (scan.isEmpty()) {
            return Optional.of(Refusal.of("review.list.scan.missing"));
        }
        return scans.isOfEdition(scan.get(), list, edition) ? Optional.empty()
                : Optional.of(Refusal.of("review.list.scan.old", scan.get().fileName()));
    }

    private SummaryList list(long listId) {
        return lists.findById(listId).orElseThrow(() -> new NoSuchElementException("summary list " + listId));
    }

    /** Where the door has asked before, a refusal is a defect. */
    static void demand(Optional<Refusal> refusal) {
        refusal.ifPresent(reason -> {
            throw new IllegalStateException("not asked before: " + reason.key());
        });
    }
}
