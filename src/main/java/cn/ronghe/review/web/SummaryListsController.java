package cn.ronghe.review.web;

import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.SummaryListBoard;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The summary lists that a department makes, or receives. */
@Controller
class SummaryListsController {

    private final SummaryListBoard board;

    SummaryListsController(SummaryListBoard board) {
        this.board = board;
    }

    @GetMapping("/summary-lists")
    @PreAuthorize("hasAnyRole('HANDLER', 'LEADER')")
    String lists(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("made", board.madeBy(person.departments()));
        model.addAttribute("several", person.departments().size() > 1);
        model.addAttribute("received", board.receivedBy(person.departments()));
        return "review/summary-lists";
    }
}
