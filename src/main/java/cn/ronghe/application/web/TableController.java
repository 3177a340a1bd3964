package cn.ronghe.application.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import cn.ronghe.application.TableSheets;
import cn.ronghe.shared.Texts;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A growing table as a spreadsheet: its template, and the cells of one that was filled in. POST takes the file as it
 * is and answers 200 with {@code {cells}} or 422 with a sentence.
 */
@RestController
@RequestMapping("/applications/{id}/sections/{number}/tables/{table}")
@PreAuthorize("hasRole('APPLICANT')")
class TableController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final TableSheets sheets;
    private final Texts texts;

    TableController(TableSheets sheets, Texts texts) {
        this.sheets = sheets;
        this.texts = texts;
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(@PathVariable long id, @PathVariable int number, @PathVariable String table) {
        TableSheets.Template template = sheets.template(id, number, table);
        return ResponseEntity.ok().contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(texts.get("application.table.template", template.title()), StandardCharsets.UTF_8)
                        .build().toString())
                .body(template.content());
    }

    @PostMapping(path = "/cells", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObjectNode> cells(@PathVariable long id, @PathVariable int number, @PathVariable String table,
                                     @RequestParam(defaultValue = "") String name, HttpServletRequest request)
            throws IOException {
        TableSheets.Cells read = sheets.read(id, number, table, name, request.getInputStream());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        read.refusal().ifPresent(refusal -> json.put("message", texts.get(refusal)));
        ArrayNode lines = json.putArray("cells");
        read.lines().forEach(line -> {
            ArrayNode cells = lines.addArray();
            line.forEach(cells::add);
        });
        return ResponseEntity.status(read.refusal().isPresent() ? 422 : 200).cacheControl(CacheControl.noStore()).body(json);
    }
}
