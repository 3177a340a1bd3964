package cn.ronghe.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.ronghe.shared.ConfigFiles;
import org.apache.poi.ooxml.util.POIXMLUnits;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.springframework.stereotype.Component;

/**
 * The look of every Word document: {@code config/documents/paper.docx}, which an office changes in Word. Taken from it
 * are its styles, the page of the cover (before its section break), the page of the body, headers and footers; its
 * text is a sample and left out. {@value #CODE} in a header or footer becomes what tells this document from others.
 */
@Component
class WordTemplate {

    static final String FILE = "documents/paper.docx";
    static final String CODE = "【校验码】";

    private final byte[] blank;
    private final Map<WordStyle, String> styles = new EnumMap<>(WordStyle.class);
    private final CTSectPr cover;
    private final int textWidth;

    WordTemplate(ConfigFiles config) {
        try (InputStream in = config.open(FILE); XWPFDocument template = new XWPFDocument(in)) {
            for (WordStyle style : WordStyle.values()) {
                XWPFStyle found = template.getStyles().getStyleWithName(style.shownName());
                if (found != null) {
                    styles.put(style, found.getStyleId());
                }
            }
            cover = template.getParagraphs().stream().map(paragraph -> paragraph.getCTP().getPPr())
                    .filter(properties -> properties != null && properties.isSetSectPr()).findFirst()
                    .map(properties -> (CTSectPr) properties.getSectPr().copy()).orElse(null);
            textWidth = textWidth(template.getDocument().getBody().getSectPr());
            while (!template.getBodyElements().isEmpty()) {
                template.removeBodyElement(0);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            template.write(out);
            blank = out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the styles that the file ought to have and has not. */
    List<String> missingStyles() {
        return Arrays.stream(WordStyle.values()).filter(style -> !styles.containsKey(style))
                .map(WordStyle::shownName).toList();
    }

    String id(WordStyle style) {
        return styles.get(style);
    }

    /** The page of the cover and the notes, to be put at their end; null where the template has no section break. */
    CTSectPr cover() {
        return cover == null ? null : (CTSectPr) cover.copy();
    }

    /** Between the margins of the body, in twentieths of a point. */
    int textWidth() {
        return textWidth;
    }

    /** An empty document in this look; the caller closes it. */
    XWPFDocument blank(String code) throws IOException {
        XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(blank));
        Stream.concat(document.getHeaderList().stream(), document.getFooterList().stream())
                .map(XWPFHeaderFooter::getParagraphs).flatMap(List::stream)
                .forEach(paragraph -> replaceCode(paragraph, code));
        return document;
    }

    private static int textWidth(CTSectPr page) {
        CTPageMar margins = page.getPgMar();
        long emus = POIXMLUnits.parseLength(page.getPgSz().xgetW()) - POIXMLUnits.parseLength(margins.xgetLeft())
                - POIXMLUnits.parseLength(margins.xgetRight())
                - (margins.xgetGutter() == null ? 0 : POIXMLUnits.parseLength(margins.xgetGutter()));
        return (int) (emus / Units.EMU_PER_DXA);
    }

    /** Word may have cut the marker into several runs. */
    private static void replaceCode(XWPFParagraph paragraph, String code) {
        List<XWPFRun> runs = paragraph.getRuns().stream().filter(run -> run.getText(0) != null).toList();
        StringBuilder all = new StringBuilder();
        runs.forEach(run -> all.append(run.getText(0)));
        int from = all.indexOf(CODE);
        int to = from + CODE.length();
        int start = 0;
        String put = code;
        for (XWPFRun run : from < 0 ? List.<XWPFRun>of() : runs) {
            String text = run.getText(0);
            int cutFrom = Math.max(0, Math.min(text.length(), from - start));
            int cutTo = Math.max(0, Math.min(text.length(), to - start));
            if (cutFrom < cutTo) {
                run.setText(text.substring(0, cutFrom) + put + text.substring(cutTo), 0);
                put = "";
            }
            start += text.length();
        }
    }
}
