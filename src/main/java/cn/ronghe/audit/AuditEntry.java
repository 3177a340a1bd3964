package cn.ronghe.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * One act in a case.
 *
 * @param sequence     counted from 1 within the case, without gaps
 * @param actor        login name, or the name of the process that acted
 * @param action       key of the sentence in {@code messages/}, e.g. {@code audit.application.submitted}
 * @param detail       plain data for that sentence, empty where there is none
 * @param previousHash hash of the entry before, {@link #NONE} for the first
 * @param hash         SHA-256 of everything else, in lower-case hexadecimal
 */
public record AuditEntry(String caseKey, long sequence, Instant at, String actor, String actorName, String action,
                         String detail, String previousHash, String hash) {

    static final String NONE = "0".repeat(64);

    static AuditEntry chained(String caseKey, long sequence, Instant at, String actor, String actorName, String action,
                              String detail, String previousHash) {
        AuditEntry open =
                new AuditEntry(caseKey, sequence, at, actor, actorName, action, detail, previousHash, "");
        return new AuditEntry(caseKey, sequence, at, actor, actorName, action, detail, previousHash, open.computed());
    }

    boolean isUntouched() {
        return hash.equals(computed());
    }

    private String computed() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every part with its length before it, so that no two entries share one text. */
    private String canonical() {
        StringBuilder text = new StringBuilder();
        for (Object part : List.of(caseKey, sequence, at, actor, actorName, action, detail, previousHash)) {
            String written = part.toString();
            text.append(written.length()).append(':').append(written).append(',');
        }
        return text.toString();
    }
}
