package cn.ronghe.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternUtils;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import cn.ronghe.shared.CanonicalJson;
import cn.ronghe.shared.ConfigFiles;

/**
 * The .form files of the setting {@code ronghe.forms}, each by its file's name without ending. All are read at the
 * start: one that cannot be checked stops it and is named. {@code {Y}}, {@code {Y-1}}, {@code {Y+2}} in a file stand for
 * the batch's year and its neighbours.
 */
@Component
public class Forms {

    private static final Pattern YEAR = Pattern.compile("\\{Y([+-]\\d)?}");
    private static final Pattern SECTION = Pattern.compile("(.+)-(\\d+)-[a-z][a-z-]*");

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();
    private final OptionLists optionLists;

    /** @param location a Spring resource location of a folder, e.g. {@code classpath:/forms/} */
    public Forms(ResourceLoader loader, ConfigFiles config, @Value("${ronghe.forms}") String location) {
        optionLists = new OptionLists(config);
        String pattern = location + (location.endsWith("/") ? "*.form" : "/*.form");
        try {
            for (Resource file : ResourcePatternUtils.getResourcePatternResolver(loader).getResources(pattern)) {
                String name = file.getFilename().replaceFirst("\\.form$", "");
                texts.put(name, file.getContentAsString(StandardCharsets.UTF_8));
                parse(name, texts.get(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        return List.copyOf(texts.keySet());
    }

    public boolean contains(String name) {
        return texts.containsKey(name);
    }

    /** A form that names no year, such as a task form. */
    public FormSchema get(String name) {
        if (YEAR.matcher(text(name)).find()) {
            throw new IllegalArgumentException("the form " + name + " needs a year");
        }
        return schemas.computeIfAbsent(name, n -> parse(n, text(n)));
    }

    /** The form with the years of a batch in its labels. */
    public FormSchema get(String name, int year) {
        return schemas.computeIfAbsent(name + "@" + year, n -> parse(name, withYears(text(name), year)));
    }

    /** The sections {@code <form>-<n>-<section>} of a recommendation form in order of n, e.g. of practice-center. */
    public List<FormSchema> sections(String form, int year) {
        return sectionNames(form).stream().map(name -> get(name, year)).toList();
    }

    /** Names in order of n; empty for an unknown form. */
    public List<String> sectionNames(String form) {
        return texts.keySet().stream().filter(name -> number(name, form).isPresent())
                .sorted(Comparator.comparing(name -> number(name, form).orElseThrow())).toList();
    }

    /** What stands in the files of these forms now, and in the lists that they offer. */
    public FormTexts texts(List<String> names) {
        Map<String, JsonNode> forms = new LinkedHashMap<>();
        Map<String, List<String>> lists = new TreeMap<>();
        for (String name : names) {
            parse(name, text(name), key -> lists.computeIfAbsent(key, optionLists::get));
            forms.put(name, CanonicalJson.parse(text(name)).orElseThrow());
        }
        return new FormTexts(forms, lists);
    }

    /** What form-js is given: years in the labels, option lists filled in. */
    public ObjectNode browserSchema(String name, int year) {
        return get(name, year).browserSchema();
    }

    private String text(String name) {
        return Optional.ofNullable(texts.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no form " + name));
    }

    private FormSchema parse(String name, String text) {
        try {
            return parse(name, text, optionLists::get);
        } catch (FormSchemaException e) {
            throw new FormSchemaException(name + ".form: " + e.getMessage());
        }
    }

    static FormSchema parse(String name, String text, Function<String, List<String>> optionLists) {
        FormSchema schema = FormSchema.parse(text, optionLists);
        if (!schema.id().equals(name)) {
            throw new FormSchemaException("its id is " + schema.id() + ", not the file's name");
        }
        return schema;
    }

    private static Optional<Integer> number(String name, String form) {
        Matcher matcher = SECTION.matcher(name);
        return matcher.matches() && matcher.group(1).equals(form)
                ? Optional.of(Integer.valueOf(matcher.group(2))) : Optional.empty();
    }

    /** The text with the years of a batch in place of {@code {Y}} and its neighbours. */
    public static String withYears(String text, int year) {
        return YEAR.matcher(text).replaceAll(token -> {
            int offset = token.group(1) == null ? 0 : Integer.parseInt(token.group(1));
            return Integer.toString(year + offset);
        });
    }
}
