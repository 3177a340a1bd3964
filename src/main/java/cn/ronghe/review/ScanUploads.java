package cn.ronghe.review;

import java.io.InputStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationState;
import cn.ronghe.application.Applications;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.attachment.UploadResult;
import cn.ronghe.attachment.Uploader;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.UserAction;
import org.springframework.stereotype.Service;

/**
 * Takes the scans of sealed papers from the people of the district's department. Not in a transaction: an upload takes
 * as long as the network wants.
 */
@Service
public class ScanUploads {

    private static final Set<ApplicationState> SEALING =
            EnumSet.of(ApplicationState.AWAITING_SEAL, ApplicationState.AWAITING_RESEAL);
    private static final Set<String> FORMATS = Set.of("pdf", "jpg", "jpeg", "png");

    private final Applications applications;
    private final SummaryListBoard board;
    private final SealedScans scans;
    private final ReviewDepartments departments;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final UserAction action;
    private final SummaryListEntryRepository entries;

    ScanUploads(Applications applications, SummaryListBoard board, SealedScans scans,
                ReviewDepartments departments, Attachments attachments, AuditTrail audit, UserAction action,
                SummaryListEntryRepository entries) {
        this.applications = applications;
        this.board = board;
        this.scans = scans;
        this.departments = departments;
        this.attachments = attachments;
        this.audit = audit;
        this.action = action;
        this.entries = entries;
    }

    /** The scan of the sealed form that would be sealed now; empty while it is missing or of an earlier version. */
    public Optional<AttachmentView> ofForm(Application application) {
        return scans.ofForm(application).filter(scan -> scans.isOfCurrentVersion(scan, application));
    }

    /** Whether this person is of the department that seals, as its handler or leader. */
    public boolean mayUpload(Application application, SignedIn person) {
        return person.worksIn(departments.district(application).code());
    }

    /**
     * The scan that the open task of an application needs: of the sealed form, or, where a late case waits, of its
     * edition of the summary list. Ask {@link #mayUpload} before.
     */
    public Optional<Refusal> forApplication(long applicationId, String fileName, InputStream content, long size) {
        Application application = applications.get(applicationId);
        if (application.state() == ApplicationState.SEALED) {
            long listId = entries.findByApplicationId(applicationId).orElseThrow().listId();
            return forList(listId, fileName, content, size);
        }
        return SEALING.contains(application.state())
                ? add(new Place(application.caseKey(), SealedScans.FORM_SLOT,
                        scan -> scans.isOfCurrentVersion(scan, application)), fileName, content, size)
                : Optional.of(Refusal.of("review.scan.not-now"));
    }

    /** The scan of the edition that is to be sealed now. */
    public Optional<Refusal> forList(long listId, String fileName, InputStream content, long size) {
        ListSheet sheet = board.sheet(listId).orElseThrow();
        int edition = sheet.openEdition();
        boolean wanted = sheet.list().state() == SummaryListState.PREPARED || !sheet.waiting().isEmpty();
        return wanted
                ? add(new Place(sheet.list().caseKey(), SummaryList.scanSlot(edition),
                        scan -> scans.isOfEdition(scan, sheet.list(), edition)), fileName, content, size)
                : Optional.of(Refusal.of("review.list.scan.not-now"));
    }

    private Optional<Refusal> add(Place place, String fileName, InputStream content, long size) {
        boolean named = fileName != null && !fileName.isBlank();
        if (named && !FORMATS.contains(ending(fileName))) {
            return Optional.of(Refusal.of("review.scan.format"));
        }
        SignedIn person = CurrentPerson.get();
        Uploader uploader = new Uploader(person.username(), person.name());
        UploadResult result = attachments.add(place.caseKey(), place.slot(), fileName, content, size, uploader);
        if (result instanceof UploadResult.Refused refused) {
            return Optional.of(refused.refusal());
        }
        UploadResult.Stored stored = (UploadResult.Stored) result;
        AttachmentView file = stored.file();
        if (!stored.alreadyThere()) {
            action.run(() -> audit.record(place.caseKey(), person.username(), person.name(),
                    "audit.attachment.added", file.fileName()));
            return Optional.empty();
        }
        if (!place.fits().test(file)) {
            return Optional.of(Refusal.of("review.scan.same", file.fileName()));
        }
        // the same file again, after another one by mistake: it is to be the last one
        attachments.of(place.caseKey()).stream()
                .filter(other -> other.slot().equals(place.slot()) && other.id() > file.id())
                .forEach(other -> attachments.remove(other.id(), uploader));
        return Optional.empty();
    }

    private record Place(String caseKey, String slot, Predicate<AttachmentView> fits) {
    }

    private static String ending(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
