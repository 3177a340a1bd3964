package cn.ronghe.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * A value of the configuration that knows where it stands and can be found wrong. What is not there, or is of another
 * kind than asked, answers as empty and passes every {@code must…}: its absence is told by its shape, once.
 */
public final class ConfigValue {

    private static final int SHOWN = 40;

    private final Source source;
    private final String path;
    private final String name;
    private final JsonNode node;

    /** @param lines of the values, by their JSON pointers */
    record Source(String file, Map<String, Integer> lines, Consumer<ConfigProblem> problems) {
    }

    ConfigValue(Source source, String path, String name, JsonNode node) {
        this.source = source;
        this.path = path;
        this.name = name;
        this.node = node;
    }

    static ConfigValue absent(Consumer<ConfigProblem> problems) {
        return new ConfigValue(new Source("", Map.of(), problems), "", "", MissingNode.getInstance());
    }

    static ConfigValue cell(ConfigPlace place, String column, String text, Consumer<ConfigProblem> problems) {
        return new ConfigValue(new Source(place.file(), Map.of("", place.line()), problems), "", column,
                text.isEmpty() ? MissingNode.getInstance() : TextNode.valueOf(text));
    }

    public boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** The scalar as text, or empty. */
    public String text() {
        return node.isValueNode() && !node.isNull() ? node.asText() : "";
    }

    public OptionalInt whole() {
        return node.isIntegralNumber() && node.canConvertToInt() ? OptionalInt.of(node.intValue()) : OptionalInt.empty();
    }

    public JsonNode node() {
        return node;
    }

    public ConfigValue at(String key) {
        return new ConfigValue(source, path + "/" + escaped(key), name.isEmpty() ? key : name + "." + key, node.path(key));
    }

    /** The items of a list; none where it is no list. */
    public List<ConfigValue> items() {
        List<ConfigValue> items = new ArrayList<>();
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            items.add(new ConfigValue(source, path + "/" + i, name + "[" + (i + 1) + "]", node.get(i)));
        }
        return items;
    }

    /** What a key holds in each item of a list. */
    public List<ConfigValue> each(String key) {
        return items().stream().map(item -> item.at(key)).toList();
    }

    /** The values of a map by their keys, as written; none where it is no map. */
    public Map<String, ConfigValue> entries() {
        Map<String, ConfigValue> entries = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(key -> entries.put(key, at(key)));
        return entries;
    }

    /** The texts of these values, without the empty ones. */
    public static List<String> texts(Collection<ConfigValue> values) {
        return values.stream().map(ConfigValue::text).filter(text -> !text.isEmpty()).toList();
    }

    public void mustBeOneOf(Collection<String> words) {
        if (!text().isEmpty() && !words.contains(text())) {
            problem("config.word.unknown", text(), List.copyOf(words));
        }
    }

    /** @param seen what was used before, kept by the caller for all values that must differ from each other */
    public void mustDifferFrom(Map<String, ConfigPlace> seen) {
        ConfigPlace earlier = text().isEmpty() ? null : seen.putIfAbsent(text(), place());
        if (earlier != null) {
            problem("config.word.twice", text(), earlier);
        }
    }

    public void mustBeBetween(int least, int most) {
        whole().ifPresent(number -> {
            if (number < least || number > most) {
                problem("config.number.range", number, least, most);
            }
        });
    }

    /** @param example what a right text looks like */
    public void mustMatch(Pattern pattern, String example) {
        if (!text().isEmpty() && !pattern.matcher(text()).matches()) {
            problem("config.word.form", text(), example);
        }
    }

    /** The key under which it stands. */
    public void keyMustMatch(Pattern pattern, String example) {
        String key = name.substring(name.lastIndexOf('.') + 1);
        if (!pattern.matcher(key).matches()) {
            problem("config.word.form", key, example);
        }
    }

    /** A list that must not be empty. */
    public void mustHaveItems() {
        if (node.isContainerNode() && node.isEmpty()) {
            problem("config.list.empty");
        }
    }

    /** @param key a sentence of {@code messages/config.properties} */
    public void problem(String key, Object... arguments) {
        Refusal reason = Refusal.of(key, arguments);
        source.problems().accept(new ConfigProblem(place(),
                name.isEmpty() ? reason : Refusal.of("config.named", name, reason)));
    }

    /** Its own line, or that of what it would stand in. */
    public ConfigPlace place() {
        String known = path;
        while (!source.lines().containsKey(known) && !known.isEmpty()) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        return new ConfigPlace(source.file(), source.lines().getOrDefault(known, 0));
    }

    /** The value for a sentence, shortened. */
    String shown() {
        String all = node.isValueNode() ? node.asText() : node.toString();
        return all.length() <= SHOWN ? all : all.substring(0, SHOWN) + "…";
    }

    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
