package cn.ronghe.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reviewer or leader decided. The drawings know it in small letters; shown as {@code review.outcome.<name>}. */
public enum Outcome {
    PASSED, RETURNED, REJECTED, SEALED, VISIT, AGREED, DISAGREED;

    /** Empty for a word that only a city's own drawing knows. */
    static Optional<Outcome> find(String word) {
        return Arrays.stream(values()).filter(outcome -> outcome.name().toLowerCase(Locale.ROOT).equals(word)).findFirst();
    }

    /** @throws IllegalArgumentException for a word that no form offers: a defect of the model */
    static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
