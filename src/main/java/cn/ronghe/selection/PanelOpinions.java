package cn.ronghe.selection;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cn.ronghe.application.Application;
import cn.ronghe.application.Applications;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.WordCount;
import org.springframework.stereotype.Component;

/** The opinions and scores of the panel, each member's own until they hand in. */
@Component
class PanelOpinions {

    /** 字数; the characters are bounded as well. */
    static final int MAX_OPINION = 500;
    static final int MAX_SCORE = 100;
    private static final int MAX_CHARACTERS = 5000;
    private static final int NAMED = 3;

    private final SelectionRepository selections;
    private final SelectionMemberRepository members;
    private final SelectionCandidateRepository candidates;
    private final SelectionOpinionRepository opinions;
    private final Applications applications;
    private final AuditTrail audit;
    private final Clock clock;

    PanelOpinions(SelectionRepository selections, SelectionMemberRepository members,
                  SelectionCandidateRepository candidates, SelectionOpinionRepository opinions,
                  Applications applications, AuditTrail audit, Clock clock) {
        this.selections = selections;
        this.members = members;
        this.candidates = candidates;
        this.opinions = opinions;
        this.applications = applications;
        this.audit = audit;
        this.clock = clock;
    }

    OpinionProblems save(SaveOpinion command) {
        String username = CurrentPerson.get().username();
        selections.lock(command.selectionId()).orElseThrow(() -> Selections.unknown(command.selectionId()));
        Optional<Refusal> closed = mayWrite(command, username);
        if (closed.isPresent()) {
            return OpinionProblems.of(closed.get());
        }
        String text = CleanText.strip(command.opinion().replace("\r\n", "\n"));
        String score = CleanText.strip(Normalizer.normalize(command.score(), Normalizer.Form.NFKC));
        OpinionProblems problems = new OpinionProblems(Optional.empty(), wrongText(text), wrongScore(score));
        if (problems.none()) {
            SelectionOpinion opinion = opinions.findBySelectionIdAndApplicationIdAndUsername(command.selectionId(),
                    command.applicationId(), username).orElseGet(() -> new SelectionOpinion(command.selectionId(),
                    command.applicationId(), username));
            Integer number = score.isEmpty() ? null : Integer.valueOf(score);
            if (!opinion.says(text, number)) {
                opinion.save(text, number, clock.instant());
                opinions.save(opinion);
            }
        }
        return problems;
    }

    Optional<Refusal> mayFinish(long selectionId, String username) {
        if (members.findBySelectionIdAndUsername(selectionId, username).isEmpty()) {
            return Optional.of(Refusal.of("selection.opinion.not-member"));
        }
        Set<Long> complete = opinions.findBySelectionIdAndUsername(selectionId, username).stream()
                .filter(SelectionOpinion::complete).map(SelectionOpinion::applicationId).collect(Collectors.toSet());
        List<Long> missing = candidates.findBySelectionIdOrderByListPosition(selectionId).stream()
                .map(SelectionCandidate::applicationId).filter(id -> !complete.contains(id)).toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String names = applications.byIds(missing.stream().limit(NAMED).toList()).stream()
                .map(Application::platformName).collect(Collectors.joining("、"));
        return Optional.of(Refusal.of(missing.size() > NAMED ? "selection.finish.missing.more"
                : "selection.finish.missing", String.valueOf(missing.size()), names));
    }

    void finish(long selectionId, String username) {
        Selection selection = selections.lock(selectionId).orElseThrow(() -> Selections.unknown(selectionId));
        Selections.demand(mayFinish(selectionId, username));
        List<SelectionMember> panel = members.findBySelectionIdOrderById(selectionId);
        SelectionMember member = panel.stream().filter(m -> m.username().equals(username)).findFirst().orElseThrow();
        if (member.finished()) {
            return;
        }
        member.finish(clock.instant());
        audit.record(selection.caseKey(), username, member.name(), "audit.selection.opinions-given", "");
        if (selection.state() == SelectionState.OPINIONS && panel.stream().allMatch(SelectionMember::finished)) {
            selection.endOpinions();
        }
    }

    /** Whether every member has said everything, handed in or not. */
    boolean complete(long selectionId) {
        int candidatesTimesMembers = candidates.findBySelectionIdOrderByListPosition(selectionId).size()
                * members.findBySelectionIdOrderById(selectionId).size();
        return opinions.findBySelectionId(selectionId).stream().filter(SelectionOpinion::complete).count()
                == candidatesTimesMembers;
    }

    private Optional<Refusal> mayWrite(SaveOpinion command, String username) {
        Optional<SelectionMember> member = members.findBySelectionIdAndUsername(command.selectionId(), username);
        if (member.isEmpty()) {
            return Optional.of(Refusal.of("selection.opinion.not-member"));
        }
        if (member.get().finished() || selections.findById(command.selectionId())
                .filter(selection -> selection.state() == SelectionState.OPINIONS).isEmpty()) {
            return Optional.of(Refusal.of("selection.opinion.handed-in"));
        }
        boolean candidate = candidates.findBySelectionIdOrderByListPosition(command.selectionId()).stream()
                .anyMatch(c -> c.applicationId() == command.applicationId());
        return candidate ? Optional.empty() : Optional.of(Refusal.of("selection.not-candidate"));
    }

    private static Optional<Refusal> wrongText(String text) {
        if (!CleanText.isClean(text)) {
            return Optional.of(Refusal.of("selection.opinion.unclean"));
        }
        int words = WordCount.of(text);
        if (words > MAX_OPINION) {
            return Optional.of(Refusal.of("selection.opinion.too-long", String.valueOf(words),
                    String.valueOf(MAX_OPINION)));
        }
        return text.length() <= MAX_CHARACTERS ? Optional.empty()
                : Optional.of(Refusal.of("selection.opinion.characters", String.valueOf(MAX_CHARACTERS)));
    }

    private static Optional<Refusal> wrongScore(String score) {
        boolean fine = score.isEmpty() || score.matches("[0-9]{1,3}") && Integer.parseInt(score) <= MAX_SCORE;
        return fine ? Optional.empty() : Optional.of(Refusal.of("selection.score.range", String.valueOf(MAX_SCORE)));
    }
}
