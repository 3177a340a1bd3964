package cn.ronghe.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import cn.ronghe.form.FormView.Grid;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** Writes one document from top to bottom: paragraphs and tables in the template's styles. */
final class WordWriter implements AutoCloseable {

    private final WordTemplate template;
    private final XWPFDocument document;
    private final CTBody body;
    private boolean newPage;
    private boolean afterTable;

    WordWriter(WordTemplate template, String code, String title) {
        try {
            this.template = template;
            this.document = template.blank(code);
            this.body = document.getDocument().getBody();
            document.getProperties().getCoreProperties().setTitle(title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is written next begins a page; it is a paragraph. */
    void newPage() {
        newPage = true;
    }

    void text(WordStyle style, String text) {
        for (String line : new WordText(style, text).lines()) {
            CTP paragraph = body.addNewP();
            WordText.write(paragraph, template.id(style), line);
            if (newPage) {
                paragraph.getPPr().addNewPageBreakBefore().setVal(true);
                newPage = false;
            }
        }
        afterTable = false;
    }

    void grid(Grid grid) {
        for (Grid part : LongLists.apart(grid)) {
            apart();
            int total = template.textWidth();
            table(part.widths().stream().mapToInt(width -> total * width / 1000).toArray(), true).grid(part);
        }
    }

    void footnotes(List<String> footnotes) {
        for (int i = 0; i < footnotes.size(); i++) {
            text(WordStyle.FOOTNOTE, i + 1 + ". " + footnotes.get(i));
        }
    }

    void box(List<WordText> texts, int height, boolean together) {
        apart();
        table(new int[] {template.textWidth()}, true).box(texts, height, together);
    }

    WordTable table(int[] widths, boolean ruled) {
        afterTable = true;
        return new WordTable(body.addNewTbl(), template, widths, ruled);
    }

    /** Ends the pages of the cover. */
    void endCover() {
        if (template.cover() == null) {
            newPage = true;
            return;
        }
        CTP last = body.addNewP();
        WordText.write(last, template.id(WordStyle.GAP), "");
        last.getPPr().setSectPr(template.cover());
        afterTable = false;
    }

    byte[] written() {
        apart();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Word joins tables that follow each other, and wants a paragraph behind the last one. */
    private void apart() {
        if (afterTable) {
            text(WordStyle.GAP, "");
        }
    }
}
