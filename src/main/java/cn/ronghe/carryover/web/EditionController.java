package cn.ronghe.carryover.web;

import java.util.List;
import java.util.Optional;

import cn.ronghe.application.DossierHead;
import cn.ronghe.application.web.ApplicationPages;
import cn.ronghe.carryover.EditionMoves;
import cn.ronghe.carryover.MoveForm;
import cn.ronghe.carryover.MovedForm;
import cn.ronghe.carryover.NewerForm;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 表单版本: what a newer edition of the form changes, the step to it, and what was typed before it. */
@Controller
@RequestMapping("/applications/{id}/form")
@PreAuthorize("hasRole('APPLICANT')")
class EditionController {

    private final EditionMoves moves;
    private final ApplicationPages pages;
    private final UserAction action;
    private final Texts texts;

    EditionController(EditionMoves moves, ApplicationPages pages, UserAction action, Texts texts) {
        this.moves = moves;
        this.pages = pages;
        this.action = action;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable long id, Model model, RedirectAttributes flash) {
        pages.head(id, model);
        Optional<NewerForm> newer = moves.newer(id);
        List<MovedForm> moved = moves.of(id);
        if (newer.isEmpty() && moved.isEmpty()) {
            flash.addFlashAttribute("flashError", texts.get("application.edition.none"));
            return "redirect:/applications/" + id;
        }
        model.addAttribute("newer", newer.orElse(null));
        model.addAttribute("moved", moved);
        return "carryover/edition";
    }

    @PostMapping
    String move(@PathVariable long id, @RequestParam(defaultValue = "") String from,
                @RequestParam(defaultValue = "") String to, RedirectAttributes flash) {
        Optional<Refusal> refusal = action.run(() -> moves.move(new MoveForm(id, from, to)));
        refusal.ifPresentOrElse(why -> flash.addFlashAttribute("flashError", texts.get(why)),
                () -> flash.addFlashAttribute("flash", texts.get("application.edition.moved")));
        return "redirect:/applications/" + id + (refusal.isPresent() && moves.newer(id).isPresent() ? "/form" : "");
    }

    /** The whole form as it was before a step. */
    @GetMapping("/{moveId}")
    String before(@PathVariable long id, @PathVariable long moveId, Model model) {
        DossierHead head = pages.head(id, model);
        model.addAttribute("form", moves.before(head.applicationId(), moveId));
        model.addAttribute("move", moves.of(id).stream().filter(move -> move.id() == moveId).findFirst().orElseThrow());
        return "carryover/edition-before";
    }
}
