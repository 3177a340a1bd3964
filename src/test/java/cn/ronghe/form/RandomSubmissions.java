package cn.ronghe.form;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What somebody may send instead of a filled-in form: known and unknown fields with whatever JSON can hold. */
public final class RandomSubmissions {

    private RandomSubmissions() {
    }

    public static Arbitrary<ObjectNode> to(FormSchema form) {
        List<String> keys = Stream.concat(keys(form), Stream.of("unknown", "\ud842", "")).toList();
        return objects(keys, values(keys, 1));
    }

    /** What can stand in the data: fields, those of rows among them, and growing tables. */
    public static Stream<String> keys(FormSchema form) {
        return form.fields().stream().flatMap(field -> Stream.of(field.key(), field.path().replaceAll("\\[.*", ""))).distinct();
    }

    private static Arbitrary<ObjectNode> objects(List<String> keys, Arbitrary<JsonNode> values) {
        return Arbitraries.maps(Arbitraries.of(keys), values).ofMaxSize(40).map(map -> {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            map.forEach(object::set);
            return object;
        });
    }

    private static Arbitrary<JsonNode> values(List<String> keys, int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.withExactBigDecimals(true);
        Arbitrary<JsonNode> plain = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30).map(nodes::textNode),
                Arbitraries.of("智能物联", "13800138000", " 甲 ", "a@example.com", "\ud842", "\u0000", "")
                        .map(nodes::textNode),
                Arbitraries.integers().map(nodes::numberNode),
                Arbitraries.bigDecimals().map(nodes::numberNode),
                Arbitraries.doubles().map(nodes::numberNode),
                Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, 1e21, -0.0).map(nodes::numberNode),
                Arbitraries.of("1e999999999", "0e-999999999", "-1e-99").map(n -> Schemas.data(n)),
                Arbitraries.of(true, false).map(nodes::booleanNode),
                Arbitraries.just(nodes.nullNode()), Arbitraries.just(nodes.pojoNode(new Object())));
        if (depth == 0) {
            return plain;
        }
        Arbitrary<JsonNode> nested = values(keys, depth - 1);
        return Arbitraries.oneOf(plain, objects(keys, nested).map(object -> (JsonNode) object),
                Arbitraries.oneOf(nested, objects(keys, nested).map(o -> (JsonNode) o)).list().ofMaxSize(4)
                        .map(list -> (JsonNode) nodes.arrayNode().addAll(list)));
    }
}
