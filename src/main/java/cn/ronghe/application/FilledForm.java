package cn.ronghe.application;

import java.util.List;

import cn.ronghe.form.FormSchema;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What was filled in, together with the form that it was filled in with: versions of one application may stand on
 * different editions of its form.
 *
 * @param form in the annex's order
 */
record FilledForm(List<FormSchema> form, FrozenContent content) {

    /** Null where nothing was filled in. */
    JsonNode section(String form) {
        return content.section(form);
    }
}
