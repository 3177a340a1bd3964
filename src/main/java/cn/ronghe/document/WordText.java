package cn.ronghe.document;

import java.math.BigInteger;
import java.util.List;

import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;

import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;

/**
 * A text and the style it is written in; each of its lines becomes a paragraph. Whatever a person typed, it is text:
 * characters that XML has no place for are left out, all others stay.
 */
record WordText(WordStyle style, String text) {

    List<String> lines() {
        return text.lines().toList().isEmpty() ? List.of("") : text.lines().toList();
    }

    static void write(CTP paragraph, String styleId, String line) {
        paragraph.addNewPPr().addNewPStyle().setVal(styleId);
        if (line.isEmpty()) {
            return;
        }
        CTR run = paragraph.addNewR();
        // quotation marks and dashes are Chinese ones
        run.addNewRPr().addNewRFonts().setHint(STHint.EAST_ASIA);
        String[] parts = allowed(line).split("\t", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                run.addNewTab();
            }
            CTText text = run.addNewT();
            text.setStringValue(parts[i]);
            text.setSpace(SpaceAttribute.Space.PRESERVE);
        }
    }

    /** The number of a footnote behind what the paragraph says. */
    static void raise(CTP paragraph, int footnote) {
        CTR run = paragraph.addNewR();
        run.addNewRPr().addNewVertAlign().setVal(STVerticalAlignRun.SUPERSCRIPT);
        run.addNewT().setStringValue(Integer.toString(footnote));
    }

    private static String allowed(String line) {
        return line.codePoints().filter(WordText::isXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c >= 0x20 && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF;
    }

    static BigInteger twips(long value) {
        return BigInteger.valueOf(value);
    }
}
