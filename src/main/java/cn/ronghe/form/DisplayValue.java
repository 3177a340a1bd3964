package cn.ronghe.form;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** A value as it is read: 1,260.00, the option's label, a ticked box. Empty when nothing was filled in. */
final class DisplayValue {

    private DisplayValue() {
    }

    static String of(Field field, JsonNode value) {
        if (DataCheck.isBlank(value)) {
            return "";
        }
        return switch (field.type()) {
            case NUMBER -> number(field, value);
            case CHOICE -> field.optionLabel(value.asText());
            case CHOICES -> StreamSupport.stream(value.spliterator(), false)
                    .map(choice -> field.optionLabel(choice.asText())).collect(Collectors.joining("、"));
            case CHECKBOX -> value.asBoolean() ? "☑" : "☐";
            default -> field.rules().files() == null ? value.asText() : RowFile.names(value.asText());
        };
    }

    private static String number(Field field, JsonNode value) {
        Optional<BigDecimal> number = NumberCheck.exact(value);
        return number.map(exact -> number(field, exact)).orElseGet(value::asText);
    }

    static String number(Field field, BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        int decimals = field.rules().decimals();
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(Math.max(decimals, number.scale()));
        return format.format(number);
    }
}
