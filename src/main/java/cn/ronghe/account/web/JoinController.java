package cn.ronghe.account.web;

import java.util.Map;
import java.util.Optional;

import cn.ronghe.account.Colleagues;
import cn.ronghe.account.JoinUnit;
import cn.ronghe.account.OneTimeLink;
import cn.ronghe.account.OneTimeLink.Purpose;
import cn.ronghe.account.OneTimeLink.State;
import cn.ronghe.account.OneTimeLinks;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A colleague comes in by the link of an invitation. */
@Controller
class JoinController {

    private final Colleagues colleagues;
    private final OneTimeLinks links;
    private final Sentences sentences;
    private final UserAction action;
    private final Texts texts;

    JoinController(Colleagues colleagues, OneTimeLinks links, Sentences sentences, UserAction action, Texts texts) {
        this.colleagues = colleagues;
        this.links = links;
        this.sentences = sentences;
        this.action = action;
        this.texts = texts;
    }

    @GetMapping("/join/{token}")
    String form(@PathVariable String token, Model model, HttpServletResponse response) {
        return show(token, JoinUnit.empty(), Map.of(), model, response);
    }

    @PostMapping("/join/{token}")
    String join(@PathVariable String token, @RequestParam(defaultValue = "") String name,
                @RequestParam(defaultValue = "") String mobile, @RequestParam(defaultValue = "") String username,
                @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String repeated,
                Model model, HttpServletResponse response, RedirectAttributes redirect) {
        JoinUnit command = new JoinUnit(name, mobile, username.strip(), password, repeated);
        if (links.find(token, Purpose.COLLEAGUE).filter(link -> links.state(link) == State.OPEN).isEmpty()) {
            return show(token, command, Map.of(), model, response);
        }
        Map<String, Refusal> problems = action.run(() -> colleagues.join(token, command));
        if (!problems.isEmpty()) {
            return show(token, command, problems, model, response);
        }
        redirect.addFlashAttribute("flash", texts.get("account.join.done"));
        return "redirect:/login";
    }

    private String show(String token, JoinUnit input, Map<String, Refusal> problems, Model model,
                        HttpServletResponse response) {
        Optional<OneTimeLink> link = links.find(token, Purpose.COLLEAGUE);
        if (link.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute("token", token);
        model.addAttribute("link", link.orElse(null));
        model.addAttribute("state", link.map(links::state).orElse(null));
        model.addAttribute("unitName", link.map(colleagues::unitName).orElse(""));
        model.addAttribute("input", input);
        model.addAttribute("errors", sentences.of(problems));
        return "account/join";
    }
}
