package cn.ronghe.form;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A plain comparison of one field of the same form with one text, {@code outcome=passed} or {@code outcome!=passed}, or
 * with several, {@code kind=学校|医院}; in
 * form-js's own {@code conditional.hide} the same as FEEL, {@code =outcome = "passed"}. FEEL beyond this means
 * different things in browser and Java and is refused.
 */
public record Condition(String key, boolean equal, List<String> values) {

    private static final Pattern PLAIN = Pattern.compile("([A-Za-z]\\w*)\\s*(!?=)\\s*([^\"=!]+)");
    private static final Pattern FEEL = Pattern.compile("=\\s*([A-Za-z]\\w*)\\s*(!?=)\\s*\"([^\"]*)\"\\s*");

    static Condition plain(String text) {
        return parse(PLAIN, text);
    }

    static Condition feel(String text) {
        return parse(FEEL, text);
    }

    boolean holds(JsonNode scope) {
        return equal == values.contains(scope.path(key).asText(""));
    }

    private static Condition parse(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new FormSchemaException("only plain comparisons are understood, not: " + text);
        }
        return new Condition(matcher.group(1), matcher.group(2).equals("="),
                Stream.of(matcher.group(3).split("\\|")).map(String::strip).toList());
    }
}
