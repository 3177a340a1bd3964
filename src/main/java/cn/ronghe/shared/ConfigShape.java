package cn.ronghe.shared;

import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import org.springframework.lang.Nullable;

/**
 * Holds a YAML value against the type that it is read as, and tells everything that does not fit, where Jackson would
 * stop at the first. A record's keys are all needed, unless marked {@link Nullable}.
 */
final class ConfigShape {

    private final JavaType type;

    ConfigShape(JavaType type) {
        this.type = type;
    }

    void check(ConfigValue value) {
        Class<?> raw = type.getRawClass();
        if (raw.isRecord()) {
            checkRecord(value, components(raw));
        } else if (type.isMapLikeType()) {
            if (fits(value, value.node().isObject(), "config.kind.map")) {
                value.entries().values().forEach(entry -> part(type.getContentType(), entry, true));
            }
        } else if (type.isCollectionLikeType()) {
            if (fits(value, value.node().isArray(), "config.kind.list")) {
                value.items().forEach(item -> part(type.getContentType(), item, true));
            }
        } else if (raw == ObjectNode.class) {
            fits(value, value.node().isObject(), "config.kind.map");
        } else if (!JsonNode.class.isAssignableFrom(raw) && raw != Object.class) {
            checkScalar(value, raw);
        }
    }

    private static void checkRecord(ConfigValue value, Map<String, RecordComponent> components) {
        if (!fits(value, value.node().isObject(), "config.kind.map")) {
            return;
        }
        value.entries().forEach((key, entry) -> {
            if (!components.containsKey(key)) {
                entry.problem("config.key.unknown", key, List.copyOf(components.keySet()));
            }
        });
        components.forEach((key, component) -> {
            boolean needed = !component.getAccessor().isAnnotationPresent(Nullable.class);
            ConfigValue entry = value.at(key);
            if (!entry.node().isMissingNode()) {
                part(TypeFactory.defaultInstance().constructType(component.getGenericType()), entry, needed);
            } else if (needed) {
                value.problem("config.key.missing", key);
            }
        });
    }

    private static void part(JavaType type, ConfigValue value, boolean needed) {
        JsonNode node = value.node();
        if (node.isNull() || node.isTextual() && CleanText.isBlank(node.textValue())) {
            if (needed) {
                value.problem("config.value.empty");
            }
        } else {
            new ConfigShape(type).check(value);
        }
    }

    private static void checkScalar(ConfigValue value, Class<?> raw) {
        JsonNode node = value.node();
        if (raw.isEnum()) {
            value.mustBeOneOf(Arrays.stream(raw.getEnumConstants()).map(word -> ((Enum<?>) word).name()).toList());
        } else if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            fits(value, node.isIntegralNumber() && node.canConvertToInt(), "config.kind.whole");
        } else if (raw == boolean.class || raw == Boolean.class) {
            fits(value, node.isBoolean(), "config.kind.flag");
        } else if (raw == LocalTime.class) {
            fits(value, parses(node, LocalTime::parse), "config.kind.time");
        } else if (raw == LocalDate.class) {
            fits(value, parses(node, LocalDate::parse), "config.kind.date");
        } else {
            fits(value, node.isValueNode(), "config.kind.text");
        }
    }

    private static boolean fits(ConfigValue value, boolean fits, String key) {
        if (!fits) {
            value.problem(key, value.shown());
        }
        return fits;
    }

    private interface Parser {
        void parse(CharSequence text);
    }

    private static boolean parses(JsonNode node, Parser parser) {
        try {
            parser.parse(node.asText());
            return node.isTextual();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Map<String, RecordComponent> components(Class<?> type) {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        Arrays.stream(type.getRecordComponents()).forEach(component -> components.put(component.getName(), component));
        return components;
    }
}
