package cn.ronghe.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import cn.ronghe.form.Field.Option;

/** Reads form-js components; what it does not know it refuses: a rule that is skipped is a rule that is broken. */
final class SchemaReader {

    private static final Set<String> SILENT = Set.of("separator", "spacer", "button", "image", "html", "table");
    private static final Set<String> ATTRIBUTES = Set.of("type", "id", "key", "path", "label", "dateLabel", "subtype",
            "description", "layout", "validate", "values", "valuesKey", "appearance", "properties", "readonly",
            "disabled", "defaultValue", "decimalDigits", "increment", "searchable", "conditional", "components", "text",
            "showOutline", "isRepeating", "allowAddRemove", "defaultRepetitions", "disableCollapse",
            "nonCollapsedItems", "action", "use24h", "timeSerializingFormat", "disallowPassedDates",
            "verticalAlignment");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern UNIT = Pattern.compile("\\s*[（(][^（(]*[）)]$");

    private final Function<String, List<String>> optionLists;
    private final Set<String> ids = new HashSet<>();

    SchemaReader(Function<String, List<String>> optionLists) {
        this.optionLists = optionLists;
    }

    List<Component> read(JsonNode components) {
        return components(components, "", false, "");
    }

    private List<Component> components(JsonNode nodes, String context, boolean tableRow, String pathPrefix) {
        List<Component> read = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (JsonNode node : nodes) {
            try {
                Component component = component(node, context, tableRow, pathPrefix);
                if (component != null) {
                    read.add(component);
                    keysOf(component).filter(key -> !keys.add(key)).findFirst().ifPresent(key -> {
                        throw new FormSchemaException("two fields have the key " + key);
                    });
                }
            } catch (FormSchemaException e) {
                String id = node.path("id").asText("?");
                throw e.getMessage().startsWith("component ") ? e
                        : new FormSchemaException("component " + id + ": " + e.getMessage());
            }
        }
        return List.copyOf(read);
    }

    private Component component(JsonNode node, String context, boolean tableRow, String pathPrefix) {
        node.fieldNames().forEachRemaining(name -> require(ATTRIBUTES.contains(name), "unknown attribute " + name));
        String id = node.path("id").asText("");
        require(!id.isEmpty() && ids.add(id), "needs an id of its own");
        String type = node.path("type").asText("");
        require(!node.path("label").asText("").startsWith("="), "a label must not be an expression");
        if (SILENT.contains(type)) {
            return null;
        }
        return switch (type) {
            case "text" -> new Component.Note(node.path("text").asText(""));
            case "group" -> group(node, context, pathPrefix);
            case "dynamiclist" -> rowList(node, context);
            default -> field(node, type, context, tableRow, pathPrefix);
        };
    }

    private Component group(JsonNode node, String context, String pathPrefix) {
        require(node.path("path").asText("").isEmpty(), "a group has no path: keys stay flat");
        require(!node.has("conditional"), "only a field can be hidden");
        String label = node.path("label").asText("");
        String rowTitle = RulesReader.property(node, "tableRow").orElse(null);
        RulesReader.requireOnly(node, Set.of("tableRow", "shortLabel", "footnote"));
        String name = RulesReader.property(node, "shortLabel").orElse(label);
        List<Component> components =
                components(node.path("components"), joined(context, name), rowTitle != null, pathPrefix);
        require(rowTitle == null || components.stream().allMatch(Field.class::isInstance),
                "a row of a table holds plain fields only");
        return new Component.Group(label, rowTitle, RulesReader.property(node, "footnote").orElse(""), components);
    }

    private Component rowList(JsonNode node, String context) {
        String key = key(node, "path");
        require(!node.has("conditional"), "only a field can be hidden");
        RulesReader.requireOnly(node, Set.of("rowLabel", "numbers", "groupBy", "counts", "minRows",
                "mustHave", "shouldHave"));
        String label = joined(context, node.path("label").asText(""));
        String rowLabel = RulesReader.property(node, "rowLabel").orElse(label + "{n}");
        List<Field> fields = new ArrayList<>();
        for (Component component : components(node.path("components"), "", false, key + "[].")) {
            require(component instanceof Field, "a growing table holds plain fields only");
            fields.add((Field) component);
        }
        ListLayout layout = ListLayout.of(node);
        require(layout.groupBy() == null || fields.stream().anyMatch(field ->
                field.key().equals(layout.groupBy()) && field.type() == FieldType.CHOICE), "groupBy names no choice");
        RowRules rules = RowRules.of(node);
        rules.verify(layout, fields);
        return new Component.RowList(key, label, rowLabel, rules, layout, List.copyOf(fields));
    }

    private Field field(JsonNode node, String componentType, String context, boolean tableRow, String pathPrefix) {
        FieldType type = FieldType.ofComponent(componentType)
                .orElseThrow(() -> new FormSchemaException("unknown component type " + componentType));
        String key = key(node, "key");
        String caption = node.path(type == FieldType.DATE ? "dateLabel" : "label").asText("");
        require(type != FieldType.DATE || node.path("subtype").asText("date").equals("date"), "only dates, no times");
        String name = RulesReader.property(node, "shortLabel").orElse(caption);
        String label = tableRow ? UNIT.matcher(context).replaceFirst("") + "（" + name + "）" : joined(context, name);
        return new Field(pathPrefix + key, key, caption, label, node.path("description").asText(""), type,
                new RulesReader(node, type).read(), print(node), options(node, type));
    }

    private static Field.Print print(JsonNode node) {
        return new Field.Print(node.path("layout").path("row").asText(""),
                RulesReader.property(node, "columnGroup").orElse(""), RulesReader.property(node, "footnote").orElse(""));
    }

    private List<Option> options(JsonNode node, FieldType type) {
        if (type != FieldType.CHOICE && type != FieldType.CHOICES) {
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        if (node.has("valuesKey")) {
            optionLists.apply(node.get("valuesKey").asText()).forEach(word -> options.add(new Option(word, word)));
        }
        for (JsonNode value : node.path("values")) {
            require(value.path("value").isTextual(), "an option's value is a text");
            options.add(new Option(value.get("value").textValue(), value.path("label").asText()));
        }
        require(!options.isEmpty(), "offers no values");
        return List.copyOf(options);
    }

    private static String key(JsonNode node, String attribute) {
        String key = node.path(attribute).asText("");
        require(KEY.matcher(key).matches(), "its " + attribute + " is no camelCase word: " + key);
        return key;
    }

    /** What a date must not precede is a date beside it. */
    static void verifyDates(List<Component> components) {
        List<Field> fields = components.stream().flatMap(FormSchema::fieldsOf).toList();
        for (Field field : fields) {
            String first = field.rules().notBefore();
            String path = field.path().substring(0, field.path().length() - field.key().length()) + first;
            require(first == null || fields.stream().anyMatch(other ->
                    other.path().equals(path) && other.type() == FieldType.DATE),
                    "component " + field.key() + ": there is no date " + first);
        }
    }

    private static Stream<String> keysOf(Component component) {
        if (component instanceof Field field) {
            return Stream.of(field.key());
        }
        if (component instanceof Component.RowList rows) {
            return Stream.of(rows.key());
        }
        return component instanceof Component.Group group
                ? group.components().stream().flatMap(SchemaReader::keysOf) : Stream.empty();
    }

    private static String joined(String context, String label) {
        return context.isEmpty() || label.isEmpty() ? context + label : context + "·" + label;
    }

    static void require(boolean condition, String message) {
        if (!condition) {
            throw new FormSchemaException(message);
        }
    }
}
