package cn.ronghe.review.web;

import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.SummaryListBoard;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The summary lists that a department makes, or receives. */
@Controller
class SummaryListsController {

    private static final String NEWEST = "" + Long.MAX_VALUE;

    private final SummaryListBoard board;

    SummaryListsController(SummaryListBoard board) {
        this.board = board;
    }

    /** @param before the keyset's next page of those received; the newest where it is not given */
    @GetMapping("/summary-lists")
    @PreAuthorize("hasAnyRole('HANDLER', 'LEADER')")
    String lists(@RequestParam(defaultValue = NEWEST) long before, @AuthenticationPrincipal SignedIn person, Model model) {
        SummaryListBoard.Page received = board.receivedBy(person.departments(), before);
        model.addAttribute("made", board.madeBy(person.departments()));
        model.addAttribute("several", person.departments().size() > 1);
        model.addAttribute("received", received.lines());
        model.addAttribute("nextBefore", received.nextBefore());
        return "review/summary-lists";
    }
}
