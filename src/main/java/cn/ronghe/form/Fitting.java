package cn.ronghe.form;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Data without what makes it impossible to keep as a draft; what the form does not know is left out silently.
 *
 * @param kept    passes {@link FormSchema#checkDraft}
 * @param dropped the form's own fields that were left out, and why
 */
public record Fitting(ObjectNode kept, List<Violation> dropped) {

    static Fitting of(FormSchema schema, ObjectNode data) {
        ObjectNode kept = schema.completed(data);
        return new Fitting(kept, List.copyOf(Keepable.removeUnfit(schema, kept)));
    }
}
