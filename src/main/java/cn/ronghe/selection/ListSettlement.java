package cn.ronghe.selection;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cn.ronghe.audit.AuditTrail;
import cn.ronghe.batch.Batches;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.Role;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The lead department's handler ticks the list; settling it takes its places out of the quota. */
@Component
class ListSettlement {

    private final SelectionRepository selections;
    private final SelectionCandidateRepository candidates;
    private final PanelOpinions opinions;
    private final Batches batches;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    ListSettlement(SelectionRepository selections, SelectionCandidateRepository candidates, PanelOpinions opinions,
                   Batches batches, AuditTrail audit, Texts texts, Clock clock) {
        this.selections = selections;
        this.candidates = candidates;
        this.opinions = opinions;
        this.batches = batches;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    Optional<Refusal> mark(long selectionId, Collection<Long> chosenIds, boolean emptyConfirmed) {
        Selection selection = locked(selectionId);
        SignedIn person = CurrentPerson.get();
        if (!person.holds(Role.HANDLER, selection.leadDepartment())) {
            return Optional.of(Refusal.of("selection.settle.not-handler"));
        }
        Optional<Refusal> refusal = isBeingSettled(selection);
        if (refusal.isPresent()) {
            return refusal;
        }
        List<SelectionCandidate> all = candidates.findBySelectionIdOrderByListPosition(selectionId);
        Set<Long> known = all.stream().map(SelectionCandidate::applicationId).collect(Collectors.toSet());
        if (!known.containsAll(chosenIds)) {
            return Optional.of(Refusal.of("selection.not-candidate"));
        }
        endOpinions(selection);
        all.forEach(candidate -> candidate.mark(chosenIds.contains(candidate.applicationId())));
        selection.confirmEmpty(emptyConfirmed && chosenIds.isEmpty());
        return Optional.empty();
    }

    Optional<Refusal> maySettle(long selectionId) {
        Selection selection = selections.findById(selectionId).orElseThrow(() -> Selections.unknown(selectionId));
        Optional<Refusal> refusal = isBeingSettled(selection);
        if (refusal.isPresent()) {
            return refusal;
        }
        int chosen = chosen(selectionId);
        int left = batches.type(selection.batchId(), selection.typeCode()).orElseThrow().left();
        if (chosen > left) {
            return Optional.of(Refusal.of("selection.settle.quota", String.valueOf(chosen), String.valueOf(left)));
        }
        return chosen > 0 || selection.emptyConfirmed() ? Optional.empty()
                : Optional.of(Refusal.of("selection.settle.empty"));
    }

    void settle(long selectionId) {
        Selection selection = locked(selectionId);
        SignedIn handler = CurrentPerson.get();
        Selections.demand(maySettle(selectionId));
        int chosen = chosen(selectionId);
        batches.choose(selection.batchId(), selection.typeCode(), chosen).ifPresent(refusal -> {
            // trying again from the start ends in the refusal that names both numbers
            throw new OptimisticLockingFailureException("places were taken while selection " + selectionId + " settled");
        });
        endOpinions(selection);
        selection.settle(handler, clock.instant());
        audit.record(selection.caseKey(), handler.username(), handler.name(), "audit.selection.settled",
                texts.get("selection.audit.chosen", String.valueOf(chosen)));
    }

    int chosen(long selectionId) {
        return (int) candidates.findBySelectionIdOrderByListPosition(selectionId).stream()
                .filter(SelectionCandidate::chosen).count();
    }

    private Optional<Refusal> isBeingSettled(Selection selection) {
        return switch (selection.state()) {
            case OPINIONS -> opinions.complete(selection.id()) ? Optional.empty()
                    : Optional.of(Refusal.of("selection.settle.opinions"));
            case SETTLING -> Optional.empty();
            case SETTLED, PUBLISHED -> Optional.of(Refusal.of("selection.settle.done"));
        };
    }

    private static void endOpinions(Selection selection) {
        if (selection.state() == SelectionState.OPINIONS) {
            selection.endOpinions();
        }
    }

    private Selection locked(long selectionId) {
        return selections.lock(selectionId).orElseThrow(() -> Selections.unknown(selectionId));
    }
}
