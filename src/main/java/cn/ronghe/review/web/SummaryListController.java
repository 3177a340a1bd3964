package cn.ronghe.review.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.application.Application;
import cn.ronghe.attachment.AttachmentDownload;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.ListSheet;
import cn.ronghe.review.ScanUploads;
import cn.ronghe.review.SummaryListBoard;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Phone;
import cn.ronghe.shared.TaskDoor;
import cn.ronghe.shared.Texts;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a department's handler and leader do with a summary list: prepare it, upload its scan, sign it. */
@Controller
@RequestMapping("/summary-lists/{id:\\d{1,18}}")
@PreAuthorize("hasAnyRole('HANDLER', 'LEADER')")
class SummaryListController {

    private static final int MAX_REPORTER = 30;

    private final SummaryListBoard board;
    private final SummaryListPages pages;
    private final ScanUploads scans;
    private final Attachments attachments;
    private final AttachmentDownload download;
    private final TaskDoor door;
    private final Texts texts;

    SummaryListController(SummaryListBoard board, SummaryListPages pages, ScanUploads scans, Attachments attachments,
                          AttachmentDownload download, TaskDoor door, Texts texts) {
        this.board = board;
        this.pages = pages;
        this.scans = scans;
        this.attachments = attachments;
        this.download = download;
        this.door = door;
        this.texts = texts;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('HANDLER', 'LEADER', 'BUSINESS_ADMIN', 'AUDITOR')")
    String page(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return pages.show(readable(id, person), person, model);
    }

    /** @param edition which edition to print; the one in hand where it is not given */
    @GetMapping("/print")
    @PreAuthorize("hasAnyRole('HANDLER', 'LEADER', 'BUSINESS_ADMIN', 'AUDITOR')")
    String print(@PathVariable long id, @RequestParam(required = false) Integer edition,
                 @AuthenticationPrincipal SignedIn person, Model model) {
        ListSheet sheet = readable(id, person);
        return pages.print(sheet, SummaryListPages.edition(sheet, edition), model);
    }

    @GetMapping("/scans/{attachmentId:\\d{1,18}}")
    @PreAuthorize("hasAnyRole('HANDLER', 'LEADER', 'BUSINESS_ADMIN', 'AUDITOR')")
    ResponseEntity<Resource> scan(@PathVariable long id, @PathVariable long attachmentId,
                                  @AuthenticationPrincipal SignedIn person) {
        ListSheet sheet = readable(id, person);
        AttachmentView file = attachments.find(attachmentId)
                .filter(found -> found.caseKey().equals(sheet.list().caseKey())).orElseThrow(this::notFound);
        return download.show(file);
    }

    @PostMapping("/prepare")
    String prepare(@PathVariable long id, @RequestParam(defaultValue = "") String reporterName,
                   @RequestParam(defaultValue = "") String reporterPhone, @AuthenticationPrincipal SignedIn person,
                   Model model, RedirectAttributes redirect) {
        ListSheet sheet = own(id, person);
        Map<String, String> errors = new LinkedHashMap<>();
        String name = CleanText.strip(reporterName);
        String phone = CleanText.strip(reporterPhone);
        if (name.isEmpty() || name.length() > MAX_REPORTER) {
            errors.put("reporterName", texts.get("review.list.reporterName.wrong", String.valueOf(MAX_REPORTER)));
        }
        if (!Phone.isValid(phone)) {
            errors.put("reporterPhone", texts.get("review.list.reporterPhone.wrong"));
        }
        if (errors.isEmpty()) {
            Optional<String> refused = door.decide(sheet.list().caseKey(),
                    Map.of("reporterName", name, "reporterPhone", phone));
            if (refused.isEmpty()) {
                redirect.addFlashAttribute("flash", texts.get("review.list.prepared"));
                return back(id);
            }
            errors.put("form", refused.get());
        }
        model.addAttribute("errors", errors);
        model.addAttribute("reporterName", reporterName);
        model.addAttribute("reporterPhone", reporterPhone);
        return pages.show(sheet, person, model);
    }

    @PostMapping("/scan")
    String upload(@PathVariable long id, @RequestParam MultipartFile file, @AuthenticationPrincipal SignedIn person,
                  RedirectAttributes redirect) throws IOException {
        own(id, person);
        scans.forList(id, file.getOriginalFilename(), file.getInputStream(), file.getSize()).map(texts::get)
                .ifPresentOrElse(refused -> redirect.addFlashAttribute("flashError", refused),
                        () -> redirect.addFlashAttribute("flash", texts.get("review.scan.kept")));
        return back(id);
    }

    @PostMapping("/decision")
    String decide(@PathVariable long id, @RequestParam(defaultValue = "") String outcome,
                  @RequestParam(defaultValue = "") String opinion, @AuthenticationPrincipal SignedIn person,
                  Model model, RedirectAttributes redirect) {
        ListSheet sheet = own(id, person);
        Optional<String> refused = door.decide(sheet.list().caseKey(), values(outcome, opinion));
        if (refused.isPresent()) {
            model.addAttribute("errors", Map.of("form", refused.get()));
            model.addAttribute("outcome", outcome);
            model.addAttribute("opinion", opinion);
            return pages.show(sheet, person, model);
        }
        redirect.addFlashAttribute("flash",
                texts.get("sealed".equals(outcome) ? "review.list.reported" : "review.list.returned"));
        return back(id);
    }

    @PostMapping("/supplements/{applicationId:\\d{1,18}}")
    String supplement(@PathVariable long id, @PathVariable long applicationId,
                      @RequestParam(defaultValue = "") String opinion, @AuthenticationPrincipal SignedIn person,
                      RedirectAttributes redirect) {
        ListSheet sheet = own(id, person);
        if (sheet.waiting().stream().noneMatch(listed -> listed.applicationId() == applicationId)) {
            throw notFound();
        }
        door.decide(Application.caseKeyOf(applicationId), values("sealed", opinion))
                .ifPresentOrElse(refused -> redirect.addFlashAttribute("flashError", refused),
                        () -> redirect.addFlashAttribute("flash", texts.get("review.list.supplemented")));
        return back(id);
    }

    private static Map<String, Object> values(String outcome, String opinion) {
        Map<String, Object> values = new HashMap<>(Map.of("outcome", outcome));
        if (!CleanText.isBlank(opinion)) {
            values.put("opinion", opinion);
        }
        return values;
    }

    private ListSheet readable(long id, SignedIn person) {
        return board.sheet(id).filter(sheet -> pages.mayRead(sheet, person)).orElseThrow(this::notFound);
    }

    private ListSheet own(long id, SignedIn person) {
        return board.sheet(id).filter(sheet -> person.worksIn(sheet.list().departmentCode()))
                .orElseThrow(this::notFound);
    }

    private ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String back(long id) {
        return "redirect:/summary-lists/" + id;
    }
}
