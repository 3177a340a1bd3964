package cn.ronghe.administration.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import cn.ronghe.administration.ImportPreview;
import cn.ronghe.administration.ImportSheets;
import cn.ronghe.administration.SheetKind;
import cn.ronghe.shared.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of a kind of sheet: the template, the upload, what became of each row, taking over. */
@Component
class SheetPages {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ImportSheets sheets;
    private final Texts texts;

    SheetPages(ImportSheets sheets, Texts texts) {
        this.sheets = sheets;
        this.texts = texts;
    }

    String prepare(SheetKind kind, Model model) {
        model.addAttribute("kind", kind);
        return "administration/import";
    }

    ResponseEntity<byte[]> template(SheetKind kind) {
        return download(kind, "template", sheets.template(kind));
    }

    String upload(SheetKind kind, MultipartFile file, RedirectAttributes redirect) throws IOException {
        ImportSheets.Upload upload = sheets.upload(kind, file.getOriginalFilename(), file.getInputStream());
        if (upload.refusal().isPresent()) {
            redirect.addFlashAttribute("flashError", texts.get(upload.refusal().get()));
            return back(kind);
        }
        return back(kind) + "/" + upload.id();
    }

    String preview(SheetKind kind, long id, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("preview", known(kind, id));
        return "administration/import-preview";
    }

    String take(SheetKind kind, long id, long expected, String reason, RedirectAttributes redirect) {
        known(kind, id);
        sheets.take(kind, id, expected, reason).map(texts::get).ifPresent(refused -> {
            redirect.addFlashAttribute("flashError", refused);
            redirect.addFlashAttribute("reason", reason);
        });
        return back(kind) + "/" + id;
    }

    ResponseEntity<byte[]> problems(SheetKind kind, long id) {
        return download(kind, "problems", sheets.problems(kind, known(kind, id)));
    }

    private ResponseEntity<byte[]> download(SheetKind kind, String what, byte[] content) {
        String name = texts.get("administration.import.file." + what,
                texts.get("administration.import.sheet." + kind.code()));
        return ResponseEntity.ok().contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8).build().toString())
                .body(content);
    }

    private ImportPreview known(SheetKind kind, long id) {
        return sheets.preview(kind, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(SheetKind kind) {
        return "redirect:/admin/" + kind.code() + "/import";
    }
}
