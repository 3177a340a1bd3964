package cn.ronghe.notification.web;

import cn.ronghe.notification.MailBoard;
import cn.ronghe.notification.MailState;
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

/** The mails for administrators: what became of each, its text, sending it again. */
@Controller
@RequestMapping("/admin/mails")
@PreAuthorize("hasAnyRole('BUSINESS_ADMIN', 'SYSTEM_ADMIN')")
class MailsController {

    private static final int PER_PAGE = 50;

    private final MailBoard board;
    private final UserAction userAction;
    private final Texts texts;

    MailsController(MailBoard board, UserAction userAction, Texts texts) {
        this.board = board;
        this.userAction = userAction;
        this.texts = texts;
    }

    /** @param before the keyset's next page; the newest where it is not given */
    @GetMapping
    String list(@RequestParam(required = false) MailState state, @RequestParam(required = false) Long before,
                Model model) {
        model.addAttribute("page", board.page(state, before, PER_PAGE));
        model.addAttribute("states", MailState.values());
        model.addAttribute("state", state);
        model.addAttribute("newest", before == null);
        return "notification/mails";
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String mail(@PathVariable long id, Model model) {
        model.addAttribute("mail", board.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "notification/mail";
    }

    @PostMapping("/{id:[0-9]{1,18}}/send")
    String sendAgain(@PathVariable long id, RedirectAttributes redirect) {
        userAction.run(() -> board.sendAgain(id)).map(texts::get).ifPresentOrElse(
                refused -> redirect.addFlashAttribute("flashError", refused),
                () -> redirect.addFlashAttribute("flash", texts.get("notification.sending-again")));
        return "redirect:/admin/mails/" + id;
    }
}
