package cn.ronghe.workflow.engine.safety;

import java.util.Set;

import cn.ronghe.shared.Refusal;

/**
 * One thing in a model that is not allowed.
 *
 * @param resource    name of the deployed file
 * @param elementId   id of the element, or of the nearest one around it that has an id; empty if none has
 * @param elementName tag of the element, with {@code camunda:} before an extension; empty for the file as a whole
 * @param line        line in the file, 0 if it is not known
 * @param reason      the sentence that says why
 */
public record ModelProblem(String resource, String elementId, String elementName, int line, Refusal reason) {

    private static final Set<String> OF_THE_WHOLE_FILE = Set.of("kind", "cmmn", "too-large", "not-xml", "not-bpmn", "doctype",
            "too-deep");

    /** Whether nothing in the file could be looked at. */
    public boolean isOfTheWholeFile() {
        return OF_THE_WHOLE_FILE.contains(reason.key().replace("workflow.safety.", ""));
    }

    static ModelProblem ofFile(String resource, Refusal reason) {
        return new ModelProblem(resource, "", "", 0, reason);
    }
}
