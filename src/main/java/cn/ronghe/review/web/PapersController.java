package cn.ronghe.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import cn.ronghe.document.ExcelFiles;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.PaperBoard;
import cn.ronghe.review.PaperFilter;
import cn.ronghe.review.PaperGroup;
import cn.ronghe.review.PaperNote;
import cn.ronghe.review.Papers;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import jakarta.servlet.http.HttpServletResponse;
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

/** 纸质材料: the city department's handlers note which sealed paper copies have come. */
@Controller
@RequestMapping("/papers")
@PreAuthorize("hasRole('HANDLER')")
class PapersController {

    private static final String RECEIVED = "received";

    private final PaperBoard board;
    private final PaperPage page;
    private final Papers papers;
    private final ExcelFiles excel;
    private final UserAction action;
    private final Texts texts;
    private final Clock clock;

    PapersController(PaperBoard board, PaperPage page, Papers papers, ExcelFiles excel, UserAction action,
                     Texts texts, Clock clock) {
        this.board = board;
        this.page = page;
        this.papers = papers;
        this.excel = excel;
        this.action = action;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/xlsx")
    void export(@RequestParam(defaultValue = "0") long batch, @RequestParam(defaultValue = "") String type,
                @RequestParam(defaultValue = "") String district, @RequestParam(defaultValue = "") String view,
                @AuthenticationPrincipal SignedIn person, HttpServletResponse response) {
        excel.send("table:papers", texts.get("paper.title"),
                page.sheet(new PaperFilter(batch, type, district, view.equals(RECEIVED)), person), response);
    }

    /** @param after the keyset's next page */
    @GetMapping
    String papers(@RequestParam(defaultValue = "0") long batch, @RequestParam(defaultValue = "") String type,
                  @RequestParam(defaultValue = "") String district, @RequestParam(defaultValue = "") String view,
                  @RequestParam(defaultValue = "0") long after, @AuthenticationPrincipal SignedIn person, Model model) {
        PaperInput empty = new PaperInput(LocalDate.now(clock).toString(), String.valueOf(board.wanted()),
                person.name(), "");
        return page.show(new PaperFilter(batch, type, district, RECEIVED.equals(view)), after, empty, person, model);
    }

    /** The place in the navigation, for those who receive paper. */
    @GetMapping("/waiting")
    String waiting(@RequestParam(defaultValue = "false") boolean here, @AuthenticationPrincipal SignedIn person,
                   Model model) {
        model.addAttribute("receives", board.receives(person));
        model.addAttribute("missing", board.groups(person).stream().mapToLong(PaperGroup::missing).sum());
        model.addAttribute("here", here);
        return "review/papers-waiting";
    }

    @PostMapping
    String receive(@RequestParam(defaultValue = "") List<Long> ids, @RequestParam(defaultValue = "0") long batch,
                   @RequestParam(defaultValue = "") String type, @RequestParam(defaultValue = "") String district,
                   @RequestParam(defaultValue = "") String receivedOn, @RequestParam(defaultValue = "") String copies,
                   @RequestParam(defaultValue = "") String receivedBy, @RequestParam(defaultValue = "") String remark,
                   @AuthenticationPrincipal SignedIn person, Model model, RedirectAttributes redirect) {
        PaperInput input = new PaperInput(receivedOn, copies, receivedBy, remark);
        Optional<Refusal> refused = noted(input.note(), note -> action.run(() -> papers.receive(ids, note)));
        if (refused.isPresent()) {
            model.addAttribute("flashError", texts.get(refused.get()));
            model.addAttribute("ticked", ids);
            return page.show(new PaperFilter(batch, type, district, false), 0, input, person, model);
        }
        redirect.addFlashAttribute("flash", texts.get("paper.kept", String.valueOf(ids.size())));
        return back(batch, type, district, "", redirect);
    }

    @PostMapping("/{id:\\d{1,18}}/correct")
    String correct(@PathVariable long id, @RequestParam(defaultValue = "0") long batch,
                   @RequestParam(defaultValue = "") String type, @RequestParam(defaultValue = "") String district,
                   @RequestParam(defaultValue = "") String receivedOn, @RequestParam(defaultValue = "") String copies,
                   @RequestParam(defaultValue = "") String receivedBy, @RequestParam(defaultValue = "") String remark,
                   @RequestParam(defaultValue = "") String reason, @AuthenticationPrincipal SignedIn person,
                   RedirectAttributes redirect) {
        if (!papers.mayCorrect(id, person)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        PaperInput input = new PaperInput(receivedOn, copies, receivedBy, remark);
        Optional<Refusal> refused = noted(input.note(), note -> action.run(() -> papers.correct(id, note, reason)));
        if (refused.isPresent()) {
            redirect.addFlashAttribute("flashError", texts.get(refused.get()));
            redirect.addFlashAttribute("refusedId", id);
            redirect.addFlashAttribute("corrected", input);
            redirect.addFlashAttribute("reason", reason);
        } else {
            redirect.addFlashAttribute("flash", texts.get("paper.corrected"));
        }
        return back(batch, type, district, RECEIVED, redirect);
    }

    private static Optional<Refusal> noted(Optional<PaperNote> note,
                                           Function<PaperNote, Optional<Refusal>> command) {
        return note.isEmpty() ? Optional.of(Refusal.of("paper.day.missing")) : command.apply(note.get());
    }

    private static String back(long batch, String type, String district, String view, RedirectAttributes redirect) {
        redirect.addAttribute("batch", batch);
        redirect.addAttribute("type", type);
        redirect.addAttribute("district", district);
        redirect.addAttribute("view", view);
        return "redirect:/papers";
    }
}
