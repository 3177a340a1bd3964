package cn.ronghe.form;

import java.util.List;

/**
 * How much two rows of a table have in common, from 0 to 1. A text says more about which row it is than a number or a
 * choice, which many rows share.
 */
final class RowLikeness {

    private static final int TEXT = 3;
    private static final int OTHER = 1;
    private static final double SIMILAR = 0.6;
    private static final int LOOKED_AT = 200;

    private final boolean[] texts;
    private final int nameColumn;

    /** @param types of the columns */
    RowLikeness(List<FieldType> types) {
        this.texts = new boolean[types.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = types.get(i) == FieldType.TEXT || types.get(i) == FieldType.LONG_TEXT;
        }
        this.nameColumn = types.indexOf(FieldType.TEXT);
    }

    int columns() {
        return texts.length;
    }

    /** What stands in the first column of texts, which names the row; or empty. */
    String name(List<String> cells) {
        return nameColumn < 0 ? "" : cells.get(nameColumn);
    }

    double of(List<String> before, List<String> after) {
        double common = 0;
        double all = 0;
        for (int i = 0; i < texts.length; i++) {
            if (!before.get(i).isEmpty() || !after.get(i).isEmpty()) {
                int weight = texts[i] ? TEXT : OTHER;
                all += weight;
                common += weight * ofCells(before.get(i), after.get(i), texts[i]);
            }
        }
        return all == 0 ? 1 : common / all;
    }

    private static double ofCells(String before, String after, boolean text) {
        if (before.equals(after)) {
            return 1;
        }
        return text && isSimilar(before, after) ? 0.5 : 0;
    }

    /** Whether most of the longer one is a common beginning and a common end. */
    private static boolean isSimilar(String before, String after) {
        int shorter = Math.min(Math.min(before.length(), after.length()), LOOKED_AT);
        int longer = Math.min(Math.max(before.length(), after.length()), LOOKED_AT);
        int start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return start + end >= SIMILAR * longer;
    }
}
