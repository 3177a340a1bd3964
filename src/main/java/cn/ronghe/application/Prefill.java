package cn.ronghe.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import cn.ronghe.form.FormSchema;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.Organization;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.recommendation.RecommendationForm.UnitData;
import cn.ronghe.shared.CanonicalJson;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

/** Puts into a new draft what is known about its unit. */
@Component
class Prefill {

    private final ApplicationForms forms;
    private final SectionDrafts sections;

    Prefill(ApplicationForms forms, SectionDrafts sections) {
        this.forms = forms;
        this.sections = sections;
    }

    void fill(Application application, Organization unit, Instant now) {
        Map<String, UnitData> wanted = forms.start(application).prefill();
        List<FormSchema> schemas = forms.sections(application);
        for (int number = 1; number <= schemas.size(); number++) {
            fill(new SectionDraft(application.id(), number), schemas.get(number - 1), wanted, unit, now);
        }
    }

    private void fill(SectionDraft empty, FormSchema schema, Map<String, UnitData> wanted, Organization unit,
                      Instant now) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        schema.fields().stream().filter(field -> field.path().equals(field.key()) && wanted.containsKey(field.key()))
                .forEach(field -> data.put(field.key(), switch (wanted.get(field.key())) {
                    case NAME -> unit.name();
                    case CREDIT_CODE -> unit.creditCode();
                }));
        if (data.isEmpty()) {
            return;
        }
        SectionDraft draft = sections.findByApplicationIdAndNumber(empty.applicationId(), empty.number()).orElse(empty);
        if (draft.content() != null) {
            ObjectNode kept = (ObjectNode) new CanonicalJson(draft.content()).tree();
            kept.setAll(data);
            data.removeAll();
            data.setAll(kept);
        }
        SignedIn person = CurrentPerson.get();
        draft.save(CanonicalJson.of(data).text(), person.username(), person.name(), now);
        sections.save(draft);
    }
}
