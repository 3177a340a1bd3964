package cn.ronghe.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.attachment.ManifestEntry;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.batch.Batch;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformType.AttachmentSlot;
import cn.ronghe.document.Downloads;
import cn.ronghe.document.PaperForm;
import cn.ronghe.form.FormView;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.Organizations;
import cn.ronghe.recommendation.FilledForm;
import cn.ronghe.recommendation.PaperForms;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The materials (申报材料) of an application to read, for its unit and for those who decide on it. It asks nobody for
 * permission: the room that shows it has asked before. Version 0 is what is saved now and may still change; every other
 * version is frozen. An application or version that does not exist is {@link NoSuchApplication}.
 */
@Component
@Transactional(readOnly = true)
public class Dossier {

    private final Applications applications;
    private final Versions versions;
    private final ApplicationForms forms;
    private final ApplicationNames names;
    private final Batches batches;
    private final Organizations organizations;
    private final Departments departments;
    private final FirstReviewers reviewers;
    private final SealedForms scans;
    private final Attachments attachments;
    private final List<FurtherMaterials> further;
    private final AuditTrail audit;
    private final Texts texts;

    Dossier(Applications applications, Versions versions, ApplicationForms forms, ApplicationNames names, Batches batches,
            Organizations organizations, Departments departments, FirstReviewers reviewers, SealedForms scans,
            Attachments attachments, List<FurtherMaterials> further, AuditTrail audit, Texts texts) {
        this.applications = applications;
        this.versions = versions;
        this.forms = forms;
        this.names = names;
        this.batches = batches;
        this.organizations = organizations;
        this.departments = departments;
        this.reviewers = reviewers;
        this.scans = scans;
        this.attachments = attachments;
        this.further = further;
        this.audit = audit;
        this.texts = texts;
    }

    public DossierHead head(long applicationId) {
        Application application = application(applicationId);
        return head(application, names.of(application));
    }

    /** In the order of the applications; what they have in common is read once. */
    public List<DossierHead> heads(Collection<Application> applications) {
        Function<Application, String> called = names.of(applications);
        return applications.stream().map(application -> head(application, called.apply(application))).toList();
    }

    private DossierHead head(Application it, String name) {
        PlatformType type = forms.type(it);
        Batch batch = batches.get(it.batchId());
        return new DossierHead(it.id(), it.caseKey(), name, it.platformName(), it.acceptanceNumber(), it.organizationName(),
                organizations.get(it.organizationId()).creditCode(), it.typeCode(), type.name(), type.family(),
                batch.id(), batch.name(), batch.batchYear(), batch.closesOn(), it.districtCode(),
                departments.districtName(it.districtCode()),
                reviewers.of(it).name(),
                departments.inCity(type.cityDepartment()).name(), it.state(), it.stateSince(), it.submittedAt(),
                it.currentVersion(), it.correctionReason(), it.correctionDue());
    }

    /** Latest first. */
    public List<DossierVersion> versions(long applicationId) {
        Application application = application(applicationId);
        return versions.of(applicationId).stream().map(version -> new DossierVersion(version.number(),
                version.submittedAt(), version.submittedByName(), version.sha256(),
                versions.filled(application, version).printCode())).toList();
    }

    /** The whole form in the annex's order. */
    public FormView form(long applicationId, int version) {
        FilledForm filled = versions.filled(application(applicationId), version);
        return FormView.of(filled.form(), filled::section);
    }

    /** The files by place and then in the order of their upload. */
    public List<AttachmentView> files(long applicationId, int version) {
        List<Long> ids = versions.filled(application(applicationId), version).content().files().stream()
                .map(ManifestEntry::id).toList();
        Map<Long, AttachmentView> found = attachments.find(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * The supporting evidence, numbered through all places in the frozen order of the version, further ones last; the
     * scan of the form itself is none. A version's numbers stay as they were printed and sealed, whatever is removed
     * later and whatever places the type offers by then.
     */
    public List<EvidenceLine> evidence(long applicationId, int version) {
        Application application = application(applicationId);
        Map<String, AttachmentSlot> places = forms.type(application).attachments().stream()
                .collect(Collectors.toMap(AttachmentSlot::slot, Function.identity()));
        List<EvidenceLine> lines = new ArrayList<>();
        for (AttachmentView file : files(applicationId, version)) {
            AttachmentSlot place = places.get(file.slot());
            if (place == null || !place.isScan()) {
                lines.add(EvidenceLine.of(lines.size() + 1, file, file.fileName(), place == null ? "" : place.title()));
            }
        }
        further.stream().flatMap(more -> more.evidence(application, version).stream()).forEach(more ->
                lines.add(EvidenceLine.of(lines.size() + 1, more.file(), more.name(), more.place())));
        return lines;
    }

    /** The scan of the sealed form that a version has; empty where it has none. */
    public Optional<ScannedForm> scan(long applicationId, int version) {
        return scans.of(application(applicationId), version);
    }

    /** What stands on every page that is printed from a version. */
    public String printCode(long applicationId, int version) {
        return versions.filled(application(applicationId), version).printCode();
    }

    /** One file of the application, also one that only an earlier version has; or a further one. */
    public Optional<AttachmentView> file(long applicationId, long fileId) {
        Application application = application(applicationId);
        return attachments.find(fileId).filter(file -> file.caseKey().equals(application.caseKey())
                || further.stream().anyMatch(more -> more.contain(application, file)));
    }

    /** What one version changed against another, which may be any of the two. */
    public Changes changes(long applicationId, int before, int after) {
        return versions.changes(application(applicationId), before, after);
    }

    /**
     * What happened, latest first. That somebody took a copy changes nothing and is the auditors' to read; some of what
     * happens often stands on a page of its own.
     */
    public List<TimelineEntry> timeline(long applicationId) {
        List<TimelineEntry> entries = new ArrayList<>(audit.entriesOf(application(applicationId).caseKey()).stream()
                .filter(entry -> !entry.action().startsWith(Downloads.AUDIT_PREFIX)
                        && further.stream().noneMatch(more -> more.actionsElsewhere().contains(entry.action())))
                .map(entry -> new TimelineEntry(texts.get(entry.action()), entry.actorName(), entry.at(),
                        entry.detail())).toList());
        Collections.reverse(entries);
        return entries;
    }

    /** The form as it is printed. */
    public PaperForm print(long applicationId, int version) {
        Application application = application(applicationId);
        FilledForm filled = versions.filled(application, version);
        PaperForms paper = new PaperForms(filled.layout(), forms.type(application).name(),
                departments.districtName(application.districtCode()), batches.get(application.batchId()).batchYear());
        return paper.print(filled.form(), filled.content(), version);
    }

    private Application application(long id) {
        return applications.find(id).orElseThrow(() -> new NoSuchApplication("application " + id));
    }
}
