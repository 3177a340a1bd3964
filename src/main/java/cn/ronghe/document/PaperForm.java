package cn.ronghe.document;

import java.util.List;

import org.springframework.lang.Nullable;

import cn.ronghe.form.FormView;

/**
 * A form laid out as its annex, in the browser's print and in Word. Every text may be a person's: data, never markup.
 *
 * @param annex      as the notice numbers it, e.g. 附件 3.3
 * @param title      the lines of its title
 * @param notesTitle heading of the notes page (填写说明和要求), or null
 * @param notes      with their numbers; or null where the annex has none
 * @param closing    what stands after the last section, or null
 * @param ending     what only a report has, or null
 * @param version    0 for what is not submitted yet
 * @param printCode  stands on every page, so that a sealed print can be held against the submitted form; empty on a blank
 *                   form
 */
public record PaperForm(String annex, List<String> title, List<CoverLine> cover, @Nullable String notesTitle,
                        @Nullable List<String> notes, List<Part> parts, @Nullable Closing closing,
                        @Nullable Report ending, int version, String printCode) {

    /** Whether it is a report: no title page, its sections run on, its texts stand free. */
    public boolean isReport() {
        return ending != null;
    }

    /**
     * A report (提纲) has no title page.
     *
     * @param limit in brackets below the title, or empty
     * @param seal  the lines at its end: who seals, the date
     */
    public record Report(String limit, List<String> seal) {
    }

    /** A line of the title page. */
    public record CoverLine(String label, String value) {
    }

    /** @param signatures lines below the section, empty where nobody signs */
    public record Part(FormView.Section section, List<String> signatures) {
    }

    /** Opinions of those who review, filled in by hand. */
    public record Closing(String title, List<Block> blocks) {
    }

    /** @param space whether there is room for an opinion above the lines */
    public record Block(String title, boolean space, List<String> lines) {
    }
}
