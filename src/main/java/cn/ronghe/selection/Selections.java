package cn.ronghe.selection;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The joint selections (联合遴选): started by the lead city department, opinions and scores by the panel, a list within
 * the quota, published by the leader. Checks begin with {@code may} and change nothing; a command that was not allowed
 * after all throws. A selection is locked before its applications; nothing locks them the other way round.
 */
@Service
@Transactional
public class Selections {

    private final SelectionRepository selections;
    private final SelectionMemberRepository members;
    private final SelectionCandidateRepository candidates;
    private final SelectionStart starting;
    private final PanelOpinions opinions;
    private final ListSettlement settlement;
    private final ListPublication publication;
    private final Batches batches;
    private final PlatformTypes types;
    private final Texts texts;

    Selections(SelectionRepository selections, SelectionMemberRepository members, SelectionCandidateRepository candidates, SelectionStart starting,
               PanelOpinions opinions, ListSettlement settlement, ListPublication publication, Batches batches,
               PlatformTypes types, Texts texts) {
        this.selections = selections;
        this.members = members;
        this.candidates = candidates;
        this.starting = starting;
        this.opinions = opinions;
        this.settlement = settlement;
        this.publication = publication;
        this.batches = batches;
        this.types = types;
        this.texts = texts;
    }

    @Transactional(readOnly = true)
    public Optional<Selection> find(long selectionId) {
        return selections.findById(selectionId);
    }

    /** The row is locked until the transaction ends: whoever decides in one selection queues here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long selectionId) {
        selections.lock(selectionId).orElseThrow(() -> unknown(selectionId));
    }

    /** What a round would look at if it started now. */
    @Transactional(readOnly = true)
    public StartPreview preview(long batchId, String typeCode) {
        return starting.preview(batchId, typeCode);
    }

    public StartResult start(StartSelection command) {
        return starting.start(command);
    }

    /** Usernames of the panel's members: one task each. */
    @Transactional(readOnly = true)
    public List<String> members(long selectionId) {
        return members.findBySelectionIdOrderById(selectionId).stream().map(SelectionMember::username).toList();
    }

    /** Whether somebody is on a panel that compares this application, and so may read it. */
    @Transactional(readOnly = true)
    public boolean compares(long applicationId, String username) {
        return members.compares(applicationId, username);
    }

    /** The applications it compares. */
    @Transactional(readOnly = true)
    public List<Long> candidates(long selectionId) {
        return candidates.findBySelectionIdOrderByListPosition(selectionId).stream()
                .map(SelectionCandidate::applicationId).toList();
    }

    /** Code of the city department that leads it, e.g. {@code 330100-edu}. */
    @Transactional(readOnly = true)
    public String leadDepartment(long selectionId) {
        return get(selectionId).leadDepartment();
    }

    /** e.g. 2026年第一批产教融合平台 学校实践中心 联合遴选 */
    @Transactional(readOnly = true)
    public String titleOf(long selectionId) {
        Selection selection = get(selectionId);
        String round = selection.roundNumber() == 1 ? "selection.title" : "selection.title.round";
        return texts.get(round, batches.get(selection.batchId()).name(), types.get(selection.typeCode()).name(),
                String.valueOf(selection.roundNumber()));
    }

    /** Keeps what the person who is logged in says of one application; it may be completed later. */
    public OpinionProblems saveOpinion(SaveOpinion command) {
        return opinions.save(command);
    }

    /** Refused until the member has given an opinion and a score on every application. */
    @Transactional(readOnly = true)
    public Optional<Refusal> mayFinish(long selectionId, String username) {
        return opinions.mayFinish(selectionId, username);
    }

    /**
     * The member hands in: nothing of it can be changed any more, and the others' scores become visible to them. Call
     * it with the completion of the member's task, through whichever door; twice is the same as once.
     */
    public void finish(long selectionId, String username) {
        opinions.finish(selectionId, username);
    }

    /**
     * Keeps the ticks of the list, whether or not they are within the quota.
     *
     * @param chosenIds      the ticked applications; all others are not chosen
     * @param emptyConfirmed that an empty list is meant
     */
    public Optional<Refusal> mark(long selectionId, Collection<Long> chosenIds, boolean emptyConfirmed) {
        return settlement.mark(selectionId, chosenIds, emptyConfirmed);
    }

    /** Refused over the quota, naming both numbers, and where nobody is ticked without saying that this is meant. */
    @Transactional(readOnly = true)
    public Optional<Refusal> maySettle(long selectionId) {
        return settlement.maySettle(selectionId);
    }

    /** The ticks become the list and take their places out of the quota. */
    public void settle(long selectionId) {
        settlement.settle(selectionId);
    }

    /** Whether this person may decide over the list: never who settled it. */
    @Transactional(readOnly = true)
    public Optional<Refusal> mayPublish(long selectionId, String username) {
        return publication.mayPublish(selectionId, username);
    }

    /** As {@link #mayPublish(long, String)}, with the words of the decision. */
    @Transactional(readOnly = true)
    public Optional<Refusal> mayPublish(long selectionId, String username, String outcome, String documentNumber,
                                        String opinion) {
        return publication.mayPublish(selectionId, username, outcome, documentNumber, opinion);
    }

    /**
     * The leader publishes the list, which concludes every case, or gives it back together with its places.
     *
     * @param outcome        published or returned
     * @param documentNumber 文号, needed to publish
     * @return whether it was published
     */
    public boolean publish(long selectionId, String outcome, String documentNumber, String opinion) {
        return publication.decide(selectionId, outcome, documentNumber, opinion);
    }

    private Selection get(long selectionId) {
        return selections.findById(selectionId).orElseThrow(() -> unknown(selectionId));
    }

    static NoSuchElementException unknown(long selectionId) {
        return new NoSuchElementException("selection " + selectionId);
    }

    /** Where the door has asked before, a refusal is a defect. */
    static void demand(Optional<Refusal> refusal) {
        refusal.ifPresent(reason -> {
            throw new IllegalStateException("not asked before: " + reason.key());
        });
    }
}
