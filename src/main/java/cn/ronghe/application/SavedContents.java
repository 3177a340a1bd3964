package cn.ronghe.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.Attachments;
import org.springframework.stereotype.Component;

/** Reads what is saved of several applications with as many statements as of one. */
@Component
class SavedContents {

    private final SectionDrafts drafts;
    private final Attachments attachments;
    private final FormScans scans;

    SavedContents(SectionDrafts drafts, Attachments attachments, FormScans scans) {
        this.drafts = drafts;
        this.attachments = attachments;
        this.scans = scans;
    }

    SavedContent of(Application application) {
        return of(List.of(application)).get(0);
    }

    /** In the order of the applications. */
    List<SavedContent> of(Collection<Application> applications) {
        List<Long> ids = applications.stream().map(Application::id).toList();
        Map<Long, List<SectionDraft>> sections = drafts.findByApplicationIdInOrderByNumber(ids).stream()
                .collect(Collectors.groupingBy(SectionDraft::applicationId));
        Map<String, List<AttachmentView>> files =
                attachments.of(applications.stream().map(Application::caseKey).toList());
        Map<Long, FormScan> shown = scans.findByApplicationIdIn(ids).stream()
                .collect(Collectors.toMap(FormScan::attachmentId, Function.identity()));
        return applications.stream().map(application -> new SavedContent(application,
                sections.getOrDefault(application.id(), List.of()).stream()
                        .collect(Collectors.toMap(SectionDraft::number, Function.identity())),
                files.getOrDefault(application.caseKey(), List.of()),
                shown)).toList();
    }
}
