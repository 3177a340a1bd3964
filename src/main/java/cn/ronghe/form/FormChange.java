package cn.ronghe.form;

import java.util.List;
import java.util.Locale;

/** One thing that differs between two versions of a form: a field, or a growing table with the rows that changed. */
public sealed interface FormChange permits FormChange.OfField, FormChange.OfTable {

    /** Which of the two versions' schemas has it. */
    enum Edition { BOTH, EARLIER, LATER }

    /** As the later schema names it; as the earlier one does where only that one has it. */
    String label();

    Edition edition();

    /** One field, or so many rows. */
    int count();

    default boolean isTable() {
        return this instanceof OfTable;
    }

    /** @param earlierLabel where the earlier schema named the field otherwise, or null */
    record OfField(String path, String label, String earlierLabel, Edition edition, Value value) implements FormChange {

        @Override
        public int count() {
            return 1;
        }
    }

    /** @param unchanged how many rows both versions have just so */
    record OfTable(String path, String label, Edition edition, List<Column> columns, List<Row> rows,
                   int unchanged) implements FormChange {

        @Override
        public int count() {
            return rows.size();
        }
    }

    record Column(String label, Edition edition) {
    }

    /** What became of a row; one that moved may have changed as well. */
    enum Kind {
        ADDED, REMOVED, CHANGED, MOVED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param before its number from 1 in the earlier version, null for an added row
     * @param after  its number from 1 in the later version, null for a removed row
     * @param kinds  in the order in which they are told
     * @param cells  one for each column, changed or not
     */
    record Row(Integer before, Integer after, List<Kind> kinds, List<Value> cells) {
    }

    /**
     * @param before as it is shown, empty when nothing was filled in; {@code after} likewise
     * @param text   the same with its changes marked; null where before and after say it better
     */
    record Value(String before, String after, MarkedText text) {

        public boolean isChanged() {
            return !before.equals(after);
        }
    }
}
