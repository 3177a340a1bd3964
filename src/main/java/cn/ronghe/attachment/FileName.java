package cn.ronghe.attachment;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

import cn.ronghe.shared.Refusal;

/**
 * A file name as a person typed it, made fit to be stored, shown and downloaded: no folders, no control, direction or
 * other invisible characters, at most {@value #MAX_BYTES} bytes in UTF-8.
 *
 * @param text      the clean name, never blank
 * @param extension what follows the last dot, empty where there is none
 */
record FileName(String text, String extension) {

    /** The common file systems take 255 bytes; some room is left for a number that a folder adds. */
    static final int MAX_BYTES = 240;

    private static final int MAX_EXTENSION = 10;

    /** The name, or why it cannot be taken. */
    record Result(Optional<FileName> name, Optional<Refusal> refusal) {
    }

    static Result of(String given) {
        String whole = given == null ? "" : given;
        String clean = clean(whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1));
        int dot = clean.lastIndexOf('.');
        if (clean.isEmpty() || dot == 0) {
            return refused(Refusal.of("attachment.name-missing"));
        }
        if (isBroken(whole)) {
            return refused(Refusal.of("attachment.name-broken", shortened(clean)));
        }
        String extension = dot < 0 ? "" : clean.substring(dot + 1);
        return new Result(Optional.of(new FileName(shortened(clean), extension)), Optional.empty());
    }

    private static Result refused(Refusal refusal) {
        return new Result(Optional.empty(), Optional.of(refusal));
    }

    /** U+0000 and half surrogate pairs cannot be stored faithfully. */
    private static boolean isBroken(String text) {
        return text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    private static String clean(String text) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                kept.append(' ');
            } else if (isVisible(c)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString().replaceAll(" {2,}", " ").replaceAll("[ .]+$", "").strip();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            default -> true;
        };
    }

    /** Cuts the stem by whole characters; the extension stays. */
    private static String shortened(String name) {
        if (bytes(name) <= MAX_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        boolean hasExtension = dot > 0 && name.length() - dot <= MAX_EXTENSION;
        String end = "…" + (hasExtension ? name.substring(dot) : "");
        int[] stem = (hasExtension ? name.substring(0, dot) : name).codePoints().toArray();
        StringBuilder kept = new StringBuilder();
        int room = MAX_BYTES - bytes(end);
        for (int c : stem) {
            room -= bytes(Character.toString(c));
            if (room < 0) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept + end;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
