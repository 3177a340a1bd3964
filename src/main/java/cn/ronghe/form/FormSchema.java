package cn.ronghe.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import cn.ronghe.shared.CanonicalJson;

/**
 * One .form file: what can be filled in, what is right, what is shown. Immutable. Data is one flat JSON object per
 * form; absent, null and empty text are the same. A user can cause no exception here, whatever is submitted.
 */
public final class FormSchema {

    /** So many rows of a growing table are taken. */
    public static final int MAX_ROWS = DataCheck.MAX_ROWS;

    private final ObjectNode json;
    private final List<Component> components;

    private final int maxWords;

    private FormSchema(ObjectNode json, List<Component> components, int maxWords) {
        this.json = json;
        this.components = components;
        this.maxWords = maxWords;
    }

    /** For forms whose options all stand in the file, such as a task form kept by the engine. */
    public static FormSchema parse(String json) {
        return parse(json, key -> {
            throw new FormSchemaException("no option list is known here: " + key);
        });
    }

    /** @throws FormSchemaException naming the component that cannot be checked, and why */
    static FormSchema parse(String json, Function<String, List<String>> optionLists) {
        JsonNode tree = CanonicalJson.parse(json).orElseThrow(() -> new FormSchemaException("no JSON"));
        if (!tree.isObject() || !tree.path("components").isArray() || tree.path("id").asText("").isEmpty()) {
            throw new FormSchemaException("needs an id and components");
        }
        List<Component> components = new SchemaReader(optionLists).read(tree.get("components"));
        FormSchema schema = new FormSchema(BrowserSchema.of(tree, optionLists), components, RulesReader.maxWords(tree));
        Totals.verify(schema);
        SchemaReader.verifyDates(components);
        return schema;
    }

    /** The same as the file's name without ending. */
    public String id() {
        return json.get("id").asText();
    }

    /** The annex's heading of this section, or empty. */
    public String title() {
        return json.path("title").asText("");
    }

    /** Every field in the order of the form, those of growing tables included. */
    public List<Field> fields() {
        return components.stream().flatMap(FormSchema::fieldsOf).toList();
    }

    /** A growing table and what is written in each of its rows. */
    public record Table(String label, List<Field> columns) {
    }

    /** @param key of a growing table */
    public Optional<Table> table(String key) {
        return entries().stream().filter(Component.RowList.class::isInstance).map(Component.RowList.class::cast)
                .filter(rows -> rows.key().equals(key)).findFirst().map(rows -> new Table(rows.label(),
                        rows.fields().stream().filter(FormSchema::isTyped).toList()));
    }

    private static boolean isTyped(Field field) {
        return !field.isDisplayOnly() && !field.isTotal() && field.rules().files() == null;
    }

    /** The fields of the data in which files stand. */
    public List<FilesAt> files(JsonNode data) {
        return FilesAt.in(this, data);
    }

    /** The schema as form-js takes it, option lists filled in; a copy. */
    public ObjectNode browserSchema() {
        return json.deepCopy();
    }

    /** What makes it impossible to keep the data as a draft: unknown fields, wrong types, too much of it. */
    public Violations checkDraft(JsonNode submitted) {
        return new DataCheck(this, true).run(submitted);
    }

    /** Everything: what {@link #checkDraft} finds, and what is missing or wrong. */
    public Violations check(JsonNode submitted) {
        return new DataCheck(this, false).run(submitted);
    }

    /** {@link #check(JsonNode)} for the engine's maps: values are texts, numbers, booleans, lists and maps. */
    public Violations check(Map<String, ?> submitted) {
        return check(PlainData.toJson(submitted));
    }

    /**
     * The data to keep: fields of the form only and in its order, texts without white space around them, blank values
     * and blank rows left out, totals computed by the server. For data that {@link #checkDraft} lets pass.
     */
    public ObjectNode completed(JsonNode submitted) {
        return Completion.of(this, submitted);
    }

    /** As much of the data as can be kept as a draft, {@link #completed}. */
    public Fitting fitting(ObjectNode data) {
        return Fitting.of(this, data);
    }

    /** Of all long texts together; 0 where there is no such limit. */
    int maxWords() {
        return maxWords;
    }

    List<Component> components() {
        return components;
    }

    /** What stands in the object itself: fields, with those in groups, and growing tables. */
    List<Component> entries() {
        return entries(components).toList();
    }

    private static Stream<Component> entries(List<Component> components) {
        return components.stream().flatMap(component -> component instanceof Component.Group group
                ? entries(group.components()) : Stream.of(component))
                .filter(component -> !(component instanceof Component.Note));
    }

    static Stream<Field> fieldsOf(Component component) {
        if (component instanceof Component.Group group) {
            return group.components().stream().flatMap(FormSchema::fieldsOf);
        }
        if (component instanceof Component.RowList rows) {
            return rows.fields().stream();
        }
        return component instanceof Field field ? Stream.of(field) : Stream.empty();
    }
}
