package cn.ronghe.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import cn.ronghe.batch.BatchOpened;
import cn.ronghe.organization.Organization;
import cn.ronghe.organization.Organizations;
import cn.ronghe.organization.People;
import cn.ronghe.organization.Person;
import cn.ronghe.shared.CanonicalJson;
import cn.ronghe.shared.ConfigFiles;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A nearly finished draft for whoever tries the sample city out, from {@code config/sample/draft.yaml}. */
@Component
@Profile("sample & !test")
class SampleDraft {

    record Sample(String applicant, String type, Map<String, ObjectNode> sections) {
    }

    private final ApplicationRepository applications;
    private final SectionDrafts drafts;
    private final ApplicationForms forms;
    private final People people;
    private final Organizations organizations;
    private final ConfigFiles config;
    private final Clock clock;

    SampleDraft(ApplicationRepository applications, SectionDrafts drafts, ApplicationForms forms, People people,
                Organizations organizations, ConfigFiles config, Clock clock) {
        this.applications = applications;
        this.drafts = drafts;
        this.forms = forms;
        this.people = people;
        this.organizations = organizations;
        this.config = config;
        this.clock = clock;
    }

    @EventListener
    public void on(BatchOpened event) {
        Sample sample = config.yaml("sample/draft.yaml", Sample.class);
        Person person = people.byUsername(sample.applicant()).orElseThrow();
        Organization unit = organizations.get(person.organizationId());
        if (!event.typeCodes().contains(sample.type())
                || !applications.findByOrganizationIdOrderByIdDesc(unit.id()).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Application application = applications.save(new Application(event.batchId(), sample.type(), unit.id(),
                unit.name(), unit.districtCode(), forms.startEdition(sample.type()), person.username(), now));
        List<String> names = forms.sections(application).stream().map(schema -> schema.id()).toList();
        sample.sections().forEach((name, content) -> {
            SectionDraft draft = new SectionDraft(application.id(), names.indexOf(name) + 1);
            draft.save(CanonicalJson.of(content).text(), person.username(), person.name(), now);
            drafts.save(draft);
            if (content.has("centerName")) {
                application.rename(content.get("centerName").asText());
            }
        });
        applications.save(application);
    }
}
