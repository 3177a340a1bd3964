package cn.ronghe.workflow.engine.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.ronghe.shared.Refusal;
import cn.ronghe.workflow.engine.safety.BpmnVocabulary.Allowed;
import cn.ronghe.workflow.engine.safety.BpmnVocabulary.Holds;

/** Walks a whole BPMN document, drawing and extensions included, and holds it against {@link BpmnVocabulary}. */
final class BpmnCheck {

    private static final Pattern DELEGATE = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");

    /** Refused elements that deserve a sentence of their own. */
    private static final Map<String, String> WHY_ELEMENT = Map.of(
            "scriptTask", "script", "script", "script", "connector", "connector", "connectorId", "connector",
            "field", "field", "taskListener", "listener", "executionListener", "listener",
            "formData", "form-data", "formField", "form-data", "constraint", "class");

    /** Refused attributes that deserve a sentence of their own. */
    private static final Map<String, String> WHY_ATTRIBUTE = Map.ofEntries(
            Map.entry("class", "class"), Map.entry("variableMappingClass", "class"),
            Map.entry("formHandlerClass", "class"), Map.entry("variableMappingDelegateExpression", "class"),
            Map.entry("expression", "service-expression"), Map.entry("resultVariable", "result-variable"),
            Map.entry("resultVariableName", "result-variable"), Map.entry("type", "external"),
            Map.entry("topic", "external"), Map.entry("formKey", "form-key"), Map.entry("resource", "script"),
            Map.entry("scriptFormat", "script"), Map.entry("language", "language"),
            Map.entry("schemaLocation", "schema-location"), Map.entry("noNamespaceSchemaLocation", "schema-location"));

    private final ModelWords words;
    private final ExpressionCheck expressions;

    BpmnCheck(ModelWords words, ExpressionCheck expressions) {
        this.words = words;
        this.expressions = expressions;
    }

    List<ModelProblem> problems(String resource, XmlNode root) {
        List<ModelProblem> found = new ArrayList<>();
        if (!root.namespace.equals(BpmnVocabulary.BPMN) || !root.name.equals("definitions")) {
            found.add(problem(resource, root, Refusal.of("workflow.safety.not-bpmn")));
            return found;
        }
        walk(resource, root, found);
        return found;
    }

    private void walk(String resource, XmlNode node, List<ModelProblem> found) {
        reasons(node).forEach(reason -> found.add(problem(resource, node, reason)));
        node.children.forEach(child -> walk(resource, child, found));
    }

    private List<Refusal> reasons(XmlNode node) {
        List<Refusal> found = new ArrayList<>();
        Allowed allowed = BpmnVocabulary.element(node);
        if (allowed == null && !BpmnVocabulary.isDrawing(node)) {
            String why = WHY_ELEMENT.get(node.name);
            return List.of(why == null ? Refusal.of("workflow.safety.element", tag(node), node.namespace)
                    : Refusal.of("workflow.safety." + why, tag(node)));
        }
        for (XmlNode.Attribute attribute : node.attributes) {
            found.addAll(reasons(node, allowed, attribute));
        }
        found.addAll(content(tag(node), allowed == null ? Holds.TEXT : allowed.text(), node.text()));
        return found;
    }

    private List<Refusal> reasons(XmlNode node, Allowed allowed, XmlNode.Attribute attribute) {
        Holds holds = BpmnVocabulary.isNote(attribute) || allowed == null && attribute.namespace().isEmpty()
                ? Holds.TEXT
                : allowed == null ? null : BpmnVocabulary.attribute(allowed, attribute);
        if (holds != null) {
            return content(attribute.name(), holds, attribute.value());
        }
        boolean known = attribute.namespace().isEmpty() || attribute.namespace().equals(BpmnVocabulary.CAMUNDA)
                || attribute.namespace().equals(BpmnVocabulary.XSI);
        String why = known ? WHY_ATTRIBUTE.get(attribute.name()) : null;
        return List.of(why == null
                ? Refusal.of("workflow.safety.attribute", attribute.name(), attribute.namespace(), tag(node))
                : Refusal.of("workflow.safety." + why, attribute.name()));
    }

    private List<Refusal> content(String place, Holds holds, String value) {
        return switch (holds) {
            case TEXT -> ExpressionCheck.holdsExpression(value)
                    ? List.of(Refusal.of("workflow.safety.expression-place", place, value.strip())) : List.of();
            case EXPRESSION -> expressions.refusals(value);
            case BUSINESS_KEY -> BusinessKeyExpression.is(value) ? List.of() : expressions.refusals(value);
            case DELEGATE -> isDelegate(value) ? List.of() : List.of(Refusal.of("workflow.safety.delegate", value));
            case COUNT -> isSmallCount(value) ? List.of()
                    : List.of(Refusal.of("workflow.safety.loop", value.strip(), "" + words.largestLoop()));
        };
    }

    private boolean isDelegate(String value) {
        Matcher name = DELEGATE.matcher(value);
        return name.matches() && words.delegates().contains(name.group(1));
    }

    private boolean isSmallCount(String value) {
        String digits = value.strip();
        return digits.matches("[0-9]{1,9}") && Integer.parseInt(digits) <= words.largestLoop();
    }

    private static ModelProblem problem(String resource, XmlNode node, Refusal reason) {
        return new ModelProblem(resource, node.id(), tag(node), node.line, reason);
    }

    private static String tag(XmlNode node) {
        return node.namespace.equals(BpmnVocabulary.CAMUNDA) ? "camunda:" + node.name : node.name;
    }
}
