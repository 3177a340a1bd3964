package cn.ronghe.application;

import java.util.List;

import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.form.FormSchema;
import cn.ronghe.recommendation.EditionForm;
import cn.ronghe.recommendation.RecommendationForm;
import cn.ronghe.recommendation.RecommendationForms;
import cn.ronghe.recommendation.UnreadableEdition;
import org.springframework.stereotype.Component;

/**
 * The form of each application: it keeps the edition (表单版本) that stood when it was begun, and each of its versions the one
 * that it was filled in with.
 */
@Component
public class ApplicationForms {

    private final RecommendationForms forms;
    private final PlatformTypes types;
    private final Batches batches;

    public ApplicationForms(RecommendationForms forms, PlatformTypes types, Batches batches) {
        this.forms = forms;
        this.types = types;
        this.batches = batches;
    }

    /** The edition that an application is begun with now. */
    String startEdition(String typeCode) {
        return forms.standing(typeCode);
    }

    /** With what it starts, as the files say now. */
    public RecommendationForm start(Application application) {
        return forms.layout(application.typeCode());
    }

    public PlatformType type(Application application) {
        return types.get(application.typeCode());
    }

    /** As the application is filled in with it. */
    public EditionForm of(Application application) {
        return of(application, application.formEdition());
    }

    /** False where this system cannot read the edition that the application is filled in with. */
    boolean canBeRead(Application application) {
        try {
            of(application);
            return true;
        } catch (UnreadableEdition told) {
            return false;
        }
    }

    /** As it would be filled in with the edition that stands now. */
    public EditionForm standing(Application application) {
        return of(application, startEdition(application.typeCode()));
    }

    /** @param edition as one of its versions has it */
    public EditionForm of(Application application, String edition) {
        return forms.edition(application.typeCode(), edition, batches.get(application.batchId()).batchYear());
    }

    /** In the annex's order. */
    List<FormSchema> sections(Application application) {
        return of(application).sections();
    }

    /** @throws NoSuchApplication where the form has no such section */
    public FormSchema section(Application application, int number) {
        List<FormSchema> sections = sections(application);
        if (number < 1 || number > sections.size()) {
            throw new NoSuchApplication("section " + number + " of application " + application.id());
        }
        return sections.get(number - 1);
    }
}
