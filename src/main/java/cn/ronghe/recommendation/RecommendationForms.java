package cn.ronghe.recommendation;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.form.Forms;
import cn.ronghe.shared.ConfigFiles;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * The recommendation forms. Whatever the files become, what was begun with an edition (表单版本) of a form is filled in and
 * read by it; the edition that stands now is for what is begun now, and for what is moved to it.
 */
@Component
public class RecommendationForms {

    private record Standing(RecommendationForm layout, EditionContent content, String sha256) {
    }

    private final ReadEditions editions;
    private final Map<String, Standing> standing;

    RecommendationForms(ReadEditions editions, Forms forms, PlatformTypes types, ConfigFiles config) {
        this.editions = editions;
        this.standing = types.all().stream()
                .collect(Collectors.toMap(PlatformType::code, type -> standing(type, forms, config)));
    }

    private static Standing standing(PlatformType type, Forms forms, ConfigFiles config) {
        String file = "recommendation-forms/" + type.recommendationForm() + ".yaml";
        RecommendationForm layout = config.yaml(file, RecommendationForm.class);
        EditionContent content = EditionContent.of(config.yaml(file, ObjectNode.class), type.platformNameField(),
                forms.texts(layout.sections().stream().map(RecommendationForm.Section::form).toList()));
        return new Standing(layout, content, content.canonical().sha256());
    }

    /** As the files say now: with what a new application starts. */
    public RecommendationForm layout(String typeCode) {
        return standing.get(typeCode).layout();
    }

    /** The edition that the files say now. */
    public String standing(String typeCode) {
        return standing.get(typeCode).sha256();
    }

    /** The editions that the files say now, of all types. */
    public Set<String> standing() {
        return standing.values().stream().map(Standing::sha256).collect(Collectors.toSet());
    }

    EditionContent standingContent(String typeCode) {
        return standing.get(typeCode).content();
    }

    /**
     * As it is filled in with the years of a batch.
     *
     * @param edition null for what was put into the database past this program: the edition that stands
     */
    public EditionForm edition(String typeCode, @Nullable String edition, int year) {
        return editions.get(edition == null ? standing(typeCode) : edition, year);
    }

    /** From when on an edition is in use. */
    public Instant since(String edition) {
        return editions.since(edition);
    }
}
