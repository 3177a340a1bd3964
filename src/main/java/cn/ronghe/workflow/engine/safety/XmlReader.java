package cn.ronghe.workflow.engine.safety;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import cn.ronghe.shared.Refusal;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Reads bytes with the same parser as the engine, whatever their encoding; no document type, no entities. */
final class XmlReader extends DefaultHandler2 {

    private static final int DEEPEST = 60;

    private Locator locator;
    private XmlNode root;
    private final Deque<XmlNode> open = new ArrayDeque<>();

    private XmlReader() {
    }

    static XmlNode read(byte[] content) throws XmlRefused {
        XmlReader reader = new XmlReader();
        try {
            SAXParser parser = parser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", reader);
            parser.parse(new ByteArrayInputStream(content), reader);
            return reader.root;
        } catch (XmlRefused e) {
            throw e;
        } catch (SAXParseException e) {
            throw new XmlRefused("", e.getLineNumber(), Refusal.of("workflow.safety.not-xml"));
        } catch (SAXException | IOException e) {
            throw new XmlRefused("", 0, Refusal.of("workflow.safety.not-xml"));
        }
    }

    private static SAXParser parser() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newSAXParser();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the XML parser cannot be restricted", e);
        }
    }

    @Override
    public void setDocumentLocator(Locator documentLocator) {
        locator = documentLocator;
    }

    @Override
    public void startDTD(String name, String publicId, String systemId) throws SAXException {
        throw new XmlRefused("!DOCTYPE", locator.getLineNumber(), Refusal.of("workflow.safety.doctype"));
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        XmlNode current = new XmlNode(open.peek(), uri, localName, locator.getLineNumber());
        for (int i = 0; i < attributes.getLength(); i++) {
            current.attributes.add(new XmlNode.Attribute(attributes.getURI(i), attributes.getLocalName(i),
                    attributes.getValue(i)));
        }
        if (root == null) {
            root = current;
        }
        open.push(current);
        if (open.size() > DEEPEST) {
            throw new XmlRefused(localName, current.line, Refusal.of("workflow.safety.too-deep", "" + DEEPEST));
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        open.element().append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        open.pop();
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }
}
