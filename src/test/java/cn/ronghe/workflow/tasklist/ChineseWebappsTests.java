package cn.ronghe.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds our Chinese files against the webapps they belong to: an upgrade of Camunda that brings new texts fails here. */
class ChineseWebappsTests {

    private static final String WEBAPPS = "META-INF/resources/webjars/camunda/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\{[^{}]*}|%[sd]");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern FORM_WORD = Pattern.compile("^  \\['([^']+)', '[^']+'],?$", Pattern.MULTILINE);

    /** A word in Latin letters outside placeholders, tags and the pattern of a date. */
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final Pattern NO_WORDS = Pattern.compile(
            "\\{\\{.*?}}|<[^<>]*>|&[a-z]+;|(?i:yyyy-MM-dd'?T'?HH:mm:ss)");

    /** What is written so in Chinese as well; cockpit and tasklist are values to type. */
    private static final Set<String> LATIN_WORDS = Set.of("ID", "CSV", "JSON", "XML", "BPMN", "DMN", "LDAP", "F5", "CTRL",
            "PI", "DI", "TU", "FNI", "EDE", "cockpit", "tasklist");

    /** Empty (the maker's banner, or empty in English as well), signs, and abbreviations that are said so in Chinese too. */
    private static final Set<String> WITHOUT_CHINESE = Set.of("", "<", "<=", ">", ">=", "ID", "ID*", "CSV", "JSON",
            "YYYY-MM-DDTHH:mm:ss");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyTextOfTheWebappIsThereInChinese(String app) throws IOException {
        Map<String, String> english = labels(app, "en");
        Map<String, String> chinese = labels(app, "zh-CN");

        assertThat(english).isNotEmpty();
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(chinese.entrySet().stream()
                .filter(label -> !CHINESE.matcher(label.getValue()).find())
                .filter(label -> !WITHOUT_CHINESE.contains(label.getValue()))
                .toList()).as("texts without Chinese").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void noWordIsLeftInEnglish(String app) throws IOException {
        assertThat(labels(app, "zh-CN").entrySet().stream()
                .filter(label -> LATIN.matcher(NO_WORDS.matcher(label.getValue()).replaceAll(" ")).results()
                        .anyMatch(word -> !LATIN_WORDS.contains(word.group())))
                .toList()).as("texts with English words").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyTextKeepsThePlaceholdersOfItsOriginal(String app) throws IOException {
        Map<String, String> chinese = labels(app, "zh-CN");

        assertThat(labels(app, "en").entrySet().stream()
                .filter(label -> !placeholders(chinese.get(label.getKey())).equals(placeholders(label.getValue())))
                .map(Map.Entry::getKey).toList()).as("texts with other placeholders").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "admin", "cockpit"})
    void datesAreSaidWithEveryWordThatTheOriginalHas(String app) throws IOException {
        JsonNode english = locale(app, "en").get("dateLocales");
        JsonNode chinese = locale(app, "zh-CN").get("dateLocales");

        english.fields().forEachRemaining(part -> {
            assertThat(chinese.has(part.getKey())).as(part.getKey()).isTrue();
            assertThat(chinese.get(part.getKey()).size()).as(part.getKey()).isGreaterThanOrEqualTo(part.getValue().size());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void ourFilesAreFoundBeforeThoseOfTheWebjar(String app) throws IOException {
        for (String file : List.of("scripts/config.js", "styles/user-styles.css")) {
            assertThat(resource("app/" + app + "/" + file).getProtocol()).as(file).isEqualTo("file");
        }
        assertThat(text("app/" + app + "/scripts/config.js")).contains("await webapp('" + app + "', ");
    }

    @Test
    void theWebappsOfferNoLanguageButChinese() throws IOException {
        assertThat(text("app/tasklist/scripts/ronghe/webapp.js")).contains("const LANGUAGE = 'zh-CN'",
                "availableLocales: [LANGUAGE], fallbackLocale: LANGUAGE");
    }

    @Test
    void everyCustomScriptOfTasklistIsThere() throws IOException {
        List<String> scripts = Pattern.compile("'(scripts/ronghe/[^']+)'").matcher(text("app/tasklist/scripts/config.js"))
                .results().map(found -> found.group(1)).toList();

        assertThat(scripts).isNotEmpty()
                .allSatisfy(script -> assertThat(resource("app/tasklist/" + script)).as(script).isNotNull());
    }

    /** Words of people's data would be translated, too, if one of these were more than what the templates say. */
    @Test
    void theFixedWordsStandInTheTemplatesOfTheWebapps() throws IOException {
        String templates = text("app/cockpit/camunda-cockpit-bootstrap.js") + text("app/admin/camunda-admin-bootstrap.js")
                + text("app/tasklist/camunda-tasklist-bootstrap.js") + plugin();
        List<String> words = FORM_WORD.matcher(text("app/tasklist/scripts/ronghe/fixed-words.js")).results()
                .map(found -> found.group(1)).toList();

        assertThat(words).isNotEmpty().allSatisfy(word -> assertThat(templates).as(word).contains(word));
    }

    @Test
    void theCalendarInChineseIsTheOneOfTheBundle() throws IOException {
        assertThat(text("lib/deps.js")).contains("class=\"uib-daypicker\"", "class=\"uib-monthpicker\"",
                "MONTH:[\"January\",\"February\"", "SHORTDAY:[\"Sun\",\"Mon\"");
    }

    @Test
    void theTranslatedWordsOfFormsAreThoseThatTheBundledFormWrites() throws IOException {
        String bundle = text("lib/deps.js");
        List<String> words = FORM_WORD.matcher(text("app/tasklist/scripts/ronghe/form-words.js")).results()
                .map(found -> found.group(1)).toList();

        assertThat(words).hasSizeGreaterThan(15)
                .allSatisfy(word -> assertThat(bundle).as(word).contains('"' + word + '"'));
    }

    private static Map<String, String> labels(String app, String language) throws IOException {
        Map<String, String> labels = new TreeMap<>();
        locale(app, language).get("labels").fields()
                .forEachRemaining(label -> labels.put(label.getKey(), label.getValue().textValue()));
        return labels;
    }

    private static JsonNode locale(String app, String language) throws IOException {
        String json = text("app/" + app + "/locales/" + language + ".json");
        return new ObjectMapper().readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
    }

    private static List<String> placeholders(String text) {
        return new ArrayList<>(PLACEHOLDER.matcher(text).results().map(MatchResult::group)
                .map(placeholder -> placeholder.replace(" ", "")).sorted().toList());
    }

    private static String text(String path) throws IOException {
        try (InputStream in = resource(path).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String plugin() throws IOException {
        try (InputStream in = ChineseWebappsTests.class.getResourceAsStream("/META-INF/resources/plugin/cockpit/app/plugin.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static URL resource(String path) {
        URL found = ChineseWebappsTests.class.getClassLoader().getResource(WEBAPPS + path);
        assertThat(found).as(path).isNotNull();
        return found;
    }
}
