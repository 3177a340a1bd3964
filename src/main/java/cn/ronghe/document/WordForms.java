package cn.ronghe.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.ronghe.document.PaperForm.Closing;
import cn.ronghe.document.PaperForm.CoverLine;
import cn.ronghe.document.PaperForm.Part;
import cn.ronghe.form.FormView;
import cn.ronghe.form.FormView.Grid;
import cn.ronghe.form.FormView.Heading;
import cn.ronghe.form.FormView.Note;
import cn.ronghe.form.FormView.Prose;
import cn.ronghe.form.FormView.Section;
import cn.ronghe.form.FormView.Tick;
import cn.ronghe.shared.Texts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.springframework.stereotype.Component;

/** Forms as Word documents: title page, notes, every section from a new page, opinions and seals. */
@Component
public class WordForms {

    /** Where the annex prints the seal's place behind the line. */
    private static final Pattern SEAL_BEHIND = Pattern.compile("(.*)(（公章）)");
    /** A heading of the same rank as those above, also where a text belongs to it and no others. */
    private static final Pattern NUMBERED = Pattern.compile("[一二三四五六七八九十]+、");
    /** The width of a letter on the cover, and what a cell leaves free beside its text. */
    private static final int COVER_LETTER = 320;
    private static final int COVER_MARGIN = 260;
    private static final int OPINION_HEIGHT = 3400;
    private static final int PROSE_HEIGHT = 1600;

    private final WordTemplate template;
    private final Texts texts;

    WordForms(WordTemplate template, Texts texts) {
        this.template = template;
        this.texts = texts;
    }

    /** A .docx. */
    public byte[] write(PaperForm form) {
        String code = form.printCode().isEmpty() ? texts.get("document.blank") : texts.get("document.code", form.printCode());
        try (WordWriter word = new WordWriter(template, code, String.join("", form.title()))) {
            if (form.isReport()) {
                head(form, word);
            } else {
                cover(form, word);
                notes(form, word);
                word.endCover();
            }
            boolean first = true;
            for (Part part : form.parts()) {
                if (!first && !form.isReport() && !part.section().title().isEmpty()) {
                    word.newPage();
                }
                part(part, !form.isReport(), word);
                first = false;
            }
            if (form.isReport()) {
                form.ending().seal().forEach(line -> word.text(WordStyle.SIGNATURE, line));
            }
            if (form.closing() != null) {
                closing(form.closing(), word);
            }
            return word.written();
        }
    }

    private static void head(PaperForm form, WordWriter word) {
        word.text(WordStyle.ANNEX, form.annex());
        form.title().forEach(line -> word.text(WordStyle.LIST_TITLE, line));
        if (!form.ending().limit().isEmpty()) {
            word.text(WordStyle.LABEL, "（" + form.ending().limit() + "）");
        }
    }

    private static void cover(PaperForm form, WordWriter word) {
        word.text(WordStyle.ANNEX, form.annex());
        word.text(WordStyle.COVER_SPACE, "");
        form.title().forEach(line -> word.text(WordStyle.TITLE, line));
        word.text(WordStyle.COVER_SPACE, "");
        boolean sealed = form.cover().stream().anyMatch(line -> SEAL_BEHIND.matcher(line.label()).matches());
        int labels = form.cover().stream().mapToInt(line -> COVER_LETTER * SEAL_BEHIND.matcher(line.label()).replaceAll("$1").length())
                .max().orElse(0) + COVER_MARGIN;
        int width = Math.max(labels, sealed ? 2600 : 3000);
        WordTable lines = word.table(sealed ? new int[] {width, 7100 - width, 1500} : new int[] {width, 8000 - width}, false);
        form.cover().forEach(line -> coverLine(line, sealed, lines));
    }

    private static void coverLine(CoverLine line, boolean sealed, WordTable lines) {
        Matcher behind = SEAL_BEHIND.matcher(line.label());
        CTRow row = lines.row(false, true, 0);
        lines.write(lines.cell(row, 0, 1),
                new WordText(WordStyle.COVER_LABEL, behind.matches() ? behind.group(1) : line.label()));
        CTTc value = lines.cell(row, 1, 1);
        WordTable.underline(value);
        lines.write(value, new WordText(WordStyle.COVER_VALUE, line.value()));
        if (sealed) {
            lines.write(lines.cell(row, 2, 1), new WordText(WordStyle.COVER_VALUE, behind.matches() ? behind.group(2) : ""));
        }
    }

    private static void notes(PaperForm form, WordWriter word) {
        if (form.notes() != null) {
            word.newPage();
            word.text(WordStyle.NOTES_TITLE, form.notesTitle());
            form.notes().forEach(note -> word.text(WordStyle.NOTE, note));
        }
    }

    /** @param boxed whether texts stand in boxes */
    private static void part(Part part, boolean boxed, WordWriter word) {
        Section section = part.section();
        if (!section.title().isEmpty()) {
            word.text(WordStyle.HEADING, section.title());
        }
        List<WordText> signed = new ArrayList<>();
        boolean below = false;
        for (FormView.Block block : section.blocks()) {
            if (block instanceof Grid grid) {
                word.grid(grid);
            } else if (block instanceof Heading heading) {
                word.text(WordStyle.SUBHEADING, heading.text());
                below = true;
            } else if (block instanceof Prose prose) {
                prose(prose, section, below && !NUMBERED.matcher(prose.label()).lookingAt() ? WordStyle.MINOR_HEADING
                        : WordStyle.SUBHEADING, boxed, word);
            } else if (block instanceof Tick tick) {
                word.text(WordStyle.PROSE, tick.box() + " " + tick.text());
            } else if (block instanceof Note note && part.signatures().isEmpty()) {
                word.text(WordStyle.PROSE, note.text());
            } else {
                signed.add(new WordText(WordStyle.PROSE, ((Note) block).text()));
            }
        }
        word.footnotes(section.footnotes());
        if (!part.signatures().isEmpty()) {
            signed.add(new WordText(WordStyle.PROSE, ""));
            part.signatures().forEach(line -> signed.add(new WordText(WordStyle.SIGNATURE, line)));
            word.box(signed, OPINION_HEIGHT, true);
        }
    }

    /** What is named as its section needs no heading of its own. */
    private static void prose(Prose prose, Section section, WordStyle heading, boolean boxed, WordWriter word) {
        if (!prose.label().isEmpty() && !prose.label().equals(section.title())) {
            word.text(heading, prose.label());
        }
        WordText text = prose.value().isEmpty() ? new WordText(WordStyle.HINT, prose.hint())
                : new WordText(WordStyle.PROSE, prose.value());
        if (boxed) {
            word.box(List.of(text), PROSE_HEIGHT, false);
        } else {
            word.text(text.style(), text.text());
        }
    }

    private static void closing(Closing closing, WordWriter word) {
        word.text(WordStyle.HEADING, closing.title());
        closing.blocks().forEach(block -> {
            List<WordText> texts = new ArrayList<>();
            texts.add(new WordText(WordStyle.PROSE, block.title()));
            for (int i = 0; block.space() && i < 4; i++) {
                texts.add(new WordText(WordStyle.PROSE, ""));
            }
            block.lines().forEach(line -> texts.add(new WordText(WordStyle.SIGNATURE, line)));
            word.box(texts, OPINION_HEIGHT, true);
        });
    }
}
