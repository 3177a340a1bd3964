package cn.ronghe.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.ronghe.shared.ConfigCheck;
import cn.ronghe.shared.ConfigPlace;
import cn.ronghe.shared.ConfigProblem;
import cn.ronghe.shared.ConfigReview;
import cn.ronghe.shared.ConfigValue;
import cn.ronghe.shared.Refusal;

/** Every form can be checked, and the lists that forms offer are there. */
public class FormsCheck implements ConfigCheck {

    private static final String ENDING = ".form";
    private static final Pattern COMPONENT = Pattern.compile("component (\\S+): .*");

    @Override
    public void check(ConfigReview review) {
        Map<String, List<String>> lists = new HashMap<>();
        for (String path : review.forms().list("*" + ENDING)) {
            review.text(review.forms(), path).ifPresent(text -> {
                try {
                    Forms.parse(name(path), text, key -> lists.computeIfAbsent(key, k -> checked(review, k)));
                } catch (FormSchemaException e) {
                    review.problem(review.forms(), path, line(text, e), Refusal.of("config.form.broken", e.getMessage()));
                }
            });
        }
    }

    /** The forms that can be read, by name; what is wrong with the others is told by the check. */
    public static Map<String, FormSchema> usable(ConfigReview review) {
        Map<String, FormSchema> usable = new TreeMap<>();
        for (String path : review.forms().list("*" + ENDING)) {
            schema(review, path).ifPresent(schema -> usable.put(name(path), schema));
        }
        return usable;
    }

    private static Optional<FormSchema> schema(ConfigReview review, String path) {
        try {
            return Optional.of(Forms.parse(name(path), review.forms().text(path),
                    key -> words(list(review, key), key)));
        } catch (FormSchemaException | ConfigProblem told) {
            return Optional.empty();
        }
    }

    private static List<String> checked(ConfigReview review, String key) {
        ConfigValue file = review.yaml(OptionLists.file(key), OptionLists.Lists.class);
        ConfigValue list = list(review, key);
        if (file.isPresent() && !list.isPresent()) {
            file.problem("config.key.missing", key);
        }
        list.mustHaveItems();
        Map<String, ConfigPlace> seen = new HashMap<>();
        list.items().forEach(word -> word.mustDifferFrom(seen));
        return words(list, key);
    }

    private static ConfigValue list(ConfigReview review, String key) {
        return review.yaml(OptionLists.file(key), OptionLists.Lists.class).at(key);
    }

    /** A list that is not there is told once, and not again for every form that offers it. */
    private static List<String> words(ConfigValue list, String key) {
        List<String> words = ConfigValue.texts(list.items());
        return words.isEmpty() ? List.of(key) : words;
    }

    /** The line of the component that the message names. */
    private static int line(String text, FormSchemaException e) {
        Matcher named = COMPONENT.matcher(e.getMessage());
        if (!named.matches()) {
            return 0;
        }
        Matcher id = Pattern.compile("\"id\"\\s*:\\s*\"" + Pattern.quote(named.group(1)) + "\"").matcher(text);
        return id.find() ? 1 + (int) text.substring(0, id.start()).lines().skip(1).count() : 0;
    }

    private static String name(String path) {
        return path.substring(0, path.length() - ENDING.length());
    }
}
