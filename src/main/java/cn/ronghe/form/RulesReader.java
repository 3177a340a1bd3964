package cn.ronghe.form;

import static cn.ronghe.form.SchemaReader.require;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads one field's {@link Rules} and refuses those it does not know or that do not fit the field's type. */
final class RulesReader {

    private static final Set<String> VALIDATE = Set.of("required", "minLength", "maxLength", "min", "max", "pattern",
            "validationType");
    private static final Set<String> COMMON = Set.of("requiredUnless", "requiredIf", "shortLabel",
            "columnGroup", "footnote");
    private static final Set<String> TEXT = Set.of("maxWords", "format", "recommendedEnding", "forbiddenHead", "files");
    private static final Set<String> NUMBER = Set.of("integer", "decimals", "unit", "sumOf");

    private final JsonNode node;
    private final JsonNode validate;
    private final FieldType type;

    RulesReader(JsonNode node, FieldType type) {
        this.node = node;
        this.validate = node.path("validate");
        this.type = type;
    }

    Rules read() {
        validate.fieldNames().forEachRemaining(name -> require(VALIDATE.contains(name), "unknown rule " + name));
        requireOnly(node, allowed());
        String validationType = validate.path("validationType").asText("");
        require(validationType.isEmpty() || validationType.equals("custom"),
                "use the property format instead of validationType " + validationType);
        require(property(node, "files").isEmpty() || type == FieldType.TEXT && property(node, "format").isEmpty(),
                "files stand in a text of one line without a format");
        List<String> sumOf = property("sumOf", text -> List.of(text.split("\\s*,\\s*"))).orElse(List.of());
        require(sumOf.isEmpty() || node.path("readonly").asBoolean(), "a computed total is readonly");
        return new Rules(flag(validate.path("required")),
                property("requiredUnless", Condition::plain).orElse(null),
                property("requiredIf", Condition::plain).orElse(null),
                node.has("conditional") ? Condition.feel(node.path("conditional").path("hide").asText()) : null,
                whole("minLength"), whole("maxLength"), property("maxWords", Integer::valueOf).orElse(null),
                validate.has("pattern") ? pattern(validate.get("pattern").asText()) : null,
                property("format", Format::of).or(() -> property("files", slot -> Format.FILES)).orElse(null),
                decimal("min").orElse(BigDecimal.ZERO), decimal("max").orElse(null), decimals(),
                property("unit", Function.identity()).orElse(""), sumOf,
                property("notBefore", Function.identity()).orElse(null),
                property("recommendedEnding", Function.identity()).orElse(null),
                property("forbiddenHead", RulesReader::pattern).orElse(null),
                property("files", Function.identity()).orElse(null),
                flag(node.path("readonly")) || flag(node.path("disabled")));
    }

    private Set<String> allowed() {
        Set<String> allowed = new HashSet<>(COMMON);
        if (type == FieldType.TEXT || type == FieldType.LONG_TEXT) {
            allowed.addAll(TEXT);
        } else if (type == FieldType.NUMBER) {
            allowed.addAll(NUMBER);
        } else if (type == FieldType.DATE) {
            allowed.add("notBefore");
        }
        return allowed;
    }

    private int decimals() {
        if (type != FieldType.NUMBER) {
            return 0;
        }
        boolean integer = property("integer", Boolean::valueOf).orElse(false);
        int decimals = property("decimals", Integer::valueOf).orElse(node.path("decimalDigits").asInt(0));
        require(integer ? decimals == 0 : node.has("decimalDigits") || decimals > 0,
                "a number is a count (integer) or has decimals");
        require(node.path("decimalDigits").asInt(decimals) == decimals, "decimalDigits and decimals differ");
        return decimals;
    }

    private Integer whole(String name) {
        require(!validate.has(name) || validate.get(name).isInt(), name + " is no whole number");
        return validate.has(name) ? validate.get(name).intValue() : null;
    }

    private Optional<BigDecimal> decimal(String name) {
        require(!validate.has(name) || validate.get(name).isNumber(), name + " is no number");
        return Optional.ofNullable(validate.get(name)).map(JsonNode::decimalValue);
    }

    private <T> Optional<T> property(String name, Function<String, T> reader) {
        try {
            return property(node, name).map(reader);
        } catch (NumberFormatException e) {
            throw new FormSchemaException(name + " is no number");
        }
    }

    private static boolean flag(JsonNode value) {
        require(value.isMissingNode() || value.isBoolean(), "an expression cannot be checked, write true or false");
        return value.asBoolean();
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new FormSchemaException("no pattern: " + text);
        }
    }

    /** The only rule of a form as a whole; 0 where it has none. */
    static int maxWords(JsonNode form) {
        requireOnly(form, Set.of("maxWords"));
        try {
            return property(form, "maxWords").map(Integer::valueOf).orElse(0);
        } catch (NumberFormatException e) {
            throw new FormSchemaException("maxWords is no number");
        }
    }

    static Optional<String> property(JsonNode node, String name) {
        JsonNode value = node.path("properties").path(name);
        require(value.isMissingNode() || value.isTextual(), "property " + name + " is a text");
        return Optional.ofNullable(value.textValue());
    }

    static void requireOnly(JsonNode node, Set<String> known) {
        node.path("properties").fieldNames()
                .forEachRemaining(name -> require(known.contains(name), "unknown property " + name));
    }
}
