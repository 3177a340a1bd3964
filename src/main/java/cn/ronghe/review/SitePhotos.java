package cn.ronghe.review;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import cn.ronghe.application.Application;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.attachment.UploadResult;
import cn.ronghe.attachment.Uploader;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.Role;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.Refusal;
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
    private final ReviewDepartments departments;

    SitePhotos(Attachments attachments, ReviewDepartments departments) {
        this.attachments = attachments;
        this.departments = departments;
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
        if (of(visit).size() >= MOST) {
            return Optional.of(Refusal.of("review.visit.photo.many", String.valueOf(MOST)));
        }
        UploadResult result = attachments.add(visit.caseKey(), SLOT, name, content, size, uploader());
        return result instanceof UploadResult.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    /** Ask {@link #mayChange} before. */
    public void remove(SiteVisit visit, long id) {
        find(visit, id).ifPresent(photo -> attachments.remove(photo.id(), uploader()));
    }

    private static Uploader uploader() {
        SignedIn person = CurrentPerson.get();
        return new Uploader(person.username(), person.name());
    }
}
