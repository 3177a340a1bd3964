package cn.ronghe.workflow.engine.safety;

import java.util.ArrayList;
import java.util.List;

/** An element as the engine's parser sees it: prefixes resolved, references and CDATA turned into characters. */
final class XmlNode {

    /** An attribute; the namespace is empty where it has no prefix. */
    record Attribute(String namespace, String name, String value) {
    }

    final String namespace;
    final String name;
    final int line;
    final List<Attribute> attributes = new ArrayList<>();
    final List<XmlNode> children = new ArrayList<>();
    private final XmlNode parent;
    private final StringBuilder text = new StringBuilder();

    XmlNode(XmlNode parent, String namespace, String name, int line) {
        this.parent = parent;
        this.namespace = namespace;
        this.name = name;
        this.line = line;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void append(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    /** Its own characters without those of its children, as the engine reads them. */
    String text() {
        return text.toString();
    }

    /** Its id, or that of the nearest element around it that has one; else empty. */
    String id() {
        for (XmlNode node = this; node != null; node = node.parent) {
            for (Attribute attribute : node.attributes) {
                if (attribute.namespace().isEmpty() && attribute.name().equals("id")) {
                    return attribute.value();
                }
            }
        }
        return "";
    }
}
