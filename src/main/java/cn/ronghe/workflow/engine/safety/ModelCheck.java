package cn.ronghe.workflow.engine.safety;

import java.util.List;
import java.util.Locale;

import cn.ronghe.shared.Refusal;

/** Says what in a file may not be deployed, without deploying it. */
public class ModelCheck {

    private static final int LARGEST_BYTES = 4 << 20;

    private final BpmnCheck bpmn;
    private final DmnCheck dmn = new DmnCheck();

    public ModelCheck(ModelWords words) {
        bpmn = new BpmnCheck(words, new ExpressionCheck(words));
    }

    /** The ids of the processes in a drawing; empty where it cannot be read. */
    public List<String> processIds(byte[] content) {
        try {
            return XmlReader.read(content).children.stream()
                    .filter(node -> node.namespace.equals(BpmnVocabulary.BPMN) && node.name.equals("process"))
                    .map(XmlNode::id).toList();
        } catch (XmlRefused unreadable) {
            return List.of();
        }
    }

    /** All problems of one file; the ending of its name says what it is, as it does for the engine. */
    public List<ModelProblem> problems(String resource, byte[] content) {
        String name = resource.toLowerCase(Locale.ROOT);
        if (name.endsWith(".form")) {
            return List.of();
        }
        if (name.endsWith(".cmmn") || name.endsWith("cmmn10.xml") || name.endsWith("cmmn11.xml")) {
            return List.of(ModelProblem.ofFile(resource, Refusal.of("workflow.safety.cmmn")));
        }
        boolean isBpmn = name.endsWith(".bpmn") || name.endsWith("bpmn20.xml");
        boolean isDmn = name.endsWith(".dmn") || name.endsWith("dmn11.xml");
        if (!isBpmn && !isDmn) {
            return List.of(ModelProblem.ofFile(resource, Refusal.of("workflow.safety.kind")));
        }
        if (content.length > LARGEST_BYTES) {
            return List.of(ModelProblem.ofFile(resource, Refusal.of("workflow.safety.too-large", "4")));
        }
        try {
            XmlNode root = XmlReader.read(content);
            return isBpmn ? bpmn.problems(resource, root) : dmn.problems(resource, root);
        } catch (XmlRefused refused) {
            return List.of(new ModelProblem(resource, "", refused.element(), refused.line(), refused.reason()));
        }
    }
}
