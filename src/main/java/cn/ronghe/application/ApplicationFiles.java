package cn.ronghe.application;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.attachment.FilePlace;
import cn.ronghe.attachment.UploadResult;
import cn.ronghe.attachment.Uploader;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.batch.PlatformType.AttachmentSlot;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.UserAction;
import org.springframework.stereotype.Component;

/** The files of an application, changed by its unit while the form may be changed. */
@Component
public class ApplicationFiles {

    private final OwnApplications own;
    private final FilingRules rules;
    private final ApplicationForms forms;
    private final Attachments attachments;
    private final SealedForms scans;
    private final AuditTrail audit;
    private final UserAction action;

    ApplicationFiles(OwnApplications own, FilingRules rules, ApplicationForms forms, Attachments attachments,
                     SealedForms scans, AuditTrail audit, UserAction action) {
        this.own = own;
        this.rules = rules;
        this.forms = forms;
        this.attachments = attachments;
        this.scans = scans;
        this.audit = audit;
        this.action = action;
    }

    /** Not inside a transaction: receiving and checking a file takes its time. */
    public UploadResult add(long applicationId, String slotCode, String fileName, InputStream content, long size) {
        Application application = own.get(applicationId);
        AttachmentSlot slot = forms.type(application).attachments().stream()
                .filter(offered -> offered.slot().equals(slotCode)).findFirst()
                .orElseThrow(() -> new NoSuchApplication("slot " + slotCode + " of application " + applicationId));
        AllowedFormats formats = AllowedFormats.of(slot);
        Optional<Refusal> refusal = rules.editable(application);
        if (refusal.isEmpty() && !formats.allow(fileName)) {
            refusal = Optional.of(Refusal.of("application.file.format", fileName, slot.title(), formats.text()));
        }
        if (refusal.isPresent()) {
            return new UploadResult.Refused(refusal.get());
        }
        FilePlace place = FilePlace.of(application.caseKey(), slotCode).ofPages(slot.isScan() ? slot.minPages() : 0);
        return attachments.add(place, fileName, content, size, uploader(),
                file -> action.run(() -> enter(applicationId, slot, file)));
    }

    /** With the application's row locked: a submission finds the file with all that belongs to it, or not at all. */
    private UploadResult enter(long applicationId, AttachmentSlot slot, Supplier<UploadResult> file) {
        Application application = own.lock(applicationId);
        Optional<Refusal> refusal = rules.editable(application);
        if (refusal.isPresent()) {
            return new UploadResult.Refused(refusal.get());
        }
        UploadResult result = file.get();
        return result instanceof UploadResult.Stored stored ? enter(application, slot, stored) : result;
    }

    private UploadResult enter(Application application, AttachmentSlot slot, UploadResult.Stored stored) {
        Optional<Refusal> refusal = slot.isScan() ? scans.outdated(application, stored.file()) : Optional.empty();
        if (refusal.isPresent()) {
            if (!stored.alreadyThere()) {
                attachments.remove(stored.file().id(), uploader());
            }
            return new UploadResult.Refused(refusal.get());
        }
        if (stored.alreadyThere()) {
            return stored;
        }
        record(application, "audit.attachment.added", stored.file());
        if (slot.isScan()) {
            scans.keep(application, stored.file(), uploader())
                    .forEach(replaced -> record(application, "audit.attachment.removed", replaced));
        }
        return stored;
    }

    public Optional<Refusal> remove(long applicationId, long fileId) {
        return action.run(() -> {
            Application application = own.lock(applicationId);
            AttachmentView file = fileOf(application, fileId);
            Optional<Refusal> refusal = rules.editable(application);
            if (refusal.isEmpty() && attachments.remove(file.id(), uploader())) {
                record(application, "audit.attachment.removed", file);
            }
            return refusal;
        });
    }

    /** Also a removed one: an earlier version may name it. */
    public AttachmentView get(long applicationId, long fileId) {
        return fileOf(own.get(applicationId), fileId);
    }

    private AttachmentView fileOf(Application application, long fileId) {
        return attachments.find(fileId).filter(file -> file.caseKey().equals(application.caseKey()))
                .orElseThrow(() -> new NoSuchApplication("file " + fileId + " of application " + application.id()));
    }

    private void record(Application application, String what, AttachmentView file) {
        SignedIn person = CurrentPerson.get();
        audit.record(application.caseKey(), person.username(), person.name(), what, file.fileName());
    }

    private static Uploader uploader() {
        SignedIn person = CurrentPerson.get();
        return new Uploader(person.username(), person.name());
    }
}
