package cn.ronghe.review;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import cn.ronghe.application.Application;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.attachment.Previews;
import cn.ronghe.attachment.UploadResult;
import cn.ronghe.attachment.Uploader;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.Role;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.UserAction;
import org.springframework.stereotype.Service;

/**
 * Photographs of a site visit, taken in until its result is recorded. Not in a transaction: an upload takes as long as
 * the network wants.
 */
@Service
public class SitePhotos {

    public static final int MOST = 20;

    private static final String SLOT = "photo";
    private static final Set<String> FORMATS = Set.of("jpg", "jpeg", "png");

    private final Attachments attachments;
    private final Previews previews;
    private final ReviewDepartments departments;
    private final AuditTrail audit;
    private final UserAction action;

    SitePhotos(Attachments attachments, Previews previews, ReviewDepartments departments, AuditTrail audit,
               UserAction action) {
        this.attachments = attachments;
        this.previews = previews;
        this.departments = departments;
        this.audit = audit;
        this.action = action;
    }

    public List<AttachmentView> of(SiteVisit visit) {
        return attachments.of(visit.caseKey());
    }

    /** Also of a recorded visit; empty where it is another visit's. */
    public Optional<AttachmentView> find(SiteVisit visit, long id) {
        return attachments.find(id).filter(photo -> photo.caseKey().equals(visit.caseKey()) && !photo.removed());
    }

    /** Whether this person handles the case in the city and the visit is still open. */
    public boolean mayChange(SiteVisit visit, Application application, SignedIn person) {
        return visit.state() == SiteVisit.State.PLANNED
                && person.holds(Role.HANDLER, departments.city(application.typeCode()).code());
    }

    /** Ask {@link #mayChange} before. */
    public Optional<Refusal> add(SiteVisit visit, String fileName, InputStream content, long size) {
        String name = fileName == null ? "" : fileName;
        if (!name.isBlank() && !FORMATS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
            return Optional.of(Refusal.of("review.visit.photo.format", name));
        }
        UploadResult result = attachments.add(visit.caseKey(), SLOT, MOST, name, content, size, uploader());
        if (result instanceof UploadResult.Refused refused) {
            return Optional.of(refused.refusal());
        }
        UploadResult.Stored stored = (UploadResult.Stored) result;
        if (stored.alreadyThere()) {
            return Optional.of(Refusal.of("attachment.already-there", name, stored.file().fileName()));
        }
        previews.make(stored.file());
        record(visit, "audit.attachment.added", stored.file());
        return Optional.empty();
    }

    /** Ask {@link #mayChange} before. */
    public void remove(SiteVisit visit, AttachmentView photo) {
        if (attachments.remove(photo.id(), uploader())) {
            record(visit, "audit.attachment.removed", photo);
        }
    }

    /** With the visit, not with the case: its applicant reads what is kept there. */
    private void record(SiteVisit visit, String what, AttachmentView photo) {
        SignedIn person = CurrentPerson.get();
        action.run(() -> audit.record(visit.caseKey(), person.username(), person.name(), what, photo.fileName()));
    }

    private static Uploader uploader() {
        SignedIn person = CurrentPerson.get();
        return new Uploader(person.username(), person.name());
    }
}
