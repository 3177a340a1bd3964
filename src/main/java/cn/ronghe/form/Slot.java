package cn.ronghe.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a field asks, whatever the year of its form: with a batch of 2025 the field {@code coursesYear2} is the slot
 * {@code courses} of 2026, with a batch of 2026 {@code coursesYear1} is.
 *
 * @param name the field's path, without its column where its label names a year
 * @param year the year that its label names, {Y+1} before it has one, empty where it names none
 */
record Slot(String name, String year) {

    private static final Pattern YEAR = Pattern.compile("(\\d{4}|\\{Y[^}]*})年");
    private static final Pattern COLUMN = Pattern.compile("Year\\d$");

    static Slot of(Field field) {
        Matcher year = YEAR.matcher(field.label());
        return year.find() ? new Slot(COLUMN.matcher(field.path()).replaceFirst(""), year.group(1))
                : new Slot(field.path(), "");
    }

    /** The same of another form, under the name that it has there. */
    Slot named(String other) {
        return new Slot(other, year);
    }
}
