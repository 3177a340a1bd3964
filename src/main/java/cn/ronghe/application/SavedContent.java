package cn.ronghe.application;

import java.util.List;
import java.util.Map;

import cn.ronghe.attachment.AttachmentView;

/**
 * What is saved of an application now, read at once with that of others.
 *
 * @param drafts  by the section's number; a section that was never saved is missing
 * @param files   those that are not removed
 * @param scans   which content each scan shows, by the file's id
 */
record SavedContent(Application application, Map<Integer, SectionDraft> drafts, List<AttachmentView> files,
                    Map<Long, FormScan> scans) {
}
