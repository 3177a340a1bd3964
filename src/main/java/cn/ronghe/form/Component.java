package cn.ronghe.form;

import java.util.List;

/** What a form is made of, in the order of the annex. */
sealed interface Component permits Field, Component.Group, Component.RowList, Component.Note {

    /**
     * @param label    may be empty
     * @param rowTitle the head of the first column when this group is one row of a table (indicator × years), or null
     */
    record Group(String label, String rowTitle, List<Component> components) implements Component {
    }

    /**
     * A growing table.
     *
     * @param rowLabel how one row is named in a message, with {@code {n}} for its number
     */
    record RowList(String key, String label, String rowLabel, List<Field> fields) implements Component {

        String rowLabel(int index) {
            return rowLabel.replace("{n}", Integer.toString(index + 1));
        }
    }

    /** Text to read, in Markdown. */
    record Note(String text) implements Component {
    }
}
