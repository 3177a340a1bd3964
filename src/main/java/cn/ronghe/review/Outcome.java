package cn.ronghe.review;

import java.util.Locale;

/** What a reviewer or leader decided. The drawings know it in small letters; shown as {@code review.outcome.<name>}. */
public enum Outcome {
    PASSED, RETURNED, REJECTED, SEALED, AGREED, DISAGREED;

    /** @throws IllegalArgumentException for a word that no form offers: a defect of the model */
    static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
