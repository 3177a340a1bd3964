package cn.ronghe.workflow.engine;

import java.util.Locale;

/** What a process is about, read off its business key, e.g. application:17. */
public record Matter(Kind kind, long id) {

    /** The words before the colon. */
    public enum Kind {
        APPLICATION, LIST, SELECTION
    }

    /** @throws IllegalArgumentException for a key that is no matter's */
    public static Matter of(String caseKey) {
        String[] parts = caseKey.split(":", 2);
        return new Matter(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), Long.parseLong(parts[1]));
    }
}
