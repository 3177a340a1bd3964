package cn.ronghe.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.ronghe.application.Overview.SectionState;
import cn.ronghe.application.Overview.SectionStatus;
import cn.ronghe.application.Overview.SlotStatus;
import cn.ronghe.application.Overview.Unfit;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.attachment.FilePlace;
import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformType.AttachmentSlot;
import cn.ronghe.form.FormSchema;
import cn.ronghe.form.Violation;
import cn.ronghe.form.Violations;
import cn.ronghe.recommendation.RecommendationForm;
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

    private static final String MISSING = "form.required";

    private final OwnApplications own;
    private final SectionDrafts drafts;
    private final ApplicationForms forms;
    private final Attachments attachments;
    private final SealedForms scans;
    private final List<FurtherSteps> further;
    private final SectionCheck check;

    Completeness(OwnApplications own, SectionDrafts drafts, ApplicationForms forms, Attachments attachments,
                 SealedForms scans, List<FurtherSteps> further, SectionCheck check) {
        this.own = own;
        this.drafts = drafts;
        this.forms = forms;
        this.attachments = attachments;
        this.scans = scans;
        this.further = further;
        this.check = check;
    }

    public Overview of(long applicationId) {
        return of(own.get(applicationId));
    }

    Overview of(Application application) {
        PlatformType type = forms.type(application);
        Map<Integer, SectionDraft> saved = drafts.findByApplicationIdOrderByNumber(application.id()).stream()
                .collect(Collectors.toMap(SectionDraft::number, Function.identity()));
        RecommendationForm layout = forms.of(application).layout();
        List<FormSchema> schemas = forms.sections(application);
        List<SectionStatus> sections = new ArrayList<>();
        List<JsonNode> contents = new ArrayList<>();
        for (int number = 1; number <= schemas.size(); number++) {
            FormSchema schema = schemas.get(number - 1);
            SectionDraft draft = saved.get(number);
            JsonNode content = draft == null ? JsonNodeFactory.instance.objectNode()
                    : new CanonicalJson(draft.content()).tree();
            contents.add(content);
            sections.add(status(number, layout.section(number).title(), check.of(application, schema, content), content,
                    draft));
        }
        List<AttachmentView> files = attachments.of(application.caseKey());
        return new Overview(sections,
                type.attachments().stream().map(slot -> status(application, slot, files)).toList(),
                further.stream().flatMap(step -> step.of(application, layout, contents).stream())
                        .map(FurtherStep.class::cast).toList());
    }

    private static SectionStatus status(int number, String title, Violations found, JsonNode content,
                                        SectionDraft draft) {
        int missing = (int) found.errors().stream().filter(Completeness::isMissing).count();
        int wrong = found.errors().size() - missing;
        SectionState state = !found.hasErrors() ? SectionState.COMPLETE
                : content.isEmpty() ? SectionState.EMPTY
                : wrong > 0 ? SectionState.WRONG : SectionState.STARTED;
        return new SectionStatus(number, title, state, wrong, missing, found.errors(), found.warnings(),
                draft == null ? null : draft.savedByName(), draft == null ? null : draft.savedAt());
    }

    private static boolean isMissing(Violation violation) {
        return violation.messageKey().startsWith(MISSING);
    }

    private SlotStatus status(Application application, AttachmentSlot slot, List<AttachmentView> files) {
        List<AttachmentView> here = files.stream().filter(file -> file.slot().equals(slot.slot())).toList();
        return new SlotStatus(slot, here, here.stream().flatMap(file -> flaw(application, slot, file)
                .map(why -> new Unfit(file, why)).stream()).toList());
    }

    /** Also of files that were taken before the rules of their place changed. */
    private Optional<Refusal> flaw(Application application, AttachmentSlot slot, AttachmentView file) {
        if (!AllowedFormats.of(slot).allow(file.fileName())) {
            return Optional.of(Refusal.of("application.check.file-unfit", file.fileName(), slot.title()));
        }
        if (!slot.isScan()) {
            return Optional.empty();
        }
        return FilePlace.of(file.caseKey(), slot.slot()).ofPages(slot.minPages())
                .tooFewPages(file.fileName(), file.pages())
                .or(() -> scans.flaw(application, file));
    }
}
