package cn.ronghe.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What a package says about itself: the type of each part and which part is the document. */
final class OpenXmlPackage {

    static final String TYPES = "[Content_Types].xml";

    private static final String RELATIONS = "_rels/.rels";
    private static final int MAX_BYTES = 1 << 20;

    private final Map<String, String> byPart = new HashMap<>();
    private final Map<String, String> byExtension = new HashMap<>();
    private String mainPart;

    private OpenXmlPackage() {
    }

    static OpenXmlPackage read(ZipFile zip) throws IOException {
        OpenXmlPackage contents = new OpenXmlPackage();
        parse(zip, TYPES, contents::addType);
        parse(zip, RELATIONS, contents::addRelation);
        return contents;
    }

    /** The entry of the document itself, null where none is named. */
    String mainPart() {
        return mainPart;
    }

    String mainType() {
        String type = byPart.get(mainPart);
        return type != null ? type : byExtension.getOrDefault(extension(mainPart), "");
    }

    boolean hasMacros() {
        return byPart.values().stream().anyMatch(OpenXmlPackage::isMacro)
                || byExtension.values().stream().anyMatch(OpenXmlPackage::isMacro);
    }

    private static boolean isMacro(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.contains("macroenabled") || lower.contains("vbaproject") || lower.contains("macrosheet");
    }

    private void addType(String element, Attributes attributes) {
        String type = attributes.getValue("ContentType");
        if (type == null) {
            return;
        }
        if (element.endsWith("Override") && attributes.getValue("PartName") != null) {
            byPart.put(entry(attributes.getValue("PartName")), type);
        } else if (element.endsWith("Default") && attributes.getValue("Extension") != null) {
            byExtension.put(attributes.getValue("Extension").toLowerCase(Locale.ROOT), type);
        }
    }

    private void addRelation(String element, Attributes attributes) {
        String type = attributes.getValue("Type");
        String target = attributes.getValue("Target");
        if (type != null && target != null && type.endsWith("/officeDocument")) {
            mainPart = entry(target);
        }
    }

    private static String entry(String part) {
        return part.startsWith("/") ? part.substring(1) : part;
    }

    private static String extension(String part) {
        return part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private interface Listener {
        void element(String name, Attributes attributes);
    }

    private static void parse(ZipFile zip, String name, Listener listener) throws IOException {
        ZipEntry part = zip.getEntry(name);
        if (part == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(part)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException(name + " is larger than any real one");
            }
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(bytes), new DefaultHandler() {
                @Override
                public void startElement(String uri, String localName, String element, Attributes attributes) {
                    listener.element(element, attributes);
                }
            });
        } catch (SAXException malformed) {
            throw new IOException(malformed);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
