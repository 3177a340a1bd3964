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
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is submitted, the answer is a list of sentences and never an exception. */
class RandomSubmissionTests {

    private static final List<FormSchema> FORMS = Schemas.all(2024);

    record Submission(FormSchema form, ObjectNode data) {

        @Override
        public String toString() {
            return form.id() + " " + data;
        }
    }

    @Property(tries = 1000, generation = GenerationMode.RANDOMIZED)
    void aSubmissionIsCheckedWithoutException(@ForAll("submissions") Submission submission) {
        FormSchema form = submission.form;
        assertThat(form.check(submission.data).all()).allSatisfy(violation ->
                assertThat(Messages.say(violation)).doesNotContain("{").endsWith("。"));
        FormView.section(form, submission.data).blocks().stream().filter(FormView.Grid.class::isInstance)
                .forEach(grid -> DrawnGrid.assertIsWhole((FormView.Grid) grid));
        FormComparison.between(form, submission.data, form, null);
        FormComparison.between(form, submission.data, FORMS.get(0), submission.data);
        form.completed(submission.data);
    }

    @Property(tries = 1000, generation = GenerationMode.RANDOMIZED)
    void whatPassesAsADraftCanBeFrozenAndPassesAgain(@ForAll("submissions") Submission submission) {
        FormSchema form = submission.form;
        ObjectNode known = submission.data.deepCopy();
        known.retain(keys(form).toList());
        form.checkDraft(known).forEach(violation -> known.remove(violation.fieldPath().replaceAll("\\[.*", "")));
        ObjectNode kept = form.completed(known);
        assertThat(form.checkDraft(kept)).isEmpty();
        JsonNode thawed = CanonicalJson.of(kept).tree();
        assertThat(CanonicalJson.of(form.completed(thawed))).isEqualTo(CanonicalJson.of(kept));
        assertThat(form.check(thawed)).noneMatch(violation -> violation.messageKey().equals("form.total"));
    }

    @Provide
    Arbitrary<Submission> submissions() {
        return Arbitraries.of(FORMS).flatMap(form -> {
            List<String> keys = Stream.concat(keys(form), Stream.of("unknown", "\ud842", "")).toList();
            return objects(keys, values(keys, 1)).map(data -> new Submission(form, data));
        });
    }

    /** What can stand in the data: fields, those of rows among them, and growing tables. */
    private static Stream<String> keys(FormSchema form) {
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
