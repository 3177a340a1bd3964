package cn.ronghe.form;

import java.util.Optional;
import java.util.regex.Matcher;

import com.fasterxml.jackson.databind.JsonNode;

import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.WordCount;

/** The rules of text; lengths are UTF-16 units without the white space around, as form-js measures. */
final class TextCheck {

    /** A cap against floods, far above what a section asks for; it holds for drafts too. */
    static final int MAX_LENGTH = 20_000;

    private TextCheck() {
    }

    static Optional<Refusal> of(Field field, String label, JsonNode value, boolean draft) {
        if (!value.isTextual()) {
            return refuse("form.text.type", label);
        }
        String raw = value.textValue();
        if (!CleanText.isClean(raw)) {
            return refuse("form.text.unclean", label);
        }
        if (raw.length() > MAX_LENGTH) {
            return tooLong(label, MAX_LENGTH, raw.length());
        }
        String text = CleanText.strip(raw);
        if (field.type() == FieldType.TEXT && !CleanText.isOneLine(text)) {
            return refuse("form.text.oneLine", label);
        }
        return draft ? Optional.empty() : rules(field.rules(), label, text);
    }

    /** What is unusual and still allowed. */
    static Optional<Refusal> warning(Field field, String label, JsonNode value) {
        String ending = field.rules().recommendedEnding();
        return ending == null || CleanText.strip(value.asText()).endsWith(ending)
                ? Optional.empty() : refuse("form.text.ending", label, ending);
    }

    /** All long texts of the form together, where it has a limit for them. */
    static Optional<Refusal> total(FormSchema schema, JsonNode data) {
        int words = schema.entries().stream().filter(entry -> entry instanceof Field field
                        && field.type() == FieldType.LONG_TEXT)
                .mapToInt(entry -> WordCount.of(data.path(((Field) entry).key()).asText(""))).sum();
        return schema.maxWords() == 0 || words <= schema.maxWords() ? Optional.empty()
                : refuse("form.text.tooManyWordsInAll", schema.title(), Integer.toString(words - schema.maxWords()),
                        Integer.toString(schema.maxWords()));
    }

    private static Optional<Refusal> rules(Rules rules, String label, String text) {
        if (rules.maxLength() != null && text.length() > rules.maxLength()) {
            return tooLong(label, rules.maxLength(), text.length());
        }
        if (rules.minLength() != null && text.length() < rules.minLength()) {
            return refuse("form.text.tooShort", label, rules.minLength().toString());
        }
        if (rules.maxWords() != null) {
            int words = WordCount.of(text);
            if (words > rules.maxWords()) {
                String excess = Integer.toString(words - rules.maxWords());
                return refuse("form.text.tooManyWords", label, excess, rules.maxWords().toString());
            }
        }
        if (rules.format() != null && !rules.format().accepts(text)) {
            return refuse(rules.format().messageKey(), label);
        }
        if (rules.pattern() != null && !rules.pattern().matcher(text).find()) {
            return refuse("form.text.pattern", label);
        }
        if (rules.forbiddenHead() != null) {
            Matcher head = rules.forbiddenHead().matcher(text);
            if (head.lookingAt()) {
                return refuse("form.text.head", label, head.group());
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> tooLong(String label, int most, int length) {
        return refuse("form.text.tooLong", label, Integer.toString(most), Integer.toString(length - most));
    }

    private static Optional<Refusal> refuse(String key, Object... arguments) {
        return Optional.of(Refusal.of(key, arguments));
    }
}
