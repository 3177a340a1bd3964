package cn.ronghe.workflow.engine.safety;

import cn.ronghe.shared.Refusal;
import org.xml.sax.SAXException;

/** The document cannot be looked at as a tree of elements. */
final class XmlRefused extends SAXException {

    private final String element;
    private final int line;
    private final transient Refusal reason;

    XmlRefused(String element, int line, Refusal reason) {
        super(reason.key());
        this.element = element;
        this.line = line;
        this.reason = reason;
    }

    String element() {
        return element;
    }

    int line() {
        return line;
    }

    Refusal reason() {
        return reason;
    }
}
