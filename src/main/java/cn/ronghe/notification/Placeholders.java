package cn.ronghe.notification;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** <code>{name}</code> in a text. A value is filled in once and never looked at again, braces or not. */
class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    private Placeholders() {
    }

    static Set<String> in(String text) {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** Whether a brace stands outside every placeholder: a slip such as <code>{ name}</code>. */
    static boolean hasStrayBrace(String text) {
        String rest = PLACEHOLDER.matcher(text).replaceAll("");
        return rest.contains("{") || rest.contains("}");
    }

    static String fill(String text, Map<String, String> values, UnaryOperator<String> written) {
        return PLACEHOLDER.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(written.apply(values.getOrDefault(found.group(1), found.group()))));
    }
}
