package cn.ronghe.shared;

/**
 * 字数 as the word processor counts it: each Chinese character or full-width mark is one, each maximal run of other
 * non-space characters is one (3.5% is one), white space is none. The same ranges stand in the browser's counter;
 * {@code form-cases.json} holds both to one result, so they are written out and not left to a Unicode version.
 */
public final class WordCount {

    /** First and last code point of what counts one by one, in ascending order. */
    private static final int[][] SINGLE = {
        {0x00B7, 0x00B7}, {0x1100, 0x11FF}, {0x2014, 0x2015}, {0x2018, 0x201D}, {0x2026, 0x2026}, {0x2E80, 0x2FFF},
        {0x3001, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7FF}, {0xF900, 0xFAFF}, {0xFE10, 0xFE1F}, {0xFE30, 0xFE6F},
        {0xFF01, 0xFFEF}, {0x1B000, 0x1B16F}, {0x1F200, 0x1F2FF}, {0x20000, 0x3FFFF},
    };

    private WordCount() {
    }

    public static int of(String text) {
        int words = 0;
        boolean inRun = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (CleanText.isSpace(c)) {
                inRun = false;
            } else if (isSingle(c)) {
                words++;
                inRun = false;
            } else if (!inRun) {
                words++;
                inRun = true;
            }
        }
        return words;
    }

    private static boolean isSingle(int c) {
        for (int[] range : SINGLE) {
            if (c <= range[1]) {
                return c >= range[0];
            }
        }
        return false;
    }
}
