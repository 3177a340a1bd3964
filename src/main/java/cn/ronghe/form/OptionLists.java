package cn.ronghe.form;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import cn.ronghe.shared.ConfigFiles;

/**
 * Lists that a city keeps in its configuration and a form's {@code valuesKey} names: {@code industryFields} is the list
 * under that word in {@code industry-fields.yaml}. The words are stored as they are shown, so old data stay readable.
 */
final class OptionLists {

    private final ConfigFiles config;
    private final Map<String, List<String>> lists = new ConcurrentHashMap<>();

    OptionLists(ConfigFiles config) {
        this.config = config;
    }

    List<String> get(String key) {
        return lists.computeIfAbsent(key, this::read);
    }

    private List<String> read(String key) {
        String file = file(key);
        List<String> words = config.yaml(file, Lists.class).getOrDefault(key, List.of());
        if (words.isEmpty() || words.stream().anyMatch(word -> word == null || word.isBlank())) {
            throw new FormSchemaException(file + " has no list " + key + ", or an empty word in it");
        }
        return List.copyOf(words);
    }

    static String file(String key) {
        return key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".yaml";
    }

    static final class Lists extends HashMap<String, List<String>> {
    }
}
