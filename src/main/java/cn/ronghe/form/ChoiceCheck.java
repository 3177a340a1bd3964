package cn.ronghe.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import cn.ronghe.shared.Refusal;

/** Options that were offered, dates that exist, boxes that are ticked or not; drafts and final forms alike. */
final class ChoiceCheck {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private ChoiceCheck() {
    }

    static Optional<Refusal> of(Field field, String label, JsonNode value) {
        return switch (field.type()) {
            case CHOICE -> unless(value.isTextual() && field.offers(value.textValue()), "form.choice", label);
            case CHOICES -> unless(allOffered(field, value), "form.choice", label);
            default -> unless(isDate(value), "form.date", label);
        };
    }

    static Optional<Refusal> ofCheckbox(String label, JsonNode value) {
        return unless(value.isBoolean(), "form.checkbox", label);
    }

    /** A date before the one that it must not precede; that one is judged for itself. */
    static Optional<Refusal> beforeItsTime(Field field, String label, JsonNode value, JsonNode scope, FormSchema schema) {
        JsonNode earliest = scope.path(field.rules().notBefore() == null ? "" : field.rules().notBefore());
        if (!isDate(earliest) || !isDate(value) || value.textValue().compareTo(earliest.textValue()) >= 0) {
            return Optional.empty();
        }
        String first = schema.fields().stream().filter(other -> other.key().equals(field.rules().notBefore()))
                .map(Field::caption).findFirst().orElse("");
        return Optional.of(Refusal.of("form.date.before", label, first));
    }

    private static boolean allOffered(Field field, JsonNode list) {
        if (!list.isArray()) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        for (JsonNode value : list) {
            if (!value.isTextual() || !field.offers(value.textValue()) || !seen.add(value.textValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDate(JsonNode value) {
        try {
            return value.isTextual() && LocalDate.parse(value.textValue(), DATE).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Optional<Refusal> unless(boolean right, String key, String label) {
        return right ? Optional.empty() : Optional.of(Refusal.of(key, label));
    }
}
