package cn.ronghe.modeling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cn.ronghe.audit.AuditTrail;
import cn.ronghe.modeling.check.Finding;
import cn.ronghe.modeling.check.ModelReview;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.UserAction;
import cn.ronghe.workflow.engine.Drawings;
import cn.ronghe.workflow.engine.ModelBundle;
import cn.ronghe.workflow.engine.TaskRule;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Puts a proposal in force: for new cases only, without errors, with a reason, against the version that was looked at. */
@Component
public class Publishing {

    public static final int LONGEST_REASON = 500;

    private static final String SOURCE = "ronghe-page";

    /** Somebody else published between our look and our deployment; everything is rolled back. */
    private static final class Overtaken extends RuntimeException {
    }

    private final Proposals proposals;
    private final Publications publications;
    private final Drawings drawings;
    private final ModelReview review;
    private final Set<String> knownTasks;
    private final AuditTrail audit;
    private final UserAction action;
    private final Clock clock;

    Publishing(Proposals proposals, Publications publications, Drawings drawings, ModelReview review,
               List<TaskRule> rules, AuditTrail audit, UserAction action, Clock clock) {
        this.proposals = proposals;
        this.publications = publications;
        this.drawings = drawings;
        this.review = review;
        this.knownTasks = rules.stream().flatMap(rule -> rule.tasks().stream()).collect(Collectors.toSet());
        this.audit = audit;
        this.action = action;
        this.clock = clock;
    }

    /** What is wrong with a drawing, and what an administrator must know, against the version in force. */
    public List<Finding> findings(ModelBundle bundle, ModelBundle inForce) {
        return review.findings(bundle, inForce, knownTasks);
    }

    /**
     * @param seenVersion the version in force that the administrator compared with
     * @return why it was not published; nothing was changed then
     */
    public Optional<Refusal> publish(String key, long proposalId, int seenVersion, String reason) {
        try {
            return action.run(() -> tryTo(key, proposalId, seenVersion, CleanText.strip(reason)));
        } catch (Overtaken overtaken) {
            return Optional.of(Refusal.of("modeling.publish.overtaken"));
        }
    }

    private Optional<Refusal> tryTo(String key, long proposalId, int seenVersion, String reason) {
        Optional<Proposal> proposal = proposals.find(key, proposalId);
        if (proposal.isEmpty()) {
            return Optional.of(Refusal.of("modeling.proposal.gone"));
        }
        ProcessDefinition before = drawings.inForce(key).orElseThrow();
        if (before.getVersion() != seenVersion) {
            return Optional.of(Refusal.of("modeling.publish.overtaken"));
        }
        ModelBundle bundle = proposal.get().bundle();
        Optional<Refusal> refusal = problemOf(reason).or(() -> problemOf(bundle, drawings.bundle(before)));
        if (refusal.isPresent()) {
            return refusal;
        }
        // the engine lets one deployment in at a time, so that the number tells whether somebody was faster
        ProcessDefinition published = drawings.deploy(bundle, SOURCE);
        if (published.getVersion() != seenVersion + 1) {
            throw new Overtaken();
        }
        SignedIn person = CurrentPerson.get();
        publications.add(new Publication(published.getId(), key, person.username(), person.name(), clock.instant(),
                reason));
        proposals.remove(key, proposalId);
        audit.record(Proposing.caseKeyOf(key), person.username(), person.name(), "audit.process.published",
                published.getVersion() + "：" + reason);
        return Optional.empty();
    }

    private static Optional<Refusal> problemOf(String reason) {
        if (CleanText.isBlank(reason)) {
            return Optional.of(Refusal.of("modeling.publish.reason"));
        }
        return reason.length() > LONGEST_REASON || !CleanText.isClean(reason)
                ? Optional.of(Refusal.of("modeling.publish.reason.wrong", String.valueOf(LONGEST_REASON)))
                : Optional.empty();
    }

    private Optional<Refusal> problemOf(ModelBundle bundle, ModelBundle inForce) {
        if (bundle.equals(inForce)) {
            return Optional.of(Refusal.of("modeling.upload.same"));
        }
        return findings(bundle, inForce).stream().anyMatch(Finding::isError)
                ? Optional.of(Refusal.of("modeling.publish.errors")) : Optional.empty();
    }
}
