package cn.ronghe.review.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.review.ListLine;
import cn.ronghe.review.ListReminders;
import cn.ronghe.review.SummaryListBoard;
import cn.ronghe.review.SummaryLists;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For administrators: which departments have reported, what is overdue, and skipping with a reason. */
@Controller
@RequestMapping("/admin/summary-lists")
@PreAuthorize("hasRole('BUSINESS_ADMIN')")
class AdminSummaryListsController {

    private static final String NEWEST = "" + Long.MAX_VALUE;

    private final SummaryListBoard board;
    private final SummaryLists lists;
    private final ListReminders reminders;
    private final UserAction action;
    private final Texts texts;

    AdminSummaryListsController(SummaryListBoard board, SummaryLists lists, ListReminders reminders,
                                UserAction action, Texts texts) {
        this.board = board;
        this.lists = lists;
        this.reminders = reminders;
        this.action = action;
        this.texts = texts;
    }

    /** @param before the keyset's next page; the newest batches where it is not given */
    @GetMapping
    String page(@RequestParam(defaultValue = NEWEST) long before, Model model) {
        SummaryListBoard.Page page = board.page(before);
        Map<String, List<ListLine>> byType = new LinkedHashMap<>();
        page.lines().forEach(line -> byType.computeIfAbsent(
                line.list().batchId() + " " + line.list().typeCode(), any -> new ArrayList<>()).add(line));
        model.addAttribute("groups", byType.values().stream().map(ListGroup::new).toList());
        model.addAttribute("overdue", reminders.overdue());
        model.addAttribute("nextBefore", page.nextBefore());
        model.addAttribute("reminders", reminders);
        return "review/admin-summary-lists";
    }

    @PostMapping("/{id:\\d{1,18}}/remind")
    String remind(@PathVariable long id, RedirectAttributes redirect) {
        if (lists.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        action.run(() -> reminders.remind(id)).map(texts::get)
                .ifPresentOrElse(refused -> redirect.addFlashAttribute("flashError", refused),
                        () -> redirect.addFlashAttribute("flash", texts.get("review.remind.done", "1")));
        return "redirect:/admin/summary-lists";
    }

    @PostMapping("/remind")
    String remindOverdue(RedirectAttributes redirect) {
        int reminded = action.run(reminders::remindOverdue);
        redirect.addFlashAttribute("flash", reminded == 0 ? texts.get("review.remind.nobody")
                : texts.get("review.remind.done", String.valueOf(reminded)));
        return "redirect:/admin/summary-lists";
    }

    @PostMapping("/{id:\\d{1,18}}/skip")
    String skip(@PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        if (lists.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Optional<Refusal> refused = action.run(() -> lists.skip(id, reason));
        if (refused.isPresent()) {
            redirect.addFlashAttribute("flashError", texts.get(refused.get()));
            redirect.addFlashAttribute("refusedId", id);
            redirect.addFlashAttribute("reason", reason);
        } else {
            redirect.addFlashAttribute("flash", texts.get("review.skip.done"));
        }
        return "redirect:/admin/summary-lists";
    }
}
