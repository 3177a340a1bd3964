package cn.ronghe.administration;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import cn.ronghe.attachment.SpreadsheetUploads;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Service;

/**
 * Uploaded sheets of units and people: read and judged row by row, looked over on a page, and taken over together or
 * not at all. What an upload holds belongs to whoever uploaded it and is forgotten after a week.
 */
@Service
public class ImportSheets {

    public static final long MAX_BYTES = 5L << 20;

    private static final Duration KEPT = Duration.ofDays(7);

    /** The new sheet's id, or why there is none. */
    public record Upload(Long id, Optional<Refusal> refusal) {
    }

    private final ImportSheetRepository sheets;
    private final SpreadsheetUploads uploads;
    private final SheetWriter writer;
    private final AuditTrail audit;
    private final UserAction action;
    private final ObjectMapper json;
    private final Texts texts;
    private final Clock clock;

    ImportSheets(ImportSheetRepository sheets, SpreadsheetUploads uploads, SheetWriter writer, AuditTrail audit,
                 UserAction action, ObjectMapper json, Texts texts, Clock clock) {
        this.sheets = sheets;
        this.uploads = uploads;
        this.writer = writer;
        this.audit = audit;
        this.action = action;
        this.json = json;
        this.texts = texts;
        this.clock = clock;
    }

    public byte[] template(SheetKind kind) {
        return writer.template(kind);
    }

    public Upload upload(SheetKind kind, String fileName, InputStream content) {
        SpreadsheetUploads.Result<SheetReader.Read> result = uploads.read(fileName, content, MAX_BYTES,
                (Path file) -> SheetReader.read(file, kind.columns()));
        Optional<Refusal> refusal = result.refusal().or(() -> result.value().orElseThrow().refusal());
        if (refusal.isPresent()) {
            return new Upload(null, refusal);
        }
        String rows = written(result.value().orElseThrow().rows());
        String name = Optional.ofNullable(fileName).map(given -> given.substring(Math.max(given.lastIndexOf('/'),
                given.lastIndexOf('\\')) + 1)).map(given -> given.substring(0, Math.min(given.length(), 200))).orElse("");
        return action.run(() -> {
            sheets.forgetBefore(clock.instant().minus(KEPT));
            return new Upload(sheets.save(new ImportSheet(kind.code(), name, rows, CurrentPerson.get().username(),
                    clock.instant())).id(), Optional.empty());
        });
    }

    /** Judged as things stand now; empty where there is no such sheet of this person. */
    public Optional<ImportPreview> preview(SheetKind kind, long id) {
        return action.run(() -> sheets.findById(id)
                .filter(sheet -> sheet.isOf(kind.code(), CurrentPerson.get().username()))
                .map(sheet -> preview(kind, sheet)));
    }

    public byte[] problems(SheetKind kind, ImportPreview preview) {
        return writer.problems(kind, preview.bad());
    }

    /**
     * Takes over every row that is not bad. Doing it twice is the same as once.
     *
     * @param expected how many rows the page said it would change; refused where that has changed meanwhile
     */
    public Optional<Refusal> take(SheetKind kind, long id, long expected, String reason) {
        return action.run(() -> {
            ImportSheet sheet = sheets.lock(id).orElseThrow();
            if (sheet.takenAt() != null) {
                return Optional.empty();
            }
            ImportPreview preview = preview(kind, sheet);
            if (preview.effective() != expected) {
                return Optional.of(Refusal.of("administration.import.moved"));
            }
            Optional<Refusal> wrong = preview.needsReason() ? UnitAdministration.reasonProblem(reason) : Optional.empty();
            if (wrong.isEmpty()) {
                take(kind, sheet, preview, reason);
            }
            return wrong;
        });
    }

    private void take(SheetKind kind, ImportSheet sheet, ImportPreview preview, String reason) {
        preview.good().stream().filter(verdict -> verdict.state() != Verdict.State.UNCHANGED)
                .forEach(verdict -> kind.take(verdict, reason));
        sheet.taken((int) preview.effective(), written(preview.bad().stream().map(Verdict::row).toList()),
                clock.instant());
        SignedIn person = CurrentPerson.get();
        audit.record("import:" + sheet.id(), person.username(), person.name(), "audit.import.taken",
                texts.get("administration.import.audit", sheet.fileName(), String.valueOf(preview.effective()),
                        String.valueOf(preview.bad().size())));
    }

    private ImportPreview preview(SheetKind kind, ImportSheet sheet) {
        List<Verdict> verdicts = kind.judge(rows(sheet.content()));
        return new ImportPreview(sheet.id(), sheet.fileName(), verdicts, sheet.takenAt() != null,
                sheet.takenRows() == null ? 0 : sheet.takenRows(), kind.needsReason(verdicts));
    }

    private String written(List<SheetRow> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<SheetRow> rows(String content) {
        try {
            return json.readValue(content, new TypeReference<>() {
            });
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
