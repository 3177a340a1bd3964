package cn.ronghe.attachment;

import java.util.Optional;

import org.springframework.lang.Nullable;

/**
 * What the bytes of a file turned out to be, whatever its name says.
 *
 * @param kind  the kind, empty where it is none of the allowed ones or where a flaw came first
 * @param flaw  why the file cannot be taken, empty where it is sound
 * @param pages of a PDF; null where pages are not counted
 */
record Content(Optional<FileKind> kind, Optional<Flaw> flaw, @Nullable Integer pages) {

    static final Content UNKNOWN = new Content(Optional.empty(), Optional.empty(), null);

    static Content of(FileKind kind) {
        return new Content(Optional.of(kind), Optional.empty(), null);
    }

    static Content pdf(int pages) {
        return new Content(Optional.of(FileKind.PDF), Optional.empty(), pages);
    }

    static Content flawed(Flaw flaw) {
        return new Content(Optional.empty(), Optional.of(flaw), null);
    }

    /** Each flaw is a sentence in {@code messages/attachment.properties} that names the file. */
    enum Flaw {
        DAMAGED("damaged"),
        ENCRYPTED("encrypted"),
        MACROS("macros"),
        INFLATES("inflates"),
        DECLARES_ENTITIES("declares-entities"),
        TOO_MANY_PIXELS("too-many-pixels");

        private final String key;

        Flaw(String key) {
            this.key = "attachment." + key;
        }

        String key() {
            return key;
        }
    }
}
