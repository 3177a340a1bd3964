package cn.ronghe.document;

import java.util.List;

/**
 * A sheet that somebody fills in and uploads.
 *
 * @param rows     that stand in it already, each in the order of the columns
 * @param mostRows so many are taken
 */
public record SheetTemplate(String title, List<Column> columns, List<List<String>> rows, int mostRows) {

    /**
     * @param hint    what to write, or empty
     * @param choices to choose from, or empty where anything may be written
     */
    public record Column(String head, String hint, List<String> choices) {
    }
}
