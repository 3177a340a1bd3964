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
import org.springframework.stereotype.Component;

/** The recommendation forms: the sections of a type with the years of a batch, and their layout on paper. */
@Component
class RecommendationForms {

    private final Forms forms;
    private final PlatformTypes types;
    private final Batches batches;
    private final Map<String, RecommendationForm> layouts;

    RecommendationForms(Forms forms, PlatformTypes types, Batches batches, ConfigFiles config) {
        this.forms = forms;
        this.types = types;
        this.batches = batches;
        this.layouts = types.all().stream().collect(Collectors.toMap(PlatformType::code, type ->
                config.yaml("recommendation-forms/" + type.recommendationForm() + ".yaml", RecommendationForm.class)));
    }

    RecommendationForm layout(String typeCode) {
        return layouts.get(typeCode);
    }

    PlatformType type(Application application) {
        return types.get(application.typeCode());
    }

    /** In the annex's order. */
    List<FormSchema> sections(Application application) {
        int year = batches.get(application.batchId()).batchYear();
        return layout(application.typeCode()).sections().stream().map(section -> forms.get(section.form(), year)).toList();
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
