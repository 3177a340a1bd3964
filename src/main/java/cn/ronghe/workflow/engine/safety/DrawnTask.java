package cn.ronghe.workflow.engine.safety;

import java.util.ArrayList;
import java.util.List;

/**
 * A user task as it stands in a drawing, not yet deployed.
 *
 * @param id     its element id
 * @param name   what people see
 * @param groups the expression of its candidate groups, or empty
 * @param form   the form it names, or empty
 * @param line   in the drawing's file
 */
public record DrawnTask(String id, String name, String groups, String form, int line) {

    /** The drawing is no XML that may be read. */
    public static final class Unreadable extends Exception {

        private final int line;

        Unreadable(XmlRefused cause) {
            super(cause);
            this.line = cause.line();
        }

        /** 0 where it is not known. */
        public int line() {
            return line;
        }
    }

    /** All user tasks of a drawing, in its order. */
    public static List<DrawnTask> of(byte[] drawing) throws Unreadable {
        List<DrawnTask> tasks = new ArrayList<>();
        try {
            collect(XmlReader.read(drawing), tasks);
        } catch (XmlRefused refused) {
            throw new Unreadable(refused);
        }
        return tasks;
    }

    private static void collect(XmlNode node, List<DrawnTask> tasks) {
        if (node.namespace.equals(BpmnVocabulary.BPMN) && node.name.equals("userTask")) {
            tasks.add(new DrawnTask(node.id(), attribute(node, "", "name"), attribute(node, BpmnVocabulary.CAMUNDA, "candidateGroups"),
                    attribute(node, BpmnVocabulary.CAMUNDA, "formRef"), node.line));
        }
        node.children.forEach(child -> collect(child, tasks));
    }

    private static String attribute(XmlNode node, String namespace, String name) {
        return node.attributes.stream()
                .filter(attribute -> attribute.namespace().equals(namespace) && attribute.name().equals(name))
                .map(XmlNode.Attribute::value).findFirst().orElse("");
    }
}
