package cn.ronghe.modeling.check;

import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** The fields that every review form has: an outcome that is chosen, an opinion of limited length, days for a correction. */
final class DecisionCheck {

    private static final int OPINION_LENGTH = 1000;
    private static final int MOST_DAYS = 60;
    /** Outcomes that nobody may give without a reason. */
    private static final Set<String> REASONED = Set.of("returned", "rejected", "disagreed");

    void look(TaskForm form, Findings found) {
        form.field("outcome").ifPresent(outcome -> lookAtOutcome(form, outcome, found));
        form.field("opinion").ifPresent(opinion -> {
            int length = opinion.at("/validate/maxLength").asInt(Integer.MAX_VALUE);
            if (length > OPINION_LENGTH) {
                found.formError(form.id, "form.opinion.length", form.id, OPINION_LENGTH);
            }
        });
        Set<String> reasoned = new HashSet<>(form.outcomes());
        reasoned.retainAll(REASONED);
        if (!reasoned.isEmpty() && !asksForReason(form, reasoned)) {
            found.formWarning(form.id, "form.opinion.reason", form.id);
        }
        form.field("correctionDays").ifPresent(days -> lookAtDays(form, days, found));
    }

    private static void lookAtOutcome(TaskForm form, JsonNode outcome, Findings found) {
        if (!outcome.path("type").asText().equals("radio")) {
            found.formError(form.id, "form.outcome.radio", form.id);
        }
        if (!outcome.at("/validate/required").asBoolean()) {
            found.formError(form.id, "form.outcome.required", form.id);
        }
        if (outcome.has("defaultValue")) {
            found.formWarning(form.id, "form.outcome.default", form.id);
        }
        form.outcomes().stream().filter(word -> !word.matches("[a-z]+")).forEach(word ->
                found.formError(form.id, "form.outcome.word", form.id, word));
    }

    private static boolean asksForReason(TaskForm form, Set<String> reasoned) {
        return form.field("opinion").map(opinion -> {
            String unless = opinion.at("/properties/requiredUnless").asText("");
            String but = unless.replaceFirst("^outcome=", "");
            return opinion.at("/validate/required").asBoolean()
                    || unless.startsWith("outcome=") && form.outcomes().contains(but) && !reasoned.contains(but);
        }).orElse(false);
    }

    private static void lookAtDays(TaskForm form, JsonNode days, Findings found) {
        boolean shownForReturn = form.outcomes().contains("returned")
                && days.at("/conditional/hide").asText().equals("=outcome != \"returned\"");
        boolean limited = days.at("/validate/min").asInt() == 1 && days.at("/validate/max").asInt() == MOST_DAYS;
        if (!shownForReturn || !limited) {
            found.formWarning(form.id, "form.days", form.id, MOST_DAYS);
        }
    }
}
