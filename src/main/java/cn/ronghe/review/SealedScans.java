package cn.ronghe.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationState;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.Attachments;
import org.springframework.stereotype.Component;

/** The scans of sealed papers on file. Of several in one place the last one counts. */
@Component
class SealedScans {

    /** Where the scan of the recommendation form with the district department's seal lies. */
    static final String FORM_SLOT = "district-seal";

    private final Attachments attachments;
    private final Opinions opinions;
    private final SummaryListEntryRepository entries;

    SealedScans(Attachments attachments, Opinions opinions, SummaryListEntryRepository entries) {
        this.attachments = attachments;
        this.opinions = opinions;
        this.entries = entries;
    }

    Optional<AttachmentView> ofForm(Application application) {
        return last(application.caseKey(), FORM_SLOT);
    }

    /** Whether the scan shows the current version and no older one. */
    boolean isOfCurrentVersion(AttachmentView scan, Application application) {
        Instant since = application.state() == ApplicationState.AWAITING_RESEAL ? application.stateSince()
                : opinions.firstReviewOfVersion(application).orElse(application.stateSince());
        return !scan.uploadedAt().isBefore(since);
    }

    Optional<AttachmentView> ofList(SummaryList list, int edition) {
        return last(list.caseKey(), SummaryList.scanSlot(edition));
    }

    /** Whether the scan shows the list as prepared, or a later edition with all its cases. */
    boolean isOfEdition(AttachmentView scan, SummaryList list, int edition) {
        if (edition == 1) {
            return list.preparedAt() != null && !scan.uploadedAt().isBefore(list.preparedAt());
        }
        return entries.findByListIdOrderByPosition(list.id()).stream()
                .filter(entry -> entry.edition() == edition)
                .noneMatch(entry -> scan.uploadedAt().isBefore(entry.joinedAt()));
    }

    private Optional<AttachmentView> last(String caseKey, String slot) {
        List<AttachmentView> scans = attachments.of(caseKey).stream().filter(file -> file.slot().equals(slot)).toList();
        return scans.isEmpty() ? Optional.empty() : Optional.of(scans.get(scans.size() - 1));
    }
}
