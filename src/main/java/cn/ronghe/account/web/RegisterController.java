package cn.ronghe.account.web;

import java.util.Map;
import java.util.Optional;

import cn.ronghe.account.OneTimeLink;
import cn.ronghe.account.OneTimeLink.Purpose;
import cn.ronghe.account.OneTimeLink.State;
import cn.ronghe.account.OneTimeLinks;
import cn.ronghe.account.RegisterUnit;
import cn.ronghe.account.Registrations;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A unit registers, and confirms its e-mail by the link in the mail. */
@Controller
@RequestMapping("/register")
class RegisterController {

    private final Registrations registrations;
    private final OneTimeLinks links;
    private final UnitFields fields;
    private final Humans humans;
    private final Sentences sentences;
    private final UserAction action;
    private final Texts texts;

    RegisterController(Registrations registrations, OneTimeLinks links, UnitFields fields, Humans humans,
                       Sentences sentences, UserAction action, Texts texts) {
        this.registrations = registrations;
        this.links = links;
        this.fields = fields;
        this.humans = humans;
        this.sentences = sentences;
        this.action = action;
        this.texts = texts;
    }

    @GetMapping
    String form(HttpSession session, Model model) {
        return show(RegisterUnit.empty(), Map.of(), session, model);
    }

    @PostMapping
    String register(@RequestParam Map<String, String> typed, HttpServletRequest request, Model model,
                    RedirectAttributes redirect) {
        RegisterUnit command = UnitFields.registration(typed);
        HttpSession session = request.getSession();
        if (typed.getOrDefault(Humans.HONEY, "").isEmpty()) {
            Optional<Refusal> tooFast = humans.tooFast(session);
            Map<String, Refusal> problems = tooFast.isPresent() ? Map.of("form", tooFast.get())
                    : action.run(() -> registrations.register(command, request.getRemoteAddr()));
            if (!problems.isEmpty()) {
                model.addAttribute("joinable", problems.values().stream()
                        .anyMatch(problem -> problem.key().equals("account.code.registered")));
                return show(command, problems, session, model);
            }
            humans.done(session);
        }
        redirect.addFlashAttribute("email", command.email().strip());
        return "redirect:/register/sent";
    }

    private String show(RegisterUnit input, Map<String, Refusal> problems, HttpSession session, Model model) {
        humans.opens(session);
        model.addAttribute("input", input);
        fields.show(input.unit(), sentences.of(problems), model);
        return "account/register";
    }

    @GetMapping("/sent")
    String sent() {
        return "account/register-sent";
    }

    @GetMapping("/confirm/{token}")
    String confirmation(@PathVariable String token, Model model, HttpServletResponse response) {
        return show(token, Map.of(), "", model, response);
    }

    /** By a button and not by opening the page: programs that look through mails open every link. */
    @PostMapping("/confirm/{token}")
    String confirm(@PathVariable String token, @RequestParam(defaultValue = "") String username, Model model,
                   HttpServletResponse response, RedirectAttributes redirect) {
        if (links.find(token, Purpose.CONFIRM_EMAIL).filter(link -> links.state(link) == State.OPEN).isPresent()) {
            Optional<Refusal> refusal = action.run(() -> registrations.confirm(token, username.strip()));
            if (refusal.isEmpty()) {
                redirect.addFlashAttribute("flash", texts.get("account.confirm.thanks"));
                return "redirect:/login";
            }
            return show(token, Map.of("username", refusal.get()), username, model, response);
        }
        return show(token, Map.of(), "", model, response);
    }

    @PostMapping("/confirm/{token}/again")
    String again(@PathVariable String token, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        if (links.find(token, Purpose.CONFIRM_EMAIL).isEmpty()) {
            return show(token, Map.of(), "", model, response);
        }
        action.run(() -> registrations.sendAgain(token)).ifPresentOrElse(
                refusal -> redirect.addFlashAttribute("flashError", texts.get(refusal)),
                () -> redirect.addFlashAttribute("flash", texts.get("account.confirm.sent-again")));
        return "redirect:/register/sent";
    }

    private String show(String token, Map<String, Refusal> problems, String username, Model model,
                        HttpServletResponse response) {
        Optional<OneTimeLink> link = links.find(token, Purpose.CONFIRM_EMAIL);
        if (link.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute("token", token);
        model.addAttribute("state", link.map(links::state).orElse(null));
        model.addAttribute("registration", link.flatMap(registrations::of).orElse(null));
        model.addAttribute("username", username);
        model.addAttribute("errors", sentences.of(problems));
        return "account/confirm";
    }
}
