package cn.ronghe.participation.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import cn.ronghe.application.Dossier;
import cn.ronghe.application.DossierHead;
import cn.ronghe.application.NoSuchApplication;
import cn.ronghe.application.web.ApplicationPages;
import cn.ronghe.attachment.AttachmentDownload;
import cn.ronghe.document.ExcelFiles;
import cn.ronghe.document.Sheet;
import cn.ronghe.participation.MemberInvitations.Outcome;
import cn.ronghe.participation.MemberInvitations;
import cn.ronghe.participation.MemberLine;
import cn.ronghe.participation.MemberRoll;
import cn.ronghe.participation.Participation;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 参与确认: the lead unit invites its members, reminds them and reads their answers. All buttons are of one form, so
 * that addresses typed elsewhere in the table are there again whichever was pressed.
 */
@Controller
@RequestMapping("/applications/{id:\\d{1,18}}/members")
@PreAuthorize("hasRole('APPLICANT')")
class MembersController {

    private final MemberInvitations invitations;
    private final Dossier dossier;
    private final AttachmentDownload download;
    private final ApplicationPages pages;
    private final ExcelFiles excel;
    private final UserAction action;
    private final Texts texts;

    MembersController(MemberInvitations invitations, Dossier dossier, AttachmentDownload download,
                      ApplicationPages pages, ExcelFiles excel, UserAction action, Texts texts) {
        this.invitations = invitations;
        this.dossier = dossier;
        this.download = download;
        this.pages = pages;
        this.excel = excel;
        this.action = action;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        Optional<String> closed = pages.editing(id, model);
        MemberRoll roll = roll(id);
        model.addAttribute("roll", roll);
        model.addAttribute("until", closed.isPresent() ? null : invitations.until(id));
        model.addAttribute("current", "members");
        model.asMap().putIfAbsent("typed", Map.of());
        model.asMap().putIfAbsent("errors", Map.of());
        return "participation/members";
    }

    @PostMapping
    String invite(@PathVariable long id, @RequestParam MultiValueMap<String, String> form, RedirectAttributes flash) {
        Map<String, String> typed = typed(form);
        return told(id, action.run(() -> invitations.invite(id, typed)), typed, flash);
    }

    @PostMapping("/remind")
    String remind(@PathVariable long id, @RequestParam MultiValueMap<String, String> form, RedirectAttributes flash) {
        return told(id, action.run(() -> invitations.remind(id)), typed(form), flash);
    }

    @PostMapping("/{one:\\d{1,18}}/remind")
    String remind(@PathVariable long id, @PathVariable long one, @RequestParam MultiValueMap<String, String> form,
                  RedirectAttributes flash) {
        return told(id, action.run(() -> invitations.remind(id, one)), typed(form), flash);
    }

    @PostMapping("/{one:\\d{1,18}}/address")
    String readdress(@PathVariable long id, @PathVariable long one, @RequestParam MultiValueMap<String, String> form,
                     RedirectAttributes flash) {
        String field = "address-" + one;
        String address = Optional.ofNullable(form.getFirst(field)).orElse("");
        Optional<Refusal> refusal = action.run(() -> invitations.readdress(id, one, address));
        Map<String, String> typed = typed(form);
        refusal.ifPresent(why -> typed.put(field, address));
        return told(id, refusal.map(why -> Map.of(field, why)).orElse(Map.of()), typed,
                texts.get("participation.readdressed"), flash);
    }

    @PostMapping("/{one:\\d{1,18}}/revoke")
    String revoke(@PathVariable long id, @PathVariable long one, @RequestParam MultiValueMap<String, String> form,
                  RedirectAttributes flash) {
        Optional<Refusal> refusal = action.run(() -> invitations.revoke(id, one));
        return told(id, refusal.map(why -> Map.of("form", why)).orElse(Map.of()), typed(form),
                texts.get("participation.revoked"), flash);
    }

    @GetMapping("/files/{fileId:\\d{1,18}}")
    ResponseEntity<Resource> file(@PathVariable long id, @PathVariable long fileId, Model model) {
        pages.head(id, model);
        return dossier.file(id, fileId).map(download::show)
                .orElseThrow(() -> new NoSuchApplication("file " + fileId + " of application " + id));
    }

    @GetMapping("/xlsx")
    void export(@PathVariable long id, Model model, HttpServletResponse response) {
        DossierHead head = pages.head(id, model);
        excel.send(head.caseKey(), texts.get("participation.file", head.name()),
                Sheet.of(texts.get("participation"), roll(id).lines())
                        .column(texts.get("participation.unit"), line -> line.unit().name())
                        .column(texts.get("participation.code"), line -> line.unit().code())
                        .column(texts.get("participation.role"), line -> line.unit().role())
                        .column(texts.get("participation.state"), line -> texts.get("participation.state." + line.state()))
                        .column(texts.get("participation.email"), line -> of(line, Participation::email))
                        .column(texts.get("participation.who"), line -> of(line, Participation::answeredBy))
                        .column(texts.get("participation.page.post"), line -> of(line, Participation::answeredPost))
                        .column(texts.get("participation.page.phone"), line -> of(line, Participation::answeredPhone))
                        .column(texts.get("participation.when"), line -> of(line, Participation::answeredAt))
                        .column(texts.get("participation.reason"), line -> of(line, Participation::reason)), response);
    }

    private static <T> T of(MemberLine line, Function<Participation, T> value) {
        return line.participation() == null ? null : value.apply(line.participation());
    }

    private MemberRoll roll(long id) {
        return invitations.roll(id).orElseThrow(() -> new NoSuchApplication("members of application " + id));
    }

    /** The addresses by the keys of the units beside which they were typed. */
    private static Map<String, String> typed(MultiValueMap<String, String> form) {
        List<String> units = form.getOrDefault("unit", List.of());
        List<String> emails = form.getOrDefault("email", List.of());
        Map<String, String> typed = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(units.size(), emails.size()); i++) {
            if (!emails.get(i).isBlank()) {
                typed.put(units.get(i), emails.get(i));
            }
        }
        return typed;
    }

    private String told(long id, Outcome outcome, Map<String, String> typed, RedirectAttributes flash) {
        int bad = outcome.problems().size();
        String sent = String.valueOf(outcome.sent());
        if (outcome.sent() == 0) {
            return told(id, bad > 0 ? outcome.problems() : Map.of("form", Refusal.of("participation.nothing")), typed,
                    "", flash);
        }
        return told(id, outcome.problems(), typed, bad == 0 ? texts.get("participation.sent", sent)
                : texts.get("participation.sent.problems", sent, String.valueOf(bad)), flash);
    }

    /** @param done what is said unless there is only trouble */
    private String told(long id, Map<String, Refusal> problems, Map<String, String> typed, String done,
                        RedirectAttributes flash) {
        Map<String, String> errors = new HashMap<>();
        problems.forEach((field, why) -> errors.put(field, texts.get(why)));
        String whole = errors.remove("form");
        if (whole != null || !errors.isEmpty() && done.isEmpty()) {
            flash.addFlashAttribute("flashError", whole != null ? whole
                    : texts.get("participation.problems", String.valueOf(errors.size())));
        } else if (problems.keySet().stream().noneMatch(field -> field.startsWith("address-"))) {
            flash.addFlashAttribute("flash", done);
        }
        flash.addFlashAttribute("typed", typed);
        flash.addFlashAttribute("errors", errors);
        return "redirect:/applications/" + id + "/members";
    }
}
