package cn.ronghe.form;

import java.util.List;

import org.springframework.lang.Nullable;

/** What a form is made of, in the order of the annex. */
sealed interface Component permits Field, Component.Group, Component.RowList, Component.Note {

    /**
     * Fields that belong together, or one row of a table (indicator × years). A group around rows is a merged cell on
     * their left.
     *
     * @param label    may be empty
     * @param rowTitle the head of the first column when this group is one row of a table, or null
     * @param footnote of the annex, or empty
     */
    record Group(String label, @Nullable String rowTitle, String footnote, List<Component> components)
            implements Component {

        boolean isRow() {
            return rowTitle != null;
        }

        /** The fields of a row. */
        List<Field> fields() {
            return components.stream().map(Field.class::cast).toList();
        }
    }

    /**
     * A growing table.
     *
     * @param rowLabel how one row is named in a message, with {@code {n}} for its number
     * @param rules    for the table as a whole
     * @param layout   how it stands on paper
     */
    record RowList(String key, String label, String rowLabel, RowRules rules, ListLayout layout, List<Field> fields)
            implements Component {

        String rowLabel(int index) {
            return rowLabel.replace("{n}", Integer.toString(index + 1));
        }
    }

    /** Text to read, in Markdown. */
    record Note(String text) implements Component {
    }
}
