package cn.ronghe.selection.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.organization.SignedIn;
import cn.ronghe.selection.CaseRow;
import cn.ronghe.selection.OpinionProblems;
import cn.ronghe.selection.SaveOpinion;
import cn.ronghe.selection.Selection;
import cn.ronghe.selection.SelectionSheet;
import cn.ronghe.selection.Selections;
import cn.ronghe.shared.TaskDoor;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One selection, and what a member of its panel says of the cases: saved one by one, handed in all together. */
@Controller
@RequestMapping("/selections/{id:[0-9]{1,18}}")
@PreAuthorize("hasAnyRole('HANDLER', 'LEADER', 'PANEL_MEMBER')")
class OpinionController {

    private final Selections selections;
    private final SelectionPages pages;
    private final TaskDoor door;
    private final UserAction userAction;
    private final Texts texts;

    OpinionController(Selections selections, SelectionPages pages, TaskDoor door, UserAction userAction, Texts texts) {
        this.selections = selections;
        this.pages = pages;
        this.door = door;
        this.userAction = userAction;
        this.texts = texts;
    }

    @GetMapping
    String page(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return pages.show(pages.sheet(id, person), Map.of(), model);
    }

    /** Saves one case while the others are still being written. */
    @PostMapping("/opinions/{applicationId:[0-9]{1,18}}")
    String saveOne(@PathVariable long id, @PathVariable long applicationId,
                   @RequestParam Map<String, String> parameters, @AuthenticationPrincipal SignedIn person, Model model) {
        SelectionSheet sheet = pages.sheet(id, person);
        CaseRow row = sheet.cases().stream().filter(one -> one.applicationId() == applicationId).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        SaveOpinion typed = OpinionInput.read(id, applicationId, parameters);
        OpinionInput result = save(typed);
        CaseRow now = pages.sheet(id, person).cases().get(row.position() - 1);
        model.addAttribute("row", now);
        model.addAttribute("input", result);
        return "selection/fragments :: saved(row=${row}, input=${input})";
    }

    /** Saves all cases and, where asked to, hands them in. What is wrong stays on the page as it was typed. */
    @PostMapping("/opinions")
    String saveAll(@PathVariable long id, @RequestParam(defaultValue = "save") String action,
                   @RequestParam Map<String, String> parameters, @AuthenticationPrincipal SignedIn person, Model model,
                   RedirectAttributes redirect) {
        SelectionSheet sheet = pages.sheet(id, person);
        Map<Long, OpinionInput> wrong = new LinkedHashMap<>();
        for (CaseRow row : sheet.cases()) {
            OpinionInput result = save(OpinionInput.read(id, row.applicationId(), parameters));
            if (result.wrong()) {
                wrong.put(row.applicationId(), result);
            }
        }
        if (!wrong.isEmpty()) {
            model.addAttribute("wrong", wrong);
            return pages.show(pages.sheet(id, person), wrong, model);
        }
        if (!action.equals("finish")) {
            redirect.addFlashAttribute("flash", texts.get("selection.opinions.saved"));
        } else {
            handIn(id, person).ifPresentOrElse(refused -> redirect.addFlashAttribute("flashError", refused),
                    () -> redirect.addFlashAttribute("flash", texts.get("selection.opinions.handed-in")));
        }
        return "redirect:/selections/" + id;
    }

    private OpinionInput save(SaveOpinion typed) {
        OpinionProblems problems = userAction.run(() -> selections.saveOpinion(typed));
        return OpinionInput.typed(typed, problems, texts);
    }

    private Optional<String> handIn(long id, SignedIn person) {
        return selections.mayFinish(id, person.username()).map(texts::get)
                .or(() -> door.decide(Selection.caseKeyOf(id), Map.of("outcome", "done")));
    }
}
