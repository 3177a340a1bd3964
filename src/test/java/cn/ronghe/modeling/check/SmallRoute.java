package cn.ronghe.modeling.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import cn.ronghe.modeling.check.Finding.Severity;
import cn.ronghe.shared.TestTexts;
import cn.ronghe.shared.Texts;
import cn.ronghe.workflow.engine.ModelBundle;

/** A drawing with one of everything and nothing wrong, and what is found in it once something was changed. */
final class SmallRoute {

    /**
     * @param where the element, or the form; empty for the drawing as a whole
     * @param said  part of the sentence
     * @param edits what is replaced in the drawing or in its review form: old, new, old, new …
     */
    record Case(Severity severity, String key, String where, String said, String... edits) {

        void isFound() {
            List<Finding> findings = REVIEW.findings(changed(edits));
            assertThat(findings).as("found for this reason only, though an error may lead to warnings")
                    .filteredOn(finding -> finding.isError() || severity == Severity.WARNING).isNotEmpty()
                    .allSatisfy(finding -> assertThat(keyOf(finding)).isEqualTo(key));
            assertThat(findings).anySatisfy(finding -> {
                assertThat(finding.severity()).isEqualTo(severity);
                assertThat(finding.elementId() + finding.form()).isEqualTo(where);
                assertThat(TEXTS.get(finding.reason())).contains(said).doesNotContain("null", "??").doesNotContainPattern("\\{\\d");
            });
        }

        @Override
        public String toString() {
            return key + " at " + where + ": " + said;
        }
    }

    static final String KEY = "small-route";
    static final String REVIEW_FORM = "small-route-review";

    static final ModelReview REVIEW = OurReview.review();

    private static final String CHECK = "modeling.check.";
    private static final Path MODELS = Path.of("src/test/resources/models");
    private static final Texts TEXTS = TestTexts.of("modeling", "workflow");

    private SmallRoute() {
    }

    static Case error(String key, String where, String said, String... edits) {
        return new Case(Severity.ERROR, key, where, said, edits);
    }

    static Case warning(String key, String where, String said, String... edits) {
        return new Case(Severity.WARNING, key, where, said, edits);
    }

    static String keyOf(Finding finding) {
        return finding.reason().key().replace(CHECK, "");
    }

    static String said(Finding finding) {
        return TEXTS.get(finding.reason());
    }

    static String drawing() {
        return OurReview.read(MODELS.resolve(KEY + ".bpmn"));
    }

    static ModelBundle changed(String... edits) {
        String bpmn = drawing();
        String form = OurReview.read(MODELS.resolve(REVIEW_FORM + ".form"));
        for (int i = 0; i < edits.length; i += 2) {
            assertThat(bpmn + form).as("what is to be changed").contains(edits[i]);
            bpmn = bpmn.replace(edits[i], edits[i + 1]);
            form = form.replace(edits[i], edits[i + 1]);
        }
        return bundle(bpmn, form);
    }

    static ModelBundle bundle(String bpmn, String reviewForm) {
        Map<String, String> forms = new TreeMap<>(OurReview.bundle(KEY, bpmn).forms());
        forms.put(REVIEW_FORM, reviewForm);
        return new ModelBundle(KEY, bpmn, new TreeMap<>(forms));
    }
}
