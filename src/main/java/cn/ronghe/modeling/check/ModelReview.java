package cn.ronghe.modeling.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.ronghe.workflow.engine.ModelBundle;
import cn.ronghe.workflow.engine.safety.ModelCheck;
import cn.ronghe.workflow.engine.safety.ModelProblem;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelException;

/**
 * Everything that is held against a drawing and its forms, ours and an administrator's alike: safety first, then what
 * would go wrong in a running case, last what the engine accepts but nobody wants.
 */
public final class ModelReview {

    private final ModelCheck safety;
    private final Function<ModelBundle, List<Finding>> engine;
    private final List<Check> checks;

    /** @param engine what the engine's own parser says to a drawing that nothing else is wrong with */
    public ModelReview(ModelCheck safety, ModelVocabulary words, Function<ModelBundle, List<Finding>> engine) {
        this(safety, words, engine, List.of());
    }

    /** @param more what is held against a drawing in a running system */
    ModelReview(ModelCheck safety, ModelVocabulary words, Function<ModelBundle, List<Finding>> engine, List<Check> more) {
        this.safety = safety;
        this.engine = engine;
        this.checks = Stream.concat(Stream.of(new ProcessCheck(), new IdCheck(), new NameCheck(),
                new TaskCheck(new RoutingCalls(words)), new CallCheck(words), new OpinionCheck(), new GatewayCheck(), new WayCheck(), new LoopCheck(),
                new TimerCheck(), new FormCheck()), more.stream()).toList();
    }

    /** Errors first. */
    public List<Finding> findings(ModelBundle bundle) {
        return findings(bundle, found -> { });
    }

    /**
     * Also what is lost against the version in force.
     *
     * @param known ids of the tasks that the house's own rules hang on
     */
    public List<Finding> findings(ModelBundle bundle, ModelBundle inForce, Set<String> known) {
        return findings(bundle, found -> read(bundle).ifPresent(model -> read(inForce).ifPresent(before ->
                warnOfLostTasks(before, model, known, found))));
    }

    private List<Finding> findings(ModelBundle bundle, Consumer<Findings> more) {
        Findings found = new Findings();
        List<ModelProblem> unsafe = safety.problems(bundle.key() + ModelBundle.MODEL,
                bundle.bpmn().getBytes(StandardCharsets.UTF_8));
        unsafe.forEach(problem -> found.error(problem.elementId(), problem.reason()));
        if (unsafe.stream().anyMatch(ModelProblem::isOfTheWholeFile)) {
            return found.all();
        }
        Optional<CheckedModel> model = read(bundle);
        model.ifPresentOrElse(readable -> checks.forEach(check -> check.look(readable, found)),
                () -> found.error("", "not-bpmn"));
        if (!found.hasErrors()) {
            engine.apply(bundle).forEach(finding -> found.error(finding.elementId(), finding.reason()));
        }
        more.accept(found);
        return found.all();
    }

    private static void warnOfLostTasks(CheckedModel before, CheckedModel after, Set<String> known, Findings found) {
        Set<String> kept = after.all(UserTask.class).stream().map(UserTask::getId).collect(Collectors.toSet());
        before.all(UserTask.class).stream()
                .filter(task -> known.contains(task.getId()) && !kept.contains(task.getId()))
                .forEach(task -> found.warn("", "task.lost", CheckedModel.nameOf(task), task.getId()));
    }

    /** Empty where it is not BPMN 2.0. */
    private static Optional<CheckedModel> read(ModelBundle bundle) {
        try {
            return Optional.of(new CheckedModel(bundle));
        } catch (ModelException unreadable) {
            return Optional.empty();
        }
    }
}
