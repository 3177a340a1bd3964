package cn.ronghe.document;

import java.nio.charset.StandardCharsets;

import cn.ronghe.audit.AuditTrail;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.shared.UserAction;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * What a person takes out of the system: under a Chinese name that every browser understands, and noted in the audit
 * of the matter it is about; the public leaves no name. Who may take it was asked before.
 */
@Component
public class Downloads {

    /** Begins the audit's names of downloads, which happen to a matter without changing it. */
    public static final String AUDIT_PREFIX = "audit.download.";

    private static final String PLAIN = "!#$&+-.^_`|~";

    private final AuditTrail audit;
    private final UserAction action;

    Downloads(AuditTrail audit, UserAction action) {
        this.audit = audit;
        this.action = action;
    }

    /**
     * @param matter key of the case in the audit
     * @param name   of the file, without its ending
     */
    public ResponseEntity<byte[]> word(String matter, String name, byte[] content) {
        String file = FileNames.stem(name) + "." + FileType.WORD.ending();
        record(matter, FileType.WORD, file);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(FileType.WORD.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file, FileType.WORD))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").body(content);
    }

    /** For content that is written as it is sent, after this. */
    void begin(String matter, String name, FileType type, HttpServletResponse response) {
        String file = FileNames.stem(name) + "." + type.ending();
        record(matter, type, file);
        response.setContentType(type.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file, type));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private void record(String matter, FileType type, String file) {
        CurrentPerson.find().ifPresent(person -> action.run(() ->
                audit.record(matter, person.username(), person.name(), AUDIT_PREFIX + type.ending(), file)));
    }

    /** RFC 6266, the name as RFC 5987 writes it; a browser that knows neither shows the plain one. */
    static String disposition(String file, FileType type) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || PLAIN.indexOf(b) >= 0);
            encoded.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return "attachment; filename=\"ronghe." + type.ending() + "\"; filename*=UTF-8''" + encoded;
    }
}
