package cn.ronghe.modeling;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import cn.ronghe.audit.AuditTrail;
import cn.ronghe.modeling.Proposal.Origin;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.Refusal;
import cn.ronghe.workflow.engine.ModelBundle;
import cn.ronghe.workflow.engine.ModelSeeding;
import cn.ronghe.workflow.engine.safety.ModelCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes proposals: from uploaded files, from the file that came with a newer system, from an earlier version. Nothing is
 * in force by this.
 */
@Component
@Transactional
public class Proposing {

    private static final int MOST_OPEN = 10;

    /** @param id of the proposal, 0 where it was refused */
    public record Result(long id, Optional<Refusal> refusal) {

        static Result refused(String key, Object... arguments) {
            return new Result(0, Optional.of(Refusal.of(key, arguments)));
        }
    }

    private final Proposals proposals;
    private final Routes routes;
    private final ModelSeeding files;
    private final ModelCheck safety;
    private final AuditTrail audit;
    private final Clock clock;

    Proposing(Proposals proposals, Routes routes, ModelSeeding files, ModelCheck safety, AuditTrail audit, Clock clock) {
        this.proposals = proposals;
        this.routes = routes;
        this.files = files;
        this.safety = safety;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Proposals.Line> open(String key) {
        return proposals.of(key);
    }

    /** How many proposals are open, by process. */
    public Map<String, Long> openCounts() {
        return proposals.counts();
    }

    /** The files of the forms that any route may name without uploading them. */
    public List<String> sharedForms() {
        return files.sharedForms().stream().map(form -> form + ModelBundle.FORM).toList();
    }

    public Optional<String> sharedForm(String fileName) {
        return sharedForms().contains(fileName)
                ? files.form(fileName.substring(0, fileName.length() - ModelBundle.FORM.length())) : Optional.empty();
    }

    public Optional<Proposal> find(String key, long id) {
        return proposals.find(key, id);
    }

    /** Whether the file that came with the system is another than what is in force. */
    public boolean fileDiffers(String key) {
        return files.file(key).filter(file -> !file.equals(routes.bundleInForce(key))).isPresent();
    }

    /** What is not uploaded is taken over: the drawing and forms in force, then the forms that any route may use. */
    public Result fromUpload(String key, Upload upload) {
        ModelBundle inForce = routes.bundleInForce(key);
        String bpmn = upload.bpmn() == null ? inForce.bpmn() : upload.bpmn();
        List<String> ids = safety.processIds(bpmn.getBytes(StandardCharsets.UTF_8));
        if (!ids.isEmpty() && !ids.contains(key)) {
            return Result.refused("modeling.upload.other-process", String.join("、", ids), key);
        }
        SortedMap<String, String> forms = new TreeMap<>();
        for (String form : ModelBundle.formsNamedIn(bpmn)) {
            Optional.ofNullable(upload.forms().getOrDefault(form, inForce.forms().get(form)))
                    .or(() -> files.form(form)).ifPresent(text -> forms.put(form, text));
        }
        Optional<String> stranger = upload.forms().keySet().stream().filter(form -> !forms.containsKey(form)).findFirst();
        if (stranger.isPresent()) {
            return Result.refused("modeling.upload.form-not-named", stranger.get() + ModelBundle.FORM);
        }
        return propose(new ModelBundle(key, bpmn, forms), Origin.UPLOAD, upload.name());
    }

    public Result fromFile(String key) {
        return files.file(key).map(file -> propose(file, Origin.SYSTEM_FILE, key + ModelBundle.MODEL))
                .orElseGet(() -> Result.refused("modeling.upload.no-file"));
    }

    public Result fromVersion(String key, Routes.RouteVersion version) {
        return propose(routes.bundle(version), Origin.EARLIER_VERSION, String.valueOf(version.number()));
    }

    /** @return why it could not be; empty when it is gone */
    public Optional<Refusal> discard(String key, long id) {
        if (!proposals.remove(key, id)) {
            return Optional.of(Refusal.of("modeling.proposal.gone"));
        }
        record(key, "audit.process.discarded", "");
        return Optional.empty();
    }

    private Result propose(ModelBundle bundle, Origin origin, String sourceName) {
        if (bundle.equals(routes.bundleInForce(bundle.key()))) {
            return Result.refused("modeling.upload.same");
        }
        if (proposals.of(bundle.key()).size() >= MOST_OPEN) {
            return Result.refused("modeling.upload.too-many-open", String.valueOf(MOST_OPEN));
        }
        record(bundle.key(), "audit.process.proposed", sourceName);
        return new Result(proposals.add(bundle, origin, sourceName, CurrentPerson.get(), clock.instant()),
                Optional.empty());
    }

    private void record(String key, String action, String detail) {
        SignedIn person = CurrentPerson.get();
        audit.record(caseKeyOf(key), person.username(), person.name(), action, detail);
    }

    static String caseKeyOf(String processKey) {
        return "process:" + processKey;
    }
}
