package cn.ronghe.application;

import java.util.List;

import cn.ronghe.form.FormSchema;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What was filled in, together with the form that it was filled in with: versions of one application may stand on
 * different editions of its form.
 *
 * @param layout the paper around it
 * @param form   in the annex's order
 */
record FilledForm(RecommendationForm layout, List<FormSchema> form, FrozenContent content) {

    static FilledForm of(EditionForm edition, FrozenContent content) {
        return new FilledForm(edition.layout(), edition.sections(), content);
    }

    /** Null where nothing was filled in. */
    JsonNode section(String form) {
        return content.section(form);
    }
}
