package cn.ronghe.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;

import cn.ronghe.attachment.ManifestEntry;
import cn.ronghe.batch.PlatformType.AttachmentSlot;

/**
 * What became of one file that the unit hands in.
 *
 * @param place  where it belongs, e.g. 支撑材料目录
 * @param before null for an added file, as {@code after} is for a removed one
 */
public record FileChange(Kind kind, String place, ManifestEntry before, ManifestEntry after) {

    /** RENAMED has the same content under another name; REPLACED has another content. */
    public enum Kind {
        ADDED, REMOVED, REPLACED, RENAMED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In the order of the places. */
    static List<FileChange> between(List<AttachmentSlot> places, List<ManifestEntry> before, List<ManifestEntry> after) {
        List<FileChange> changes = new ArrayList<>();
        for (AttachmentSlot place : places) {
            compare(place.title(), in(place, before), in(place, after), changes);
        }
        return List.copyOf(changes);
    }

    /** A file that was removed and uploaded again under its name and with its content has not changed. */
    private static void compare(String place, List<ManifestEntry> olds, List<ManifestEntry> news,
                                List<FileChange> changes) {
        join(olds, news, (old, now) -> old.sha256().equals(now.sha256()) && Objects.equals(old.name(), now.name()));
        join(olds, news, (old, now) -> Objects.equals(old.name(), now.name()))
                .forEach(pair -> changes.add(new FileChange(Kind.REPLACED, place, pair.get(0), pair.get(1))));
        join(olds, news, (old, now) -> old.sha256().equals(now.sha256()))
                .forEach(pair -> changes.add(new FileChange(Kind.RENAMED, place, pair.get(0), pair.get(1))));
        if (olds.size() == 1 && news.size() == 1) {
            changes.add(new FileChange(Kind.REPLACED, place, olds.get(0), news.get(0)));
        } else {
            olds.forEach(old -> changes.add(new FileChange(Kind.REMOVED, place, old, null)));
            news.forEach(now -> changes.add(new FileChange(Kind.ADDED, place, null, now)));
        }
    }

    /** Takes out of both lists what belongs together. */
    private static List<List<ManifestEntry>> join(List<ManifestEntry> olds, List<ManifestEntry> news,
                                                  BiPredicate<ManifestEntry, ManifestEntry> together) {
        List<List<ManifestEntry>> pairs = new ArrayList<>();
        olds.removeIf(old -> news.stream().filter(now -> together.test(old, now)).findFirst().map(now -> {
            pairs.add(List.of(old, now));
            return news.remove(now);
        }).orElse(false));
        return pairs;
    }

    private static List<ManifestEntry> in(AttachmentSlot place, List<ManifestEntry> files) {
        return new ArrayList<>(files.stream().filter(file -> file.slot().equals(place.slot())).toList());
    }
}
