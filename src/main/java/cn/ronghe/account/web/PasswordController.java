package cn.ronghe.account.web;

import java.util.Map;
import java.util.Optional;

import cn.ronghe.account.OneTimeLink;
import cn.ronghe.account.OneTimeLink.State;
import cn.ronghe.account.OneTimeLinks;
import cn.ronghe.account.Passwords;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A password is forgotten, and set by the link in a mail; an invited person sets the first one the same way. */
@Controller
@RequestMapping("/password")
class PasswordController {

    private final Passwords passwords;
    private final OneTimeLinks links;
    private final Renewal renewal;
    private final Sentences sentences;
    private final UserAction action;
    private final Texts texts;

    PasswordController(Passwords passwords, OneTimeLinks links, Renewal renewal, Sentences sentences,
                       UserAction action, Texts texts) {
        this.passwords = passwords;
        this.links = links;
        this.renewal = renewal;
        this.sentences = sentences;
        this.action = action;
        this.texts = texts;
    }

    @GetMapping("/forgotten")
    String forgotten(Model model) {
        model.addAttribute("errors", Map.of());
        return "account/forgotten";
    }

    /** The same answer whether there is such a login or not. */
    @PostMapping("/forgotten")
    String send(@RequestParam(defaultValue = "") String who, HttpServletRequest request, Model model,
                RedirectAttributes redirect) {
        Optional<Refusal> refusal = action.run(() -> passwords.forgotten(who, request.getRemoteAddr()));
        if (refusal.isPresent()) {
            model.addAttribute("who", who);
            model.addAttribute("errors", sentences.of(Map.of("who", refusal.get())));
            return "account/forgotten";
        }
        redirect.addFlashAttribute("sent", true);
        return "redirect:/password/forgotten";
    }

    @GetMapping("/{token}")
    String form(@PathVariable String token, Model model, HttpServletResponse response) {
        return show(token, Map.of(), model, response);
    }

    @PostMapping("/{token}")
    String set(@PathVariable String token, @RequestParam(defaultValue = "") String password,
               @RequestParam(defaultValue = "") String repeated, Model model, HttpServletRequest request,
               HttpServletResponse response, RedirectAttributes redirect) {
        Optional<OneTimeLink> link = passwords.link(token).filter(one -> links.state(one) == State.OPEN);
        if (link.isEmpty()) {
            return show(token, Map.of(), model, response);
        }
        Map<String, Refusal> problems = action.run(() -> passwords.set(token, password, repeated));
        if (!problems.isEmpty()) {
            return show(token, problems, model, response);
        }
        String username = link.get().username();
        if (CurrentPerson.find().filter(person -> person.username().equals(username)).isPresent()) {
            renewal.renew(request, response);
            redirect.addFlashAttribute("flash", texts.get("account.password.changed"));
            return "redirect:/account";
        }
        redirect.addFlashAttribute("flash", texts.get("account.password.set"));
        return "redirect:/login";
    }

    private String show(String token, Map<String, Refusal> problems, Model model, HttpServletResponse response) {
        Optional<OneTimeLink> link = passwords.link(token);
        if (link.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute("token", token);
        model.addAttribute("link", link.orElse(null));
        model.addAttribute("state", link.map(links::state).orElse(null));
        model.addAttribute("errors", sentences.of(problems));
        return "account/password";
    }
}
