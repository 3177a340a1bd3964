package cn.ronghe.modeling.check;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import cn.ronghe.modeling.check.Finding.Severity;
import cn.ronghe.shared.Refusal;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** What the checks have found so far; the same thing is said once. Errors come first. */
final class Findings {

    private final Set<Finding> errors = new LinkedHashSet<>();
    private final Set<Finding> warnings = new LinkedHashSet<>();

    void error(BaseElement element, String key, Object... arguments) {
        error(Objects.toString(element.getId(), ""), key, arguments);
    }

    void error(String elementId, String key, Object... arguments) {
        errors.add(new Finding(Severity.ERROR, elementId, "", reason(key, arguments)));
    }

    void error(String elementId, Refusal reason) {
        errors.add(new Finding(Severity.ERROR, elementId, "", reason));
    }

    void warn(BaseElement element, String key, Object... arguments) {
        warn(Objects.toString(element.getId(), ""), key, arguments);
    }

    void warn(String elementId, String key, Object... arguments) {
        warnings.add(new Finding(Severity.WARNING, elementId, "", reason(key, arguments)));
    }

    void formError(String form, String key, Object... arguments) {
        errors.add(new Finding(Severity.ERROR, "", form, reason(key, arguments)));
    }

    void formWarning(String form, String key, Object... arguments) {
        warnings.add(new Finding(Severity.WARNING, "", form, reason(key, arguments)));
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    List<Finding> all() {
        Set<Finding> all = new LinkedHashSet<>(errors);
        all.addAll(warnings);
        return List.copyOf(all);
    }

    private static Refusal reason(String key, Object... arguments) {
        return Refusal.of("modeling.check." + key, Arrays.stream(arguments).map(String::valueOf).toArray());
    }
}
