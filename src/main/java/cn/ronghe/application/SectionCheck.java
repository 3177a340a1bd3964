package cn.ronghe.application;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.form.FilesAt;
import cn.ronghe.form.FormSchema;
import cn.ronghe.form.Violations;
import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;

/** Checks a section: what its form asks for, and that the files named in it are this application's. */
@Component
class SectionCheck {

    private final Attachments attachments;

    SectionCheck(Attachments attachments) {
        this.attachments = attachments;
    }

    Violations of(Application application, FormSchema schema, JsonNode content) {
        return of(attachments.of(application.caseKey()), schema, content);
    }

    /** @param files of the application, those that are not removed */
    static Violations of(List<AttachmentView> files, FormSchema schema, JsonNode content) {
        return schema.check(content).and(lost(files, schema.files(content)));
    }

    private static Violations lost(List<AttachmentView> files, List<FilesAt> places) {
        Map<Long, AttachmentView> kept = files.stream()
                .collect(Collectors.toMap(AttachmentView::id, Function.identity()));
        return Violations.of(places.stream().flatMap(place -> place.files().stream()
                .filter(file -> !kept.containsKey(file.id()) || !kept.get(file.id()).slot().equals(place.slot())
                        || !kept.get(file.id()).fileName().equals(file.name()))
                .limit(1).map(place::lost)).toList());
    }
}
