package cn.ronghe.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.ronghe.attachment.Attachments;
import cn.ronghe.attachment.ManifestEntry;
import cn.ronghe.batch.PlatformType.AttachmentSlot;
import cn.ronghe.form.FormSchema;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.recommendation.FilledForm;
import cn.ronghe.recommendation.FrozenContent;
import cn.ronghe.shared.CanonicalJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;

/** Freezes what was typed and reads what was frozen. */
@Component
public class Versions {

    private final ApplicationVersions versions;
    private final SectionDrafts drafts;
    private final ApplicationForms forms;
    private final Attachments attachments;
    private final Clock clock;

    Versions(ApplicationVersions versions, SectionDrafts drafts, ApplicationForms forms, Attachments attachments,
             Clock clock) {
        this.versions = versions;
        this.drafts = drafts;
        this.forms = forms;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** The next version, from what is saved now. */
    ApplicationVersion freeze(Application application) {
        SignedIn person = CurrentPerson.get();
        CanonicalJson content = current(application).canonical();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return versions.save(new ApplicationVersion(application.id(), application.currentVersion() + 1, content.text(),
                content.sha256(), forms.of(application).sha256(), person.username(), person.name(), now));
    }

    /** What is saved now, with the server's totals. */
    public FrozenContent current(Application application) {
        Map<Integer, SectionDraft> saved = drafts.findByApplicationIdOrderByNumber(application.id()).stream()
                .collect(Collectors.toMap(SectionDraft::number, Function.identity()));
        Map<String, ObjectNode> sections = new LinkedHashMap<>();
        int number = 1;
        for (FormSchema schema : forms.sections(application)) {
            SectionDraft draft = saved.get(number++);
            if (draft != null) {
                sections.put(schema.id(), schema.completed(new CanonicalJson(draft.content()).tree()));
            }
        }
        return FrozenContent.of(sections, files(application));
    }

    /** What the unit hands in; a scan that a department added to the case is not part of a version. */
    private List<ManifestEntry> files(Application application) {
        Set<String> places = forms.type(application).attachments().stream().map(AttachmentSlot::slot)
                .collect(Collectors.toSet());
        return attachments.manifest(application.caseKey()).stream().filter(file -> places.contains(file.slot())).toList();
    }

    /**
     * A version with the form that it was filled in with; version 0 is what is saved now.
     *
     * @throws NoSuchApplication where there is no such version
     */
    public FilledForm filled(Application application, int number) {
        if (number == 0) {
            return new FilledForm(forms.of(application), current(application));
        }
        ApplicationVersion frozen = find(application.id(), number)
                .orElseThrow(() -> new NoSuchApplication("version " + number + " of " + application.caseKey()));
        return filled(application, frozen);
    }

    FilledForm filled(Application application, ApplicationVersion frozen) {
        return new FilledForm(forms.of(application, frozen.formEdition()), FrozenContent.read(frozen.content()));
    }

    /** What the second version changed against the first. */
    Changes changes(Application application, int before, int after) {
        return Changes.between(filled(application, before), filled(application, after),
                forms.type(application).attachments());
    }

    List<ApplicationVersion> of(long applicationId) {
        return versions.findByApplicationIdOrderByNumberDesc(applicationId);
    }

    Optional<ApplicationVersion> find(long applicationId, int number) {
        return versions.findByApplicationIdAndNumber(applicationId, number);
    }
}
