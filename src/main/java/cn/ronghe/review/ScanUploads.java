package cn.ronghe.review;

import java.io.InputStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationState;
import cn.ronghe.application.Applications;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.attachment.FilePlace;
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

    private static final Refusal FORM_NOT_NOW = Refusal.of("review.scan.not-now");
    private static final Refusal LIST_NOT_NOW = Refusal.of("review.list.scan.not-now");

    private final Applications applications;
    private final SummaryListRepository lists;
    private final SummaryListBoard board;
    private final SealedScans scans;
    private final ReviewDepartments departments;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final UserAction action;
    private final SummaryListEntryRepository entries;

    ScanUploads(Applications applications, SummaryListRepository lists, SummaryListBoard board, SealedScans scans,
                ReviewDepartments departments, Attachments attachments, AuditTrail audit, UserAction action,
                SummaryListEntryRepository entries) {
        this.applications = applications;
        this.lists = lists;
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
        return isAsked(application)
                ? add(new Place(application.caseKey(), SealedScans.FORM_SLOT,
                        scan -> scans.isOfCurrentVersion(scan, application), () -> isStillAsked(application)
                        ? Optional.empty() : Optional.of(FORM_NOT_NOW)), fileName, content, size)
                : Optional.of(FORM_NOT_NOW);
    }

    /** The scan of the edition that is to be sealed now. */
    public Optional<Refusal> forList(long listId, String fileName, InputStream content, long size) {
        ListSheet sheet = board.sheet(listId).orElseThrow();
        int edition = sheet.openEdition();
        return isAsked(sheet)
                ? add(new Place(sheet.list().caseKey(), SummaryList.scanSlot(edition),
                        scan -> scans.isOfEdition(scan, sheet.list(), edition), () -> isStillAsked(listId, edition)
                        ? Optional.empty() : Optional.of(LIST_NOT_NOW)), fileName, content, size)
                : Optional.of(LIST_NOT_NOW);
    }

    private static boolean isAsked(Application application) {
        return SEALING.contains(application.state());
    }

    private static boolean isAsked(ListSheet sheet) {
        return sheet.list().state() == SummaryListState.PREPARED || !sheet.waiting().isEmpty();
    }

    private boolean isStillAsked(Application before) {
        Application now = applications.lock(before.id());
        return isAsked(now) && now.currentVersion() == before.currentVersion();
    }

    private boolean isStillAsked(long listId, int edition) {
        lists.lock(listId).orElseThrow();
        ListSheet now = board.sheet(listId).orElseThrow();
        return isAsked(now) && now.openEdition() == edition;
    }

    private Optional<Refusal> add(Place place, String fileName, InputStream content, long size) {
        boolean named = fileName != null && !fileName.isBlank();
        if (named && !FORMATS.contains(ending(fileName))) {
            return Optional.of(Refusal.of("review.scan.format"));
        }
        SignedIn person = CurrentPerson.get();
        UploadResult result = attachments.add(FilePlace.of(place.caseKey(), place.slot()), fileName, content, size,
                new Uploader(person.username(), person.name()), file -> action.run(() -> enter(place, file, person)));
        return result instanceof UploadResult.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    /** It may have been sealed, or returned, while the scan was on its way. */
    private UploadResult enter(Place place, Supplier<UploadResult> file, SignedIn person) {
        Optional<Refusal> late = place.closed().get();
        UploadResult result = late.isPresent() ? new UploadResult.Refused(late.get()) : file.get();
        if (result instanceof UploadResult.Stored stored && stored.alreadyThere()) {
            return again(place, stored, person);
        }
        if (result instanceof UploadResult.Stored stored) {
            audit.record(place.caseKey(), person.username(), person.name(), "audit.attachment.added", stored.file().fileName());
        }
        return result;
    }

    /** The same file again, after another one by mistake: it is to be the last one. */
    private UploadResult again(Place place, UploadResult.Stored stored, SignedIn person) {
        if (!place.fits().test(stored.file())) {
            return new UploadResult.Refused(Refusal.of("review.scan.same", stored.file().fileName()));
        }
        attachments.of(place.caseKey()).stream()
                .filter(other -> other.slot().equals(place.slot()) && other.id() > stored.file().id())
                .forEach(other -> attachments.remove(other.id(), new Uploader(person.username(), person.name())));
        return stored;
    }

    /**
     * @param fits   whether a file that lies there already may be the scan
     * @param closed why nothing is taken any more, asked with the case locked
     */
    private record Place(String caseKey, String slot, Predicate<AttachmentView> fits, Supplier<Optional<Refusal>> closed) {
    }

    private static String ending(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
