package cn.ronghe.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import cn.ronghe.attachment.ManifestEntry;
import cn.ronghe.shared.CanonicalJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a version consists of.
 *
 * @param sections one object per section's form
 */
public record FrozenContent(ObjectNode sections, List<ManifestEntry> files) {

    public static FrozenContent of(Map<String, ? extends JsonNode> sections, List<ManifestEntry> files) {
        ObjectNode all = JsonNodeFactory.withExactBigDecimals(true).objectNode();
        sections.forEach((form, data) -> {
            if (!data.isEmpty()) {
                all.set(form, data);
            }
        });
        return new FrozenContent(all, files);
    }

    public static FrozenContent read(String text) {
        JsonNode tree = new CanonicalJson(text).tree();
        List<ManifestEntry> files = new ArrayList<>();
        tree.get("attachments").forEach(file -> files.add(new ManifestEntry(file.get("id").asLong(),
                file.get("slot").asText(), file.get("name").asText(), file.get("size").asLong(),
                file.get("sha256").asText())));
        return new FrozenContent((ObjectNode) tree.get("sections"), files);
    }

    /** Null where nothing was filled in. */
    public JsonNode section(String form) {
        return sections.get(form);
    }

    public CanonicalJson canonical() {
        ObjectNode whole = JsonNodeFactory.withExactBigDecimals(true).objectNode();
        whole.set("sections", sections);
        ArrayNode list = whole.putArray("attachments");
        files.forEach(file -> list.addObject().put("id", file.id()).put("slot", file.slot()).put("name", file.name())
                .put("size", file.size()).put("sha256", file.sha256()));
        return CanonicalJson.of(whole);
    }

    /** Of what the form says on paper: without the files, and without what is only ticked where paper is signed. */
    String formSha256(RecommendationForm layout) {
        ObjectNode printed = sections.deepCopy();
        layout.signatures().keySet().stream().filter(printed::has).forEach(signed -> {
            ((ObjectNode) printed.get(signed)).properties().removeIf(field -> field.getValue().isBoolean());
            if (printed.get(signed).isEmpty()) {
                printed.remove(signed);
            }
        });
        return CanonicalJson.of(printed).sha256();
    }

    public static String printCode(String formSha256) {
        return formSha256.substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
