package cn.ronghe.application;

import java.util.List;
import java.util.Optional;

import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.attachment.Uploader;
import cn.ronghe.batch.PlatformType.AttachmentSlot;
import cn.ronghe.recommendation.FilledForm;
import cn.ronghe.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * The scans of the form that its unit printed and sealed. A scan belongs to what the form said when it was uploaded;
 * once the form says something else, a new scan is asked for.
 */
@Component
class SealedForms {

    private static final Refusal STALE = Refusal.of("application.scan.stale");
    private static final Refusal UNKNOWN = Refusal.of("application.scan.unknown");

    private final FormScans scans;
    private final Versions versions;
    private final ApplicationForms forms;
    private final Attachments attachments;

    SealedForms(FormScans scans, Versions versions, ApplicationForms forms, Attachments attachments) {
        this.scans = scans;
        this.versions = versions;
        this.forms = forms;
        this.attachments = attachments;
    }

    /** Why it may not be what is saved now, if it may not; of a file that was not taken as a scan that is not known. */
    Optional<Refusal> flaw(SavedContent now, AttachmentView file) {
        return Optional.ofNullable(now.scans().get(file.id()))
                .map(scan -> scan.shows(versions.filled(now)) ? Optional.<Refusal>empty() : Optional.of(STALE))
                .orElse(Optional.of(UNKNOWN));
    }

    /** The same file as one that showed an earlier content of the form, removed or not. */
    Optional<Refusal> outdated(Application application, AttachmentView file) {
        FilledForm now = versions.filled(application, 0);
        boolean old = scans.findByApplicationId(application.id()).stream().filter(scan -> !scan.shows(now))
                .anyMatch(scan -> attachments.find(scan.attachmentId()).orElseThrow().sha256().equals(file.sha256()));
        return old ? Optional.of(Refusal.of("application.scan.same", file.fileName())) : Optional.empty();
    }

    /** A new scan takes the place of those before. Returns these. */
    List<AttachmentView> keep(Application application, AttachmentView file, Uploader who) {
        scans.save(new FormScan(file.id(), application.id(), application.currentVersion() + 1,
                versions.filled(application, 0)));
        return attachments.of(application.caseKey()).stream()
                .filter(other -> other.slot().equals(file.slot()) && other.id() != file.id())
                .filter(other -> attachments.remove(other.id(), who)).toList();
    }

    /** Of a version; version 0 is what is saved now. Empty where it has none. */
    Optional<ScannedForm> of(Application application, int version) {
        List<String> places = forms.type(application).attachments().stream().filter(AttachmentSlot::isScan)
                .map(AttachmentSlot::slot).toList();
        FilledForm filled = versions.filled(application, version);
        return filled.content().files().stream().filter(file -> places.contains(file.slot())).reduce((first, last) -> last)
                .flatMap(file -> attachments.find(file.id()))
                .map(file -> scans.findById(file.id())
                        .map(scan -> new ScannedForm(file, scan.versionNumber(), scan.printCode(), scan.shows(filled)))
                        .orElseGet(() -> new ScannedForm(file, 0, "", false)));
    }

    void forget(Application application) {
        scans.deleteAllOf(application.id());
    }
}
