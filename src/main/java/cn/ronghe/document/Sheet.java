package cn.ronghe.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A table to take away as Excel: what stands in a column is text, a number, a date or a time, and stays it. */
public final class Sheet<T> {

    record Column<T>(String head, Function<T, ?> value) {
    }

    private final String title;
    private final Iterable<T> rows;
    private final List<Column<T>> columns = new ArrayList<>();

    private Sheet(String title, Iterable<T> rows) {
        this.title = title;
        this.rows = rows;
    }

    /** @param rows are read while they are written, so a lazy one is never in memory as a whole */
    public static <T> Sheet<T> of(String title, Iterable<T> rows) {
        return new Sheet<>(title, rows);
    }

    /** @param value a String, a Number, a LocalDate, an Instant, or null for an empty cell */
    public Sheet<T> column(String head, Function<T, ?> value) {
        columns.add(new Column<>(head, value));
        return this;
    }

    String title() {
        return title;
    }

    Iterable<T> rows() {
        return rows;
    }

    List<Column<T>> columns() {
        return columns;
    }
}
