package cn.ronghe.workflow.engine.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import cn.ronghe.shared.Refusal;

/** Decision tables and literal expressions in FEEL, and nothing else. */
final class DmnCheck {

    private static final Set<String> DMN = Set.of("http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/", "https://www.omg.org/spec/DMN/20191111/MODEL/");
    private static final Set<String> ELEMENTS = Set.of("definitions", "description", "extensionElements", "decision",
            "question", "allowedAnswers", "variable", "decisionTable", "input", "inputExpression", "inputValues",
            "output", "outputValues", "defaultOutputEntry", "rule", "inputEntry", "outputEntry", "annotation",
            "annotationEntry", "literalExpression", "text", "informationRequirement", "requiredDecision",
            "requiredInput", "inputData", "authorityRequirement", "requiredAuthority", "knowledgeSource",
            "textAnnotation", "association", "sourceRef", "targetRef");
    private static final Set<String> DRAWING = Set.of("http://www.omg.org/spec/DMN/20180521/DMNDI/",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/", "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://www.omg.org/spec/DMN/20180521/DC/", "http://bpmn.io/schema/dmn/biodi/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0", "http://camunda.org/schema/modeler/1.0");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of("historyTimeToLive", "versionTag", "inputVariable");
    private static final Set<String> FEEL = Set.of("feel", "http://www.omg.org/spec/FEEL/20140401",
            "http://www.omg.org/spec/DMN/20151101/FEEL/", "http://www.omg.org/spec/DMN/20180521/FEEL/",
            "https://www.omg.org/spec/DMN/20191111/FEEL/", "https://www.omg.org/spec/DMN/20211108/FEEL/",
            "https://www.omg.org/spec/DMN/20230324/FEEL/");
    /** {@code function(x) external {java: …}} calls any Java method: the word is refused, in strings too. */
    private static final Pattern JAVA_FUNCTION = Pattern.compile("\\bexternal\\b");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    /** What FEEL offers of a Java object: {@code x.name}, {@code x.method()} and {@code get value(x, …)}. */
    private static final Pattern PROPERTY = Pattern.compile("\\.\\s*[\\p{L}_$`]|\\bget\\s+(value|entries)\\b");

    List<ModelProblem> problems(String resource, XmlNode root) {
        List<ModelProblem> found = new ArrayList<>();
        walk(resource, root, found);
        return found;
    }

    private void walk(String resource, XmlNode node, List<ModelProblem> found) {
        reasons(node).forEach(reason ->
                found.add(new ModelProblem(resource, node.id(), node.name, node.line, reason)));
        node.children.forEach(child -> walk(resource, child, found));
    }

    private static List<Refusal> reasons(XmlNode node) {
        if (DRAWING.contains(node.namespace)) {
            return List.of();
        }
        if (!DMN.contains(node.namespace) || !ELEMENTS.contains(node.name)) {
            return List.of(Refusal.of("workflow.safety.element", node.name, node.namespace));
        }
        List<Refusal> found = new ArrayList<>();
        node.attributes.forEach(attribute -> check(node, attribute, found));
        if (JAVA_FUNCTION.matcher(node.text()).find()) {
            found.add(Refusal.of("workflow.safety.java-function", node.text().strip()));
        }
        if (node.name.equals("text") && PROPERTY.matcher(STRING.matcher(node.text()).replaceAll("")).find()) {
            found.add(Refusal.of("workflow.safety.feel-property", node.text().strip()));
        }
        return found;
    }

    private static void check(XmlNode node, XmlNode.Attribute attribute, List<Refusal> found) {
        String name = attribute.name();
        boolean isOwn = attribute.namespace().isEmpty();
        boolean isLanguage = isOwn && (name.equals("expressionLanguage") || name.equals("typeLanguage"));
        boolean isAllowed = isOwn || DRAWING.contains(attribute.namespace())
                || attribute.namespace().equals(CAMUNDA) && CAMUNDA_ATTRIBUTES.contains(name);
        if (isLanguage && !FEEL.contains(attribute.value())) {
            found.add(Refusal.of("workflow.safety.dmn-language", attribute.value()));
        } else if (!isAllowed) {
            found.add(Refusal.of("workflow.safety.attribute", name, attribute.namespace(), node.name));
        }
    }
}
