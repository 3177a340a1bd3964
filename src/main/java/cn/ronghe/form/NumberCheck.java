package cn.ronghe.form;

import java.math.BigDecimal;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import cn.ronghe.shared.Refusal;

/** The rules of numbers: finite, at least 0 unless the form says otherwise, no more digits than the field has. */
final class NumberCheck {

    /** Digits before the point; a figure above 999 999 999 999 is a slip or an attack. */
    static final int MAX_DIGITS = 12;
    private static final int MAX_SCALE = 40;

    private NumberCheck() {
    }

    static Optional<Refusal> of(Field field, String label, JsonNode value, boolean draft) {
        Optional<BigDecimal> number = exact(value);
        boolean right = number.isPresent() && (draft || satisfies(number.get(), field.rules()));
        return right ? Optional.empty() : Optional.of(sentence(field.rules(), label));
    }

    /** The number as typed; empty for what is no number, not finite, or out of all proportion. */
    static Optional<BigDecimal> exact(JsonNode value) {
        if (!value.isNumber() || (value.isDouble() || value.isFloat()) && !Double.isFinite(value.doubleValue())) {
            return Optional.empty();
        }
        BigDecimal number = value.decimalValue();
        long integerDigits = (long) number.precision() - number.scale();
        boolean sane = number.precision() <= MAX_SCALE && Math.abs((long) number.scale()) <= MAX_SCALE
                && (number.signum() == 0 || integerDigits <= MAX_DIGITS);
        return sane ? Optional.of(number) : Optional.empty();
    }

    private static boolean satisfies(BigDecimal number, Rules rules) {
        boolean fits = number.signum() == 0 || number.stripTrailingZeros().scale() <= rules.decimals();
        return fits && number.compareTo(rules.min()) >= 0
                && (rules.max() == null || number.compareTo(rules.max()) <= 0);
    }

    /** One sentence says all that the field takes. */
    private static Refusal sentence(Rules rules, String label) {
        String least = rules.min().toPlainString();
        String digits = Integer.toString(rules.decimals());
        if (rules.max() == null) {
            return rules.decimals() == 0 ? Refusal.of("form.number.count", label, least)
                    : Refusal.of("form.number.decimal", label, least, digits);
        }
        String most = rules.max().toPlainString();
        return rules.decimals() == 0 ? Refusal.of("form.number.countBetween", label, least, most)
                : Refusal.of("form.number.decimalBetween", label, least, most, digits);
    }
}
