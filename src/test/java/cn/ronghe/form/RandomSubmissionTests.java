package cn.ronghe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import cn.ronghe.shared.CanonicalJson;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is submitted, the answer is a list of sentences and never an exception. */
class RandomSubmissionTests {

    private static final List<FormSchema> SECTIONS = Schemas.city().sections("practice-center", 2024);
    private static final List<String> KEYS = Stream.concat(Stream.of("coBuilders", "unknown", "\ud842", ""),
            SECTIONS.stream().flatMap(s -> s.fields().stream()).map(Field::key)).toList();

    @Property(tries = 500)
    void aSubmissionIsCheckedWithoutException(@ForAll("objects") ObjectNode submitted) {
        for (FormSchema section : SECTIONS) {
            assertThat(section.check(submitted).all()).allSatisfy(violation ->
                    assertThat(Messages.say(violation)).doesNotContain("{").endsWith("。"));
            FormView.section(section, submitted);
            FormComparison.between(section, submitted, section, null);
            FormComparison.between(section, submitted, SECTIONS.get(0), submitted);
            section.completed(submitted);
        }
    }

    @Property(tries = 500)
    void whatPassesAsADraftCanBeFrozenAndPassesAgain(@ForAll("objects") ObjectNode submitted) {
        for (FormSchema section : SECTIONS) {
            ObjectNode known = submitted.deepCopy();
            known.retain(Stream.concat(section.fields().stream().map(Field::key), Stream.of("coBuilders")).toList());
            section.checkDraft(known).forEach(violation -> known.remove(violation.fieldPath().replaceAll("\\[.*", "")));
            ObjectNode kept = section.completed(known);
            assertThat(section.checkDraft(kept)).isEmpty();
            JsonNode thawed = CanonicalJson.of(kept).tree();
            assertThat(CanonicalJson.of(section.completed(thawed))).isEqualTo(CanonicalJson.of(kept));
            assertThat(section.check(thawed)).noneMatch(violation -> violation.messageKey().equals("form.total"));
        }
    }

    @Provide
    Arbitrary<ObjectNode> objects() {
        return objects(values(1));
    }

    private static Arbitrary<ObjectNode> objects(Arbitrary<JsonNode> values) {
        return Arbitraries.maps(Arbitraries.of(KEYS), values).ofMaxSize(40).map(map -> {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            map.forEach(object::set);
            return object;
        });
    }

    private static Arbitrary<JsonNode> values(int depth) {
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
        Arbitrary<JsonNode> nested = values(depth - 1);
        return Arbitraries.oneOf(plain, objects(nested).map(object -> (JsonNode) object),
                Arbitraries.oneOf(nested, objects(nested).map(o -> (JsonNode) o)).list().ofMaxSize(4)
                        .map(list -> (JsonNode) nodes.arrayNode().addAll(list)));
    }
}
