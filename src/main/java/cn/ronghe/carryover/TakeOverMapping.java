package cn.ronghe.carryover;

import java.util.Map;
import java.util.Optional;

import cn.ronghe.recommendation.RecommendationForm.TakeFrom;
import cn.ronghe.recommendation.RecommendationForm;

/**
 * Which field of a form takes its content from which field of another form; names as in
 * {@link cn.ronghe.form.Transfer#names}.
 *
 * @param declared null between applications of one form, where every field is its own source
 */
record TakeOverMapping(TakeFrom declared) {

    static final TakeOverMapping SAME_FORM = new TakeOverMapping(null);

    /** Empty where nothing can be taken over. */
    static Optional<TakeOverMapping> between(String formThere, String formHere, RecommendationForm here) {
        if (formThere.equals(formHere)) {
            return Optional.of(SAME_FORM);
        }
        return here.takeFrom() == null ? Optional.empty()
                : Optional.ofNullable(here.takeFrom().get(formThere)).map(TakeOverMapping::new);
    }

    Optional<String> source(String name) {
        if (declared == null) {
            return Optional.of(name);
        }
        return Optional.ofNullable(declared.fields().getOrDefault(name, offered().get(name)));
    }

    /** Whether it can be taken without a person having looked at it. */
    boolean isCertain(String name) {
        return !offered().containsKey(name);
    }

    private Map<String, String> offered() {
        return declared == null || declared.offered() == null ? Map.of() : declared.offered();
    }
}
