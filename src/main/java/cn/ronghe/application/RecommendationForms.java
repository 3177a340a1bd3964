package cn.ronghe.application;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.form.FormSchema;
import cn.ronghe.form.Forms;
import cn.ronghe.shared.ConfigFiles;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

/**
 * The recommendation forms. An application keeps the edition (表单版本) of its form that stood when it was begun, and each of
 * its versions the one that it was filled in with, whatever the files have become since. The edition that stands now is
 * for new applications, and for those that are moved to it.
 */
@Component
class RecommendationForms {

    private record Standing(RecommendationForm layout, EditionContent content, String sha256) {
    }

    private final ReadEditions editions;
    private final PlatformTypes types;
    private final Batches batches;
    private final Map<String, Standing> standing;

    RecommendationForms(ReadEditions editions, Forms forms, PlatformTypes types, Batches batches, ConfigFiles config) {
        this.editions = editions;
        this.types = types;
        this.batches = batches;
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
    RecommendationForm layout(String typeCode) {
        return standing.get(typeCode).layout();
    }

    /** The edition that the files say now. */
    String standing(String typeCode) {
        return standing.get(typeCode).sha256();
    }

    EditionContent standingContent(String typeCode) {
        return standing.get(typeCode).content();
    }

    PlatformType type(Application application) {
        return types.get(application.typeCode());
    }

    /** As the application is filled in with it. */
    EditionForm of(Application application) {
        return of(application, application.formEdition());
    }

    /** As it would be filled in with the edition that stands now. */
    EditionForm standing(Application application) {
        return of(application, standing(application.typeCode()));
    }

    /** @param edition null for what was put into the database past this program: the edition that stands */
    EditionForm of(Application application, String edition) {
        return editions.get(edition == null ? standing(application.typeCode()) : edition,
                batches.get(application.batchId()).batchYear());
    }

    /** In the annex's order. */
    List<FormSchema> sections(Application application) {
        return of(application).sections();
    }

    /** @throws NoSuchApplication where the form has no such section */
    FormSchema section(Application application, int number) {
        List<FormSchema> sections = sections(application);
        if (number < 1 || number > sections.size()) {
            throw new NoSuchApplication("section " + number + " of application " + application.id());
        }
        return sections.get(number - 1);
    }
}
