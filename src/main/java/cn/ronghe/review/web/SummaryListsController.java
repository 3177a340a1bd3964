package cn.ronghe.review.web;

import java.util.List;

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
        String department = person.departmentCode();
        model.addAttribute("made", department == null ? List.of() : board.madeBy(department));
        model.addAttribute("received", department == null ? List.of() : board.receivedBy(department));
        return "review/summary-lists";
    }
}
