package cn.ronghe.administration.web;

import java.io.IOException;

import cn.ronghe.administration.PersonSheets;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People from a spreadsheet. Who may is asked of methods declared here: an inherited one would be asked nothing. */
@Controller
@RequestMapping("/admin/people/import")
@PreAuthorize("hasAnyRole('BUSINESS_ADMIN', 'SYSTEM_ADMIN')")
class PersonSheetController {

    private final PersonSheets kind;
    private final SheetPages pages;

    PersonSheetController(PersonSheets kind, SheetPages pages) {
        this.kind = kind;
        this.pages = pages;
    }

    @GetMapping
    String prepare(Model model) {
        return pages.prepare(kind, model);
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template() {
        return pages.template(kind);
    }

    @PostMapping
    String upload(@RequestParam MultipartFile file, RedirectAttributes redirect) throws IOException {
        return pages.upload(kind, file, redirect);
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String preview(@PathVariable long id, Model model) {
        return pages.preview(kind, id, model);
    }

    @PostMapping("/{id:[0-9]{1,18}}")
    String take(@PathVariable long id, @RequestParam(defaultValue = "0") long expected,
                @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        return pages.take(kind, id, expected, reason, redirect);
    }

    @GetMapping("/{id:[0-9]{1,18}}/problems")
    ResponseEntity<byte[]> problems(@PathVariable long id) {
        return pages.problems(kind, id);
    }
}
