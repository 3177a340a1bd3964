package cn.ronghe.recommendation;

import java.util.List;

import cn.ronghe.form.FormSchema;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What was filled in, together with the form that it was filled in with: versions of one application may stand on
 * different editions of its form.
 *
 * @param edition of the form
 */
public record FilledForm(EditionForm edition, FrozenContent content) {

    /** The paper around it. */
    public RecommendationForm layout() {
        return edition.layout();
    }

    /** In the annex's order. */
    public List<FormSchema> form() {
        return edition.sections();
    }

    /** Null where nothing was filled in. */
    public JsonNode section(String form) {
        return content.section(form);
    }

    /** Of what it says on paper. */
    public String formSha256() {
        return content.formSha256(layout());
    }

    /** Eight characters on every printed page: whether a sealed print and the submitted form say the same. */
    public String printCode() {
        return FrozenContent.printCode(formSha256());
    }
}
