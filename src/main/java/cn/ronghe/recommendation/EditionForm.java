package cn.ronghe.recommendation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** What the pages call its sections: a heading of the annex stands over several of them and is printed once only. */
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        layout.sections().forEach(section -> titles.put(section.form(), section.title()));
        return titles;
    }
}
