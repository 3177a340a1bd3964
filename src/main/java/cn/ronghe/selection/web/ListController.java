package cn.ronghe.selection.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.organization.SignedIn;
import cn.ronghe.selection.Selection;
import cn.ronghe.selection.Selections;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.TaskDoor;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lead department's part: its handler ticks and settles the list, its leader publishes it or gives it back. */
@Controller
@RequestMapping("/selections/{id:[0-9]{1,18}}")
@PreAuthorize("hasAnyRole('HANDLER', 'LEADER')")
class ListController {

    private final Selections selections;
    private final SelectionPages pages;
    private final TaskDoor door;
    private final UserAction userAction;
    private final Texts texts;

    ListController(Selections selections, SelectionPages pages, TaskDoor door, UserAction userAction, Texts texts) {
        this.selections = selections;
        this.pages = pages;
        this.door = door;
        this.userAction = userAction;
        this.texts = texts;
    }

    /** Keeps the ticks at each change and answers with the count beside the quota. */
    @PostMapping("/marks")
    String mark(@PathVariable long id, @RequestParam(defaultValue = "") List<Long> chosen,
                @RequestParam(defaultValue = "false") boolean empty, @AuthenticationPrincipal SignedIn person,
                Model model) {
        own(id, person);
        model.addAttribute("refused", keep(id, chosen, empty).orElse(null));
        model.addAttribute("sheet", pages.sheet(id, person));
        return "selection/fragments :: count(sheet=${sheet}, refused=${refused})";
    }

    @PostMapping("/settle")
    String settle(@PathVariable long id, @RequestParam(defaultValue = "settle") String action,
                  @RequestParam(defaultValue = "") List<Long> chosen,
                  @RequestParam(defaultValue = "false") boolean empty, @AuthenticationPrincipal SignedIn person,
                  RedirectAttributes redirect) {
        own(id, person);
        Optional<String> refused = keep(id, chosen, empty);
        boolean settling = action.equals("settle");
        if (settling) {
            refused = refused.or(() -> selections.maySettle(id).map(texts::get))
                    .or(() -> door.decide(Selection.caseKeyOf(id), Map.of("outcome", "settled")));
        }
        refused.ifPresentOrElse(reason -> redirect.addFlashAttribute("flashError", reason),
                () -> redirect.addFlashAttribute("flash",
                        texts.get(settling ? "selection.settled" : "selection.marks.saved")));
        return back(id);
    }

    @PostMapping("/publish")
    String publish(@PathVariable long id, @RequestParam(defaultValue = "") String outcome,
                   @RequestParam(defaultValue = "") String documentNumber,
                   @RequestParam(defaultValue = "") String opinion, @AuthenticationPrincipal SignedIn person,
                   Model model, RedirectAttributes redirect) {
        own(id, person);
        Optional<Refusal> mine = selections.mayPublish(id, person.username(), outcome, documentNumber, opinion);
        Optional<String> refused = mine.map(texts::get)
                .or(() -> door.decide(Selection.caseKeyOf(id), values(outcome, documentNumber, opinion)));
        if (refused.isPresent()) {
            model.addAttribute("decisionProblem", refused.get());
            model.addAttribute("problemField", mine.map(ListController::fieldOf).orElse(""));
            model.addAttribute("documentNumber", documentNumber);
            model.addAttribute("opinion", opinion);
            return pages.show(pages.sheet(id, person), Map.of(), model);
        }
        boolean published = outcome.equals("published");
        redirect.addFlashAttribute("flash", texts.get(published ? "selection.published" : "selection.returned"));
        return back(id);
    }

    private Optional<String> keep(long id, List<Long> chosen, boolean empty) {
        if (!pages.task(id).equals(SelectionPages.SETTLE)) {
            return Optional.of(texts.get("selection.settle.not-now"));
        }
        return userAction.run(() -> selections.mark(id, chosen, empty)).map(texts::get);
    }

    /** The fields of the task's form: the number only where the list is published, no empty opinion. */
    private static Map<String, Object> values(String outcome, String documentNumber, String opinion) {
        Map<String, Object> values = new HashMap<>(Map.of("outcome", outcome));
        if (outcome.equals("published")) {
            values.put("documentNumber", CleanText.strip(documentNumber));
        }
        if (!CleanText.isBlank(opinion)) {
            values.put("opinion", opinion);
        }
        return values;
    }

    private static String fieldOf(Refusal refusal) {
        return switch (refusal.key()) {
            case "selection.publish.number", "selection.publish.number.wrong" -> "documentNumber";
            case "selection.publish.reason", "selection.publish.opinion" -> "opinion";
            default -> "";
        };
    }

    private void own(long id, SignedIn person) {
        if (!pages.sheet(id, person).lead()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String back(long id) {
        return "redirect:/selections/" + id;
    }
}
