package cn.ronghe.workflow.web;

import java.util.List;
import java.util.Map;

import cn.ronghe.application.Applications;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.SaveChecklist;
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

/** Takes in the first review's checklist from the tab 申报材料: each point as it is answered, and all together. */
@Controller
@RequestMapping("/applications/{id:\\d{1,18}}/checklist")
@PreAuthorize("hasRole('HANDLER')")
class ChecklistController {

    private final Applications applications;
    private final ChecklistCards cards;

    ChecklistController(Applications applications, ChecklistCards cards) {
        this.applications = applications;
        this.cards = cards;
    }

    /** Answers with the point's own line, and leaves alone what is being typed. */
    @PostMapping("/{position:\\d{1,3}}")
    String saveOne(@PathVariable long id, @PathVariable int position, @RequestParam int version,
                   @RequestParam Map<String, String> typed, @AuthenticationPrincipal SignedIn person, Model model) {
        shown(id, person).lines().stream().filter(line -> line.point().position() == position).findFirst()
                .orElseThrow(ChecklistController::notFound);
        ChecklistCards.Card card = cards.save(new SaveChecklist(id, version, List.of(line(position, typed, ""))), person);
        model.addAttribute("checklist", card);
        model.addAttribute("line", card.lines().get(position - 1));
        return "workflow/checklist :: answered";
    }

    /** @param action {@code rest}: what is not answered yet fits */
    @PostMapping
    String saveAll(@PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "") String action,
                   @RequestParam Map<String, String> typed, @AuthenticationPrincipal SignedIn person, Model model) {
        String otherwise = action.equals("rest") ? "FITS" : "";
        List<SaveChecklist.Line> lines = shown(id, person).lines().stream()
                .map(line -> line(line.point().position(), typed, otherwise)).toList();
        model.addAttribute("checklist", cards.save(new SaveChecklist(id, version, lines), person));
        model.addAttribute("told", true);
        return "workflow/checklist :: fields";
    }

    private ChecklistCards.Card shown(long id, SignedIn person) {
        return applications.find(id).filter(found -> found.currentVersion() > 0)
                .flatMap(found -> cards.of(found, person)).orElseThrow(ChecklistController::notFound);
    }

    private static SaveChecklist.Line line(int position, Map<String, String> typed, String otherwise) {
        String answer = typed.getOrDefault("answer-" + position, "");
        String edition = typed.getOrDefault("edition-" + position, "");
        return new SaveChecklist.Line(position, answer.isEmpty() ? otherwise : answer,
                typed.getOrDefault("remark-" + position, ""),
                edition.matches("[0-9]{1,9}") ? Integer.parseInt(edition) : 0);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
