package cn.ronghe.organization.web;

import cn.ronghe.organization.Role;
import cn.ronghe.organization.SamplePeople;
import cn.ronghe.organization.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Logging in, and where each role starts from. */
@Controller
class LoginController {

    private final ObjectProvider<SamplePeople> sample;

    LoginController(ObjectProvider<SamplePeople> sample) {
        this.sample = sample;
    }

    @GetMapping("/login")
    String login(@AuthenticationPrincipal SignedIn person, Model model) {
        if (person != null) {
            return "redirect:/home";
        }
        sample.ifAvailable(people -> {
            model.addAttribute("samples", people.logins());
            model.addAttribute("password", people.password());
        });
        return "organization/login";
    }

    @GetMapping("/home")
    String home(@AuthenticationPrincipal SignedIn person) {
        if (person.has(Role.APPLICANT)) {
            return "redirect:/applications";
        }
        if (person.has(Role.HANDLER) || person.has(Role.LEADER) || person.has(Role.PANEL_MEMBER)) {
            return "redirect:/camunda/app/tasklist/default/";
        }
        if (person.has(Role.BUSINESS_ADMIN) || person.has(Role.PROCESS_ADMIN) || person.has(Role.SYSTEM_ADMIN)) {
            return "redirect:/admin";
        }
        return person.roles().isEmpty() ? "redirect:/registration" : "redirect:/";
    }
}
