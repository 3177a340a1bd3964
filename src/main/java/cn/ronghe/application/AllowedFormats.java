package cn.ronghe.application;

import java.util.List;
import java.util.Locale;

import cn.ronghe.batch.PlatformType.AttachmentSlot;

/**
 * Which files one place takes, by ending; that the content fits the ending is checked on upload.
 *
 * @param endings lower case without the dot; null where every ending is taken that the system takes
 */
public record AllowedFormats(List<String> endings) {

    static AllowedFormats of(AttachmentSlot slot) {
        return new AllowedFormats(slot.formats());
    }

    public boolean allow(String fileName) {
        String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        return endings == null || endings.stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    /** PDF、DOCX */
    String text() {
        return String.join("、", endings).toUpperCase(Locale.ROOT);
    }
}
