package cn.ronghe.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import cn.ronghe.application.FurtherSteps.Filled;
import cn.ronghe.application.Overview.SectionStatus;
import cn.ronghe.application.Overview.SlotStatus;
import cn.ronghe.application.Overview.Unfit;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.FilePlace;
import cn.ronghe.batch.PlatformType.AttachmentSlot;
import cn.ronghe.form.FormSchema;
import cn.ronghe.form.Violations;
import cn.ronghe.shared.CanonicalJson;
import cn.ronghe.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what an application still lacks, the same for the navigation, for 检查 and on submission. */
@Component
@Transactional(readOnly = true)
public class Completeness {

    private final OwnApplications own;
    private final SavedContents saved;
    private final ApplicationForms forms;
    private final SealedForms scans;
    private final List<FurtherSteps> further;

    Completeness(OwnApplications own, SavedContents saved, ApplicationForms forms, SealedForms scans,
                 List<FurtherSteps> further) {
        this.own = own;
        this.saved = saved;
        this.forms = forms;
        this.scans = scans;
        this.further = further;
    }

    public Overview of(long applicationId) {
        return of(own.get(applicationId));
    }

    /** By the applications' ids; one whose form cannot be read is missing, and must not take the others with it. */
    public Map<Long, Overview> of(Collection<Application> applications) {
        return overviews(saved.of(applications.stream().filter(forms::canBeRead).toList()));
    }

    Overview of(Application application) {
        return overviews(List.of(saved.of(application))).get(application.id());
    }

    private Map<Long, Overview> overviews(List<SavedContent> all) {
        List<Filled> filled = all.stream().map(now ->
                new Filled(now.application(), forms.of(now.application()).layout(), contents(now))).toList();
        List<Map<Long, ? extends FurtherStep>> steps = further.stream()
                .<Map<Long, ? extends FurtherStep>>map(each -> each.of(filled)).toList();
        Map<Long, Overview> overviews = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            long id = all.get(i).application().id();
            overviews.put(id, overview(all.get(i), filled.get(i), steps.stream().filter(step -> step.containsKey(id))
                    .map(step -> (FurtherStep) step.get(id)).toList()));
        }
        return overviews;
    }

    /** Of every section of the form, in order; empty where it was never saved. */
    private List<JsonNode> contents(SavedContent now) {
        return IntStream.rangeClosed(1, forms.sections(now.application()).size()).mapToObj(number -> {
            SectionDraft draft = now.drafts().get(number);
            return draft == null ? JsonNodeFactory.instance.objectNode() : new CanonicalJson(draft.content()).tree();
        }).toList();
    }

    private Overview overview(SavedContent now, Filled filled, List<FurtherStep> steps) {
        List<FormSchema> schemas = forms.sections(now.application());
        List<SectionStatus> sections = new ArrayList<>();
        for (int number = 1; number <= schemas.size(); number++) {
            JsonNode content = filled.sections().get(number - 1);
            sections.add(status(number, filled.form().section(number).title(),
                    SectionCheck.of(now.files(), schemas.get(number - 1), content), content, now.drafts().get(number)));
        }
        return new Overview(sections, forms.type(now.application()).attachments().stream()
                .map(slot -> status(now, slot)).toList(), steps);
    }

    private static SectionStatus status(int number, String title, Violations found, JsonNode content,
                                        SectionDraft draft) {
        return new SectionStatus(number, title, SectionStanding.of(found.errors(), content.isEmpty()), found.errors(),
                found.warnings(), draft == null ? null : draft.savedByName(), draft == null ? null : draft.savedAt());
    }

    private SlotStatus status(SavedContent now, AttachmentSlot slot) {
        List<AttachmentView> here = now.files().stream().filter(file -> file.slot().equals(slot.slot())).toList();
        return new SlotStatus(slot, here, here.stream().flatMap(file -> flaw(now, slot, file)
                .map(why -> new Unfit(file, why)).stream()).toList());
    }

    /** Also of files that were taken before the rules of their place changed. */
    private Optional<Refusal> flaw(SavedContent now, AttachmentSlot slot, AttachmentView file) {
        if (!AllowedFormats.of(slot).allow(file.fileName())) {
            return Optional.of(Refusal.of("application.check.file-unfit", file.fileName(), slot.title()));
        }
        if (!slot.isScan()) {
            return Optional.empty();
        }
        return FilePlace.of(file.caseKey(), slot.slot()).ofPages(slot.minPages())
                .tooFewPages(file.fileName(), file.pages())
                .or(() -> scans.flaw(now, file));
    }
}
