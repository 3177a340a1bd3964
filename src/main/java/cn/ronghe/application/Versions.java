package cn.ronghe.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cn.ronghe.attachment.AttachmentView;
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
    private final SavedContents saved;
    private final ApplicationForms forms;
    private final Clock clock;

    Versions(ApplicationVersions versions, SavedContents saved, ApplicationForms forms, Clock clock) {
        this.versions = versions;
        this.saved = saved;
        this.forms = forms;
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
        return current(saved.of(application));
    }

    FrozenContent current(SavedContent now) {
        Application application = now.application();
        Map<String, ObjectNode> sections = new LinkedHashMap<>();
        int number = 1;
        for (FormSchema schema : forms.sections(application)) {
            SectionDraft draft = now.drafts().get(number++);
            if (draft != null) {
                sections.put(schema.id(), schema.completed(new CanonicalJson(draft.content()).tree()));
            }
        }
        return FrozenContent.of(sections, files(now));
    }

    /** What the unit hands in; a scan that a department added to the case is not part of a version. */
    private List<ManifestEntry> files(SavedContent now) {
        Set<String> places = forms.type(now.application()).attachments().stream().map(AttachmentSlot::slot)
                .collect(Collectors.toSet());
        return now.files().stream().filter(file -> places.contains(file.slot()))
                .map(AttachmentView::manifestEntry).toList();
    }

    /**
     * A version with the form that it was filled in with; version 0 is what is saved now.
     *
     * @throws NoSuchApplication where there is no such version
     */
    public FilledForm filled(Application application, int number) {
        if (number == 0) {
            return filled(saved.of(application));
        }
        ApplicationVersion frozen = find(application.id(), number)
                .orElseThrow(() -> new NoSuchApplication("version " + number + " of " + application.caseKey()));
        return filled(application, frozen);
    }

    FilledForm filled(SavedContent now) {
        return new FilledForm(forms.of(now.application()), current(now));
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

    /** Of a version that there is. */
    public Instant submittedAt(Application application, int number) {
        return find(application.id(), number).orElseThrow().submittedAt();
    }

    Optional<ApplicationVersion> find(long applicationId, int number) {
        return versions.findByApplicationIdAndNumber(applicationId, number);
    }
}
