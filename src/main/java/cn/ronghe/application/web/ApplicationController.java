package cn.ronghe.application.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationState;
import cn.ronghe.application.Completeness;
import cn.ronghe.application.CreateApplication;
import cn.ronghe.application.CreateResult.Created;
import cn.ronghe.application.CreateResult.NeedsConfirmation;
import cn.ronghe.application.CreateResult.Refused;
import cn.ronghe.application.CreateResult;
import cn.ronghe.application.Dossier;
import cn.ronghe.application.DossierHead;
import cn.ronghe.application.Drafts;
import cn.ronghe.application.OpenTypes;
import cn.ronghe.application.OpenTypes.OpenType;
import cn.ronghe.application.Overview;
import cn.ronghe.application.OwnApplications;
import cn.ronghe.application.Withdrawals;
import cn.ronghe.document.ExcelFiles;
import cn.ronghe.document.Sheet;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 我的申报 and the page of one case. */
@Controller
@RequestMapping("/applications")
@PreAuthorize("hasRole('APPLICANT')")
class ApplicationController {

    /** @param overview null where nothing is to be filled in, like deadline, or the form cannot be read */
    record Line(DossierHead head, String name, String state, Overview overview, Instant deadline) {
    }

    private final OwnApplications own;
    private final OpenTypes openTypes;
    private final Drafts drafts;
    private final Withdrawals withdrawals;
    private final Completeness completeness;
    private final Dossier dossier;
    private final ApplicationPages pages;
    private final UserAction action;
    private final ExcelFiles excel;
    private final Texts texts;

    ApplicationController(OwnApplications own, OpenTypes openTypes, Drafts drafts, Withdrawals withdrawals,
                          Completeness completeness, Dossier dossier, ApplicationPages pages,
                          UserAction action, ExcelFiles excel, Texts texts) {
        this.own = own;
        this.openTypes = openTypes;
        this.drafts = drafts;
        this.withdrawals = withdrawals;
        this.completeness = completeness;
        this.dossier = dossier;
        this.pages = pages;
        this.action = action;
        this.excel = excel;
        this.texts = texts;
    }

    @GetMapping
    String list(Model model) {
        List<Application> all = own.all();
        Map<Long, Overview> overviews = completeness.of(all.stream().filter(one -> one.state().editable()).toList());
        List<Line> lines = dossier.heads(all).stream().map(head -> line(head, overviews.get(head.applicationId()))).toList();
        model.addAttribute("asked", lines.stream().filter(line -> line.head().state().correcting()).toList());
        model.addAttribute("drafts", lines.stream().filter(line -> isDraft(line.head())).toList());
        model.addAttribute("submitted", lines.stream()
                .filter(line -> !isDraft(line.head()) && !line.head().state().correcting()).toList());
        Map<Boolean, List<OpenType>> byLeave = openTypes.all().stream()
                .collect(Collectors.partitioningBy(type -> type.hindered().isEmpty()));
        model.addAttribute("openTypes", byLeave.get(true));
        model.addAttribute("otherTypes", byLeave.get(false));
        return "application/list";
    }

    @GetMapping("/xlsx")
    void export(HttpServletResponse response) {
        List<Line> lines = dossier.heads(own.all()).stream().map(head -> line(head, null)).toList();
        excel.send("table:applications", texts.get("nav.applications"), Sheet.of(texts.get("nav.applications"), lines)
                .column(texts.get("application.field.platform"), Line::name)
                .column(texts.get("application.field.type"), line -> line.head().typeName())
                .column(texts.get("application.field.batch"), line -> line.head().batchName())
                .column(texts.get("application.field.number"), line -> line.head().acceptanceNumber())
                .column(texts.get("application.field.state"), Line::state)
                .column(texts.get("application.field.since"), line -> line.head().stateSince())
                .column(texts.get("application.field.deadline"), Line::deadline), response);
    }

    private Line line(DossierHead head, Overview overview) {
        return new Line(head, head.name(), pages.stateText(head), overview, pages.deadline(head));
    }

    private static boolean isDraft(DossierHead head) {
        return head.state() == ApplicationState.DRAFT;
    }

    @PostMapping
    String create(@RequestParam long batchId, @RequestParam String typeCode,
                  @RequestParam(defaultValue = "false") boolean confirmed, @RequestParam(required = false) Long copyOf,
                  Model model, RedirectAttributes flash) {
        CreateResult result = action.run(() ->
                drafts.create(new CreateApplication(batchId, typeCode, confirmed, copyOf)));
        if (result instanceof Created created) {
            return "redirect:/applications/" + created.applicationId() + "/sections/1";
        }
        if (result instanceof NeedsConfirmation needed) {
            model.addAttribute("warning", texts.get(needed.warning()));
            model.addAttribute("batchId", batchId);
            model.addAttribute("typeCode", typeCode);
            model.addAttribute("copyOf", copyOf);
            return "application/confirm-second";
        }
        flash.addFlashAttribute("flashError", texts.get(((Refused) result).refusal()));
        return "redirect:/applications";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        pages.editing(id, model);
        DossierHead head = (DossierHead) model.getAttribute("head");
        model.addAttribute("way", pages.way(head));
        model.addAttribute("versions", dossier.versions(id));
        model.addAttribute("files", dossier.files(id, head.currentVersion()));
        model.addAttribute("sealed", dossier.scan(id, head.currentVersion()).orElse(null));
        model.addAttribute("timeline", dossier.timeline(id));
        model.addAttribute("contact", pages.contact(head).orElse(null));
        model.addAttribute("again", again(head).orElse(null));
        return "application/case";
    }

    /** What a unit may file anew after its case has ended without being chosen. */
    private Optional<OpenType> again(DossierHead head) {
        return head.state().isFinal() && head.state() != ApplicationState.CHOSEN
                ? openTypes.all().stream().filter(type -> type.typeCode().equals(head.typeCode())
                        && type.hindered().isEmpty()).findFirst() : Optional.empty();
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        Optional<Refusal> refusal = action.run(() -> withdrawals.withdraw(id, reason));
        refusal.ifPresentOrElse(why -> {
            flash.addFlashAttribute("flashError", texts.get(why));
            flash.addFlashAttribute("reason", reason);
        }, () -> flash.addFlashAttribute("flash", texts.get("application.withdrawn")));
        return "redirect:/applications/" + id + (refusal.isPresent() ? "#withdraw" : "");
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable long id, RedirectAttributes flash) {
        Optional<Refusal> refusal = action.run(() -> drafts.discard(id));
        refusal.ifPresentOrElse(why -> flash.addFlashAttribute("flashError", texts.get(why)),
                () -> flash.addFlashAttribute("flash", texts.get("application.discarded")));
        return refusal.isPresent() ? "redirect:/applications/" + id : "redirect:/applications";
    }
}
