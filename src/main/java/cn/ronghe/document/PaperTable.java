package cn.ronghe.document;

import java.util.List;

/**
 * A table on paper with a title of its own.
 *
 * @param head what it is about
 * @param code stands in the foot of every page, or empty
 * @param rows one text per column
 */
public record PaperTable(String title, String head, String code, List<Column> columns, List<List<String>> rows) {

    /**
     * @param width  in thousandths of the page; their sum is 1000
     * @param middle whether what stands below is set in the middle, as numbers are
     */
    public record Column(String head, int width, boolean middle) {
    }
}
