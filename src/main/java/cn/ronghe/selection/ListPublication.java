package cn.ronghe.selection;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cn.ronghe.application.Application;
import cn.ronghe.application.Applications;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.batch.Batches;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The lead department's leader publishes the settled list or gives it back. */
@Component
class ListPublication {

    static final String PUBLISHED = "published";
    static final String RETURNED = "returned";
    static final int MAX_DOCUMENT_NUMBER = 60;
    private static final int MAX_OPINION = 1000;

    private final SelectionRepository selections;
    private final SelectionCandidateRepository candidates;
    private final ListSettlement settlement;
    private final Applications applications;
    private final Batches batches;
    private final SelectionMails mails;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ListPublication(SelectionRepository selections, SelectionCandidateRepository candidates,
                    ListSettlement settlement, Applications applications, Batches batches, SelectionMails mails,
                    AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.selections = selections;
        this.candidates = candidates;
        this.settlement = settlement;
        this.applications = applications;
        this.batches = batches;
        this.mails = mails;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Optional<Refusal> mayPublish(long selectionId, String username) {
        Selection selection = selections.findById(selectionId).orElseThrow(() -> Selections.unknown(selectionId));
        if (selection.state() != SelectionState.SETTLED) {
            return Optional.of(Refusal.of("selection.publish.not-settled"));
        }
        return username.equals(selection.settledBy()) ? Optional.of(Refusal.of("selection.publish.settler"))
                : Optional.empty();
    }

    Optional<Refusal> mayPublish(long selectionId, String username, String outcome, String documentNumber,
                                 String opinion) {
        return mayPublish(selectionId, username)
                .or(() -> RETURNED.equals(outcome) && isBlank(opinion)
                        ? Optional.of(Refusal.of("selection.publish.reason")) : Optional.empty())
                .or(() -> opinion != null && opinion.length() > MAX_OPINION
                        ? Optional.of(Refusal.of("selection.publish.opinion", String.valueOf(MAX_OPINION)))
                        : Optional.empty())
                .or(() -> PUBLISHED.equals(outcome) ? wrongNumber(documentNumber) : Optional.empty());
    }

    boolean decide(long selectionId, String outcome, String documentNumber, String opinion) {
        Selection selection = selections.lock(selectionId).orElseThrow(() -> Selections.unknown(selectionId));
        SignedIn leader = CurrentPerson.get();
        Selections.demand(mayPublish(selectionId, leader.username(), outcome, documentNumber, opinion));
        switch (outcome) {
            case PUBLISHED -> publish(selection, CleanText.strip(documentNumber), leader, clock.instant());
            case RETURNED -> {
                batches.giveBack(selection.batchId(), selection.typeCode(), settlement.chosen(selectionId));
                selection.sendBack(CleanText.strip(opinion));
                audit.record(selection.caseKey(), leader.username(), leader.name(), "audit.selection.returned",
                        CleanText.strip(opinion));
            }
            default -> throw new IllegalArgumentException("a list is published or returned, not " + outcome);
        }
        return outcome.equals(PUBLISHED);
    }

    private void publish(Selection selection, String number, SignedIn leader, Instant now) {
        List<SelectionCandidate> all = candidates.findBySelectionIdOrderByListPosition(selection.id());
        Set<Long> chosen = all.stream().filter(SelectionCandidate::chosen).map(SelectionCandidate::applicationId)
                .collect(Collectors.toSet());
        List<Application> cases = applications.lock(all.stream().map(SelectionCandidate::applicationId).toList());
        selection.publish(number, leader, now);
        audit.record(selection.caseKey(), leader.username(), leader.name(), "audit.selection.published", number);
        List<Long> chosenIds = new ArrayList<>();
        List<Long> notChosenIds = new ArrayList<>();
        for (Application application : cases) {
            boolean isChosen = chosen.contains(application.id());
            application.conclude(isChosen, now);
            audit.record(application.caseKey(), leader.username(), leader.name(),
                    isChosen ? "audit.application.chosen" : "audit.application.not-chosen", number);
            mails.result(application, isChosen, selection);
            (isChosen ? chosenIds : notChosenIds).add(application.id());
        }
        events.publishEvent(new SelectionPublished(selection.id(), chosenIds, notChosenIds));
    }

    private static Optional<Refusal> wrongNumber(String number) {
        if (isBlank(number)) {
            return Optional.of(Refusal.of("selection.publish.number"));
        }
        String given = CleanText.strip(number);
        boolean fine = given.length() <= MAX_DOCUMENT_NUMBER && CleanText.isOneLine(given) && CleanText.isClean(given);
        return fine ? Optional.empty()
                : Optional.of(Refusal.of("selection.publish.number.wrong", String.valueOf(MAX_DOCUMENT_NUMBER)));
    }

    private static boolean isBlank(String text) {
        return text == null || CleanText.isBlank(text);
    }
}
