package cn.ronghe.recommendation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.ronghe.form.FormSchemaException;
import cn.ronghe.form.FormTexts;
import cn.ronghe.shared.CanonicalJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * All that a recommendation form is filled in, checked, shown, compared and printed by, as its files say it at one time:
 * its sections, the paper around them, the option lists that they offer, and which field names the platform. What belongs
 * to the platform type and not to the form stays with the type and is not kept: its name, its places for files, who reviews.
 * Equal contents have one text, however their files are formatted; types that share a form share its editions.
 *
 * @param layout    the file in {@code config/recommendation-forms/}, but for what a new application starts with
 * @param nameField path of the field that names the platform
 */
record EditionContent(JsonNode layout, String nameField, FormTexts texts) {

    /** Keys that a later program no longer knows are passed over: what they were for is not printed any more. */
    private static final JsonMapper LAYOUTS = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** With what a new application starts matters once, when it is begun. */
    private static final List<String> ONCE = List.of("prefill", "takeFrom");

    static EditionContent of(ObjectNode layout, String nameField, FormTexts texts) {
        return new EditionContent(layout.deepCopy().remove(ONCE), nameField, texts);
    }

    CanonicalJson canonical() {
        ObjectNode whole = JsonNodeFactory.withExactBigDecimals(true).objectNode();
        whole.set("layout", layout);
        whole.put("nameField", nameField);
        ObjectNode forms = whole.putObject("forms");
        texts.forms().forEach(forms::set);
        ObjectNode lists = whole.putObject("lists");
        texts.lists().forEach((key, words) -> {
            ArrayNode list = lists.putArray(key);
            words.forEach(list::add);
        });
        return CanonicalJson.of(whole);
    }

    static EditionContent read(String text) {
        JsonNode whole = new CanonicalJson(text).tree();
        Map<String, JsonNode> forms = new LinkedHashMap<>();
        whole.path("forms").fields().forEachRemaining(form -> forms.put(form.getKey(), form.getValue()));
        Map<String, List<String>> lists = new LinkedHashMap<>();
        whole.path("lists").fields().forEachRemaining(list -> {
            List<String> words = new ArrayList<>();
            list.getValue().forEach(word -> words.add(word.asText()));
            lists.put(list.getKey(), List.copyOf(words));
        });
        return new EditionContent(whole.path("layout"), whole.path("nameField").asText(), new FormTexts(forms, lists));
    }

    /** @throws UnreadableEdition where this program no longer knows something that stands in it */
    EditionForm form(String sha256, int year) {
        try {
            RecommendationForm form = LAYOUTS.treeToValue(layout, RecommendationForm.class);
            return new EditionForm(sha256, form, nameField,
                    form.sections().stream().map(section -> texts.get(section.form(), year)).toList());
        } catch (FormSchemaException | JsonProcessingException e) {
            throw new UnreadableEdition(sha256, e);
        }
    }
}
