package cn.ronghe.application.web;

import cn.ronghe.application.ApplicationDocuments;
import cn.ronghe.application.Corrections;
import cn.ronghe.application.Dossier;
import cn.ronghe.application.DossierHead;
import cn.ronghe.application.Receipts;
import cn.ronghe.application.Submission;
import cn.ronghe.application.SubmitApplication;
import cn.ronghe.application.SubmitResult;
import cn.ronghe.application.SubmitResult.NeedsConfirmation;
import cn.ronghe.application.SubmitResult.Refused;
import cn.ronghe.application.SubmitResult.Submitted;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 检查并提交, the receipt (回执), and the form on paper. */
@Controller
@RequestMapping("/applications/{id}")
@PreAuthorize("hasRole('APPLICANT')")
class SubmitController {

    private final Submission submission;
    private final Corrections corrections;
    private final Receipts receipts;
    private final Dossier dossier;
    private final ApplicationDocuments documents;
    private final ApplicationPages pages;
    private final UserAction action;
    private final Texts texts;

    SubmitController(Submission submission, Corrections corrections, Receipts receipts, Dossier dossier,
                     ApplicationDocuments documents, ApplicationPages pages, UserAction action, Texts texts) {
        this.submission = submission;
        this.corrections = corrections;
        this.receipts = receipts;
        this.dossier = dossier;
        this.documents = documents;
        this.pages = pages;
        this.action = action;
        this.texts = texts;
    }

    @GetMapping("/check")
    String check(@PathVariable long id, Model model, RedirectAttributes flash) {
        pages.editing(id, model);
        DossierHead head = (DossierHead) model.getAttribute("head");
        if (!head.state().editable()) {
            flash.addFlashAttribute("flashError", texts.get("application.not-editable"));
            return "redirect:/applications/" + id;
        }
        model.addAttribute("changes", head.state().correcting() ? corrections.changes(id) : null);
        model.addAttribute("current", "check");
        return "application/check";
    }

    @PostMapping("/submit")
    String submit(@PathVariable long id, @RequestParam(defaultValue = "false") boolean confirmed, Model model,
                  RedirectAttributes flash) {
        SubmitApplication command = new SubmitApplication(id, confirmed);
        boolean correcting = pages.head(id, model).state().correcting();
        SubmitResult result = action.run(() ->
                correcting ? corrections.resubmit(command) : submission.submit(command));
        if (result instanceof Submitted) {
            return "redirect:/applications/" + id + "/receipt";
        }
        if (result instanceof NeedsConfirmation needed) {
            flash.addFlashAttribute("warning", texts.get(needed.warning()));
        } else if (result instanceof Refused refused) {
            flash.addFlashAttribute("flashError", texts.get(refused.refusal()));
        } else {
            flash.addFlashAttribute("flashError", texts.get("application.incomplete"));
        }
        return "redirect:/applications/" + id + "/check";
    }

    @GetMapping("/receipt")
    String receipt(@PathVariable long id, Model model) {
        pages.head(id, model);
        model.addAttribute("receipt", receipts.of(id));
        return "application/receipt";
    }

    /** Without a version: what is being filled in, or the latest version where nothing is. */
    @GetMapping("/print")
    String print(@PathVariable long id, @RequestParam(required = false) Integer version, Model model) {
        DossierHead head = pages.head(id, model);
        model.addAttribute("form", dossier.print(id, shown(head, version)));
        return "application/print";
    }

    /** The same as Word. */
    @GetMapping("/word")
    ResponseEntity<byte[]> word(@PathVariable long id, @RequestParam(required = false) Integer version, Model model) {
        return documents.word(id, shown(pages.head(id, model), version));
    }

    /** 支撑材料目录. */
    @GetMapping("/evidence")
    String evidence(@PathVariable long id, @RequestParam(required = false) Integer version, Model model) {
        int shown = shown(pages.head(id, model), version);
        model.addAttribute("version", shown);
        model.addAttribute("evidence", dossier.evidence(id, shown));
        return "application/evidence";
    }

    @GetMapping("/evidence/word")
    ResponseEntity<byte[]> evidenceWord(@PathVariable long id, @RequestParam(required = false) Integer version, Model model) {
        return documents.evidence(id, shown(pages.head(id, model), version));
    }

    /** The whole dossier. */
    @GetMapping("/zip")
    void zip(@PathVariable long id, @RequestParam(required = false) Integer version, Model model,
             HttpServletResponse response) {
        documents.zip(id, shown(pages.head(id, model), version), response);
    }

    private static int shown(DossierHead head, Integer version) {
        return version != null ? version : head.state().editable() ? 0 : head.currentVersion();
    }
}
