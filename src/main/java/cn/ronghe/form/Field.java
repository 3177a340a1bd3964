package cn.ronghe.form;

import java.util.List;

/**
 * One thing to fill in.
 *
 * @param path    where its value stands: {@code centerName}, or {@code coBuilders[].name} inside a growing table
 * @param key     its key in the object or row
 * @param caption what stands beside the input: the annex's words
 * @param label   how a message names it, unmistakable in its form: 实践中心负责人·联系电话, 培训服务收入（2026年）
 * @param print   where it stands on paper
 * @param options the values offered by a select, radio, checklist or taglist
 */
public record Field(String path, String key, String caption, String label, String description, FieldType type,
                    Rules rules, Print print, List<Option> options) implements Component {

    /**
     * @param line        fields of one line stand side by side: form-js's {@code layout.row}, or empty
     * @param columnGroup a head above this column and its neighbours of the same, or empty
     * @param footnote    of the annex, or empty
     */
    public record Print(String line, String columnGroup, String footnote) {
    }

    /** @param value what is stored; {@code label} what is shown */
    public record Option(String value, String label) {
    }

    public boolean isTotal() {
        return !rules.sumOf().isEmpty();
    }

    /** Shown, but never taken from a submission. */
    public boolean isDisplayOnly() {
        return rules.readOnly() && !isTotal();
    }

    boolean offers(String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }

    String optionLabel(String value) {
        return options.stream().filter(option -> option.value().equals(value)).map(Option::label)
                .findFirst().orElse(value);
    }
}
