package cn.ronghe.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * Lists that a city keeps in its configuration and a form's {@code valuesKey} names: {@code industryFields} is the list
 * under that word in {@code industry-fields.yaml}. The words are stored as they are shown, so old data stay readable.
 */
final class OptionLists {

    private final String folder;
    private final Map<String, List<String>> lists = new ConcurrentHashMap<>();

    OptionLists(String folder) {
        this.folder = folder;
    }

    List<String> get(String key) {
        return lists.computeIfAbsent(key, this::read);
    }

    private List<String> read(String key) {
        String file = key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".yaml";
        Resource resource = new PathMatchingResourcePatternResolver().getResource(folder + file);
        try (InputStream in = resource.getInputStream()) {
            List<String> words = new YAMLMapper().readValue(in, new TypeReference<Map<String, List<String>>>() { })
                    .getOrDefault(key, List.of());
            if (words.isEmpty()) {
                throw new FormSchemaException(file + " has no list " + key);
            }
            return List.copyOf(words);
        } catch (IOException e) {
            throw new FormSchemaException(file + " cannot be read: " + e.getMessage());
        }
    }
}
