package cn.ronghe.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.ronghe.form.Component.RowList;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What was filled in with one edition of a form, put into another one: a value goes where its field is now, in the same
 * section or another. What the later edition has no place for, or would not keep, is told.
 *
 * @param data by the later edition's sections, each as it can be kept as a draft; empty where nothing came over
 * @param left in the earlier edition's order
 */
public record Carried(Map<String, ObjectNode> data, List<Left> left) {

    /**
     * @param section id of the earlier edition's section
     * @param value   as it is shown
     */
    public record Left(String section, String label, String value) {
    }

    /** @param typed the data of a section by its id; null where nothing was filled in */
    public static Carried between(List<FormSchema> earlier, Function<String, JsonNode> typed, List<FormSchema> later) {
        return new Moving(earlier, typed, later).run();
    }

    /**
     * Back on an edition that was filled in before: what the edition in between has no place for is there again, as it was
     * typed then. What it has a place for is not: who emptied that, meant to.
     *
     * @param between the edition that is left now
     * @param former  what was typed before the step to it
     */
    public Carried refilled(List<FormSchema> between, Function<String, JsonNode> former, List<FormSchema> again) {
        Set<String> asked = between.stream().flatMap(section -> section.entries().stream()).map(SchemaChange::path)
                .collect(Collectors.toSet());
        Map<String, ObjectNode> all = new LinkedHashMap<>();
        for (FormSchema section : again) {
            ObjectNode filled = data.get(section.id()).deepCopy();
            JsonNode then = former.apply(section.id());
            section.entries().stream().filter(entry -> !asked.contains(SchemaChange.path(entry))).map(Carried::key)
                    .filter(key -> then != null && then.hasNonNull(key) && !filled.hasNonNull(key))
                    .forEach(key -> filled.set(key, then.get(key).deepCopy()));
            Keepable.removeUnfit(section, filled);
            all.put(section.id(), section.completed(filled));
        }
        return new Carried(all, left);
    }

    private static String key(Component entry) {
        return entry instanceof Field field ? field.key() : ((RowList) entry).key();
    }

    private static final class Moving {

        private final List<FormSchema> earlier;
        private final List<FormSchema> later;
        private final Map<String, JsonNode> typed = new HashMap<>();
        private final Map<String, Set<String>> laterPaths = new HashMap<>();
        private final Map<String, Kept> kept = new HashMap<>();

        /** Where a value of the earlier edition is now. */
        private record Kept(ObjectNode section, String key) {
        }

        Moving(List<FormSchema> earlier, Function<String, JsonNode> typed, List<FormSchema> later) {
            this.earlier = earlier;
            this.later = later;
            earlier.forEach(section -> this.typed.put(section.id(),
                    typed.apply(section.id()) == null ? JsonNodeFactory.instance.objectNode() : typed.apply(section.id())));
            later.forEach(section -> laterPaths.put(section.id(),
                    new HashSet<>(section.entries().stream().map(SchemaChange::path).toList())));
        }

        Carried run() {
            Map<String, ObjectNode> data = new LinkedHashMap<>();
            later.forEach(section -> data.put(section.id(), take(section)));
            List<Left> left = new ArrayList<>();
            earlier.forEach(section -> section.entries().forEach(entry ->
                    left.addAll(new Leftovers(section, entry, typed.get(section.id())).comparedWith(now(section, entry)))));
            return new Carried(data, List.copyOf(left));
        }

        private JsonNode now(FormSchema section, Component entry) {
            Kept place = kept.get(section.id() + " " + SchemaChange.path(entry));
            return place == null ? null : place.section().get(place.key());
        }

        private ObjectNode take(FormSchema section) {
            ObjectNode data = JsonNodeFactory.withExactBigDecimals(true).objectNode();
            Map<String, String> origins = new HashMap<>();
            for (Component entry : section.entries()) {
                origin(section, SchemaChange.path(entry), key(entry)).ifPresent(from -> {
                    data.set(key(entry), typed.get(from.id()).get(key(entry)).deepCopy());
                    origins.put(key(entry), from.id() + " " + SchemaChange.path(entry));
                });
            }
            Keepable.removeUnfit(section, data);
            ObjectNode complete = section.completed(data);
            origins.forEach((key, origin) -> kept.put(origin, new Kept(complete, key)));
            return complete;
        }

        /** The same section; another one only where the field has left that one. */
        private Optional<FormSchema> origin(FormSchema section, String path, String key) {
            return earlier.stream().filter(from -> typed.get(from.id()).hasNonNull(key)
                            && from.entries().stream().anyMatch(entry -> SchemaChange.path(entry).equals(path)))
                    .filter(from -> from.id().equals(section.id())
                            || !laterPaths.getOrDefault(from.id(), Set.of()).contains(path)
                            && !kept.containsKey(from.id() + " " + path))
                    .min(Comparator.comparing(from -> !from.id().equals(section.id())));
        }
    }
}
