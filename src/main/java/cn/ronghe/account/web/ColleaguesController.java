package cn.ronghe.account.web;

import java.util.Map;
import java.util.Optional;

import cn.ronghe.account.Colleagues;
import cn.ronghe.organization.CurrentPerson;
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

/** 本单位人员: the people of one unit let each other in and send each other away. */
@Controller
@RequestMapping("/account/colleagues")
@PreAuthorize("hasRole('APPLICANT')")
class ColleaguesController {

    private final Colleagues colleagues;
    private final Sentences sentences;
    private final UserAction action;
    private final Texts texts;

    ColleaguesController(Colleagues colleagues, Sentences sentences, UserAction action, Texts texts) {
        this.colleagues = colleagues;
        this.sentences = sentences;
        this.action = action;
        this.texts = texts;
    }

    @GetMapping
    String list(Model model) {
        return show(Map.of(), "", model);
    }

    /** @param application from whose page it came, and goes back to; null for none */
    @PostMapping("/invitations")
    String invite(@RequestParam(defaultValue = "") String email, @RequestParam(required = false) Long application,
                  Model model, RedirectAttributes redirect) {
        withUnit();
        Optional<Refusal> refusal = action.run(() -> colleagues.invite(email));
        if (refusal.isPresent()) {
            return show(Map.of("email", refusal.get()), email, model);
        }
        redirect.addFlashAttribute("flash", texts.get("account.invite.sent", email.strip()));
        return application == null ? back() : "redirect:/applications/" + application;
    }

    @PostMapping("/invitations/{id:[0-9]{1,18}}/cancel")
    String cancel(@PathVariable long id, RedirectAttributes redirect) {
        if (!action.run(() -> colleagues.cancelInvitation(id))) {
            throw notFound();
        }
        redirect.addFlashAttribute("flash", texts.get("account.invite.cancelled"));
        return back();
    }

    @PostMapping("/requests/{id:[0-9]{1,18}}/accept")
    String accept(@PathVariable long id, RedirectAttributes redirect) {
        asking(id);
        return told(action.run(() -> colleagues.decide(id, true, "")), "account.asking.accepted", redirect);
    }

    @PostMapping("/requests/{id:[0-9]{1,18}}/refuse")
    String refuse(@PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        asking(id);
        return told(action.run(() -> colleagues.decide(id, false, reason)), "account.asking.refused", redirect);
    }

    @PostMapping("/deactivate")
    String deactivate(@RequestParam(defaultValue = "") String username, RedirectAttributes redirect) {
        withUnit();
        return told(action.run(() -> colleagues.deactivate(username)), "account.deactivate.done", redirect);
    }

    private String told(Optional<Refusal> refusal, String done, RedirectAttributes redirect) {
        refusal.ifPresentOrElse(why -> redirect.addFlashAttribute("flashError", texts.get(why)),
                () -> redirect.addFlashAttribute("flash", texts.get(done)));
        return back();
    }

    private void asking(long id) {
        if (colleagues.asking().stream().noneMatch(asked -> asked.id() == id)) {
            throw notFound();
        }
    }

    private void withUnit() {
        colleagues.unit().orElseThrow(ColleaguesController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String back() {
        return "redirect:/account/colleagues";
    }

    private String show(Map<String, Refusal> problems, String email, Model model) {
        model.addAttribute("unit", colleagues.unit().orElseThrow(ColleaguesController::notFound));
        model.addAttribute("people", colleagues.all());
        model.addAttribute("me", CurrentPerson.get().username());
        model.addAttribute("asking", colleagues.asking());
        model.addAttribute("invitations", colleagues.invitations());
        model.addAttribute("email", email);
        model.addAttribute("errors", sentences.of(problems));
        return "account/colleagues";
    }
}
