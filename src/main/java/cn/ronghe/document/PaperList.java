package cn.ronghe.document;

import java.util.List;

/**
 * A summary list laid out as its annex.
 *
 * @param head     the line above the tables: who recommends, who filled it in
 * @param edition  tells one edition from another in the foot of the page, or empty
 * @param sections the tables of the annex; another department's stays empty
 */
public record PaperList(String annex, String title, String head, String edition, List<Section> sections) {

    /** @param names in the list's order; none where nothing is recommended */
    public record Section(String numberHead, String nameHead, List<Entry> names, String none) {
    }

    /** A line of the list. */
    public record Entry(int number, String name) {
    }
}
