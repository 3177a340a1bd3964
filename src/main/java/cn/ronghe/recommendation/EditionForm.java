package cn.ronghe.recommendation;

import java.util.List;
import java.util.Optional;

import cn.ronghe.form.FormSchema;

/**
 * One edition of a recommendation form with the years of a batch.
 *
 * @param sha256    which edition
 * @param nameField path of the field that names the platform
 * @param sections  in the annex's order
 */
public record EditionForm(String sha256, RecommendationForm layout, String nameField, List<FormSchema> sections) {

    public Optional<FormSchema> find(String section) {
        return sections.stream().filter(schema -> schema.id().equals(section)).findFirst();
    }
}
