package cn.ronghe.application;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.ronghe.attachment.SpreadsheetUploads;
import cn.ronghe.document.SheetLines;
import cn.ronghe.document.SheetTemplate;
import cn.ronghe.document.SheetTemplate.Column;
import cn.ronghe.document.SheetTemplates;
import cn.ronghe.form.Field;
import cn.ronghe.form.FieldType;
import cn.ronghe.form.FormSchema;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Service;

/**
 * A growing table that comes out of a spreadsheet. Nothing is kept here: the cells go to the browser, which puts what
 * fits into the table, names the rest and saves it as if it had been typed.
 */
@Service
public class TableSheets {

    private static final long MAX_BYTES = 5L << 20;
    private static final int MAX_LINES = 1_000;
    private static final int MAX_COLUMNS = 60;
    private static final int MAX_TEXT = 500_000;

    /** The cells line by line, or why there are none. */
    public record Cells(List<List<String>> lines, Optional<Refusal> refusal) {
    }

    public record Template(String title, byte[] content) {
    }

    private final Sections sections;
    private final SpreadsheetUploads uploads;
    private final SheetTemplates templates;
    private final Texts texts;

    TableSheets(Sections sections, SpreadsheetUploads uploads, SheetTemplates templates, Texts texts) {
        this.sections = sections;
        this.uploads = uploads;
        this.templates = templates;
        this.texts = texts;
    }

    public Template template(long applicationId, int number, String table) {
        FormSchema.Table asked = sections.table(applicationId, number, table);
        return new Template(asked.label(), templates.write(new SheetTemplate(asked.label(),
                asked.columns().stream().map(this::column).toList(), List.of(), FormSchema.MAX_ROWS)));
    }

    private Column column(Field field) {
        boolean required = field.rules().required();
        String hint = Stream.of(required ? texts.get("application.table.required") : "",
                field.type() == FieldType.DATE ? texts.get("application.table.date") : "", field.description())
                .filter(part -> part != null && !part.isEmpty()).reduce((left, right) -> left + "；" + right).orElse("");
        return new Column(field.caption() + (required ? "*" : ""), hint,
                field.options().stream().map(Field.Option::label).toList());
    }

    /** @param fileName as the browser gave it */
    public Cells read(long applicationId, int number, String table, String fileName, InputStream content) {
        sections.table(applicationId, number, table);
        Optional<Refusal> closed = sections.closed(applicationId);
        if (closed.isPresent()) {
            return new Cells(List.of(), closed);
        }
        Lines lines = new Lines();
        SpreadsheetUploads.Result<Optional<Refusal>> taken =
                uploads.read(fileName, content, MAX_BYTES, file -> SheetLines.read(file, lines));
        Optional<Refusal> refusal = taken.refusal().or(() -> taken.value().orElseThrow());
        return new Cells(refusal.isPresent() ? List.of() : lines.found, refusal);
    }

    private static final class Lines implements SheetLines.Reader {

        private final List<List<String>> found = new ArrayList<>();
        private int text;

        @Override
        public Optional<Refusal> line(int number, Map<Integer, String> cells) {
            if (cells.isEmpty() || cells.values().stream().anyMatch(cell -> cell.startsWith(SheetLines.EXAMPLE))) {
                return Optional.empty();
            }
            text += cells.values().stream().mapToInt(String::length).sum();
            if (found.size() == MAX_LINES || text > MAX_TEXT) {
                return Optional.of(Refusal.of("application.table.too-large", String.valueOf(FormSchema.MAX_ROWS)));
            }
            int width = cells.keySet().stream().mapToInt(column -> column + 1).max().orElse(0);
            found.add(IntStream.range(0, Math.min(width, MAX_COLUMNS))
                    .mapToObj(column -> cells.getOrDefault(column, "")).toList());
            return Optional.empty();
        }
    }
}
