package cn.ronghe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import cn.ronghe.shared.CanonicalJson;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is submitted, the answer is a list of sentences and never an exception; others are tried in each run. */
class RandomSubmissionTests {

    /** A thousand for each of the ten forms, of one section or several. */
    private static final int TRIES = 10_000;

    private static final List<FormSchema> FORMS = Schemas.all(2024);

    record Submission(FormSchema form, ObjectNode data) {

        @Override
        public String toString() {
            return form.id() + " " + data;
        }
    }

    @Property(tries = TRIES, generation = GenerationMode.RANDOMIZED)
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

    @Property(generation = GenerationMode.RANDOMIZED)
    void whatPassesAsADraftCanBeFrozenAndPassesAgain(@ForAll("submissions") Submission submission) {
        FormSchema form = submission.form;
        ObjectNode known = submission.data.deepCopy();
        known.retain(RandomSubmissions.keys(form).toList());
        form.checkDraft(known).forEach(violation -> known.remove(violation.fieldPath().replaceAll("\\[.*", "")));
        ObjectNode kept = form.completed(known);
        assertThat(form.checkDraft(kept)).isEmpty();
        JsonNode thawed = CanonicalJson.of(kept).tree();
        assertThat(CanonicalJson.of(form.completed(thawed))).isEqualTo(CanonicalJson.of(kept));
        assertThat(form.check(thawed)).noneMatch(violation -> violation.messageKey().equals("form.total"));
    }

    @Provide
    Arbitrary<Submission> submissions() {
        return Arbitraries.of(FORMS).flatMap(form -> RandomSubmissions.to(form).map(data -> new Submission(form, data)));
    }
}
