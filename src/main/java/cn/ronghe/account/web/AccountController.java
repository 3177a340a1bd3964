package cn.ronghe.account.web;

import java.util.Map;
import java.util.Optional;

import cn.ronghe.account.Passwords;
import cn.ronghe.account.Registration;
import cn.ronghe.account.RegistrationState;
import cn.ronghe.account.Registrations;
import cn.ronghe.account.UnitInput;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.OrganizationKinds;
import cn.ronghe.organization.People;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What whoever is logged in sees of themselves: the own password, and the own registration while it is decided. */
@Controller
class AccountController {

    private final Passwords passwords;
    private final Registrations registrations;
    private final UnitFields fields;
    private final OrganizationKinds kinds;
    private final Departments departments;
    private final People people;
    private final Renewal renewal;
    private final Sentences sentences;
    private final UserAction action;
    private final Texts texts;

    AccountController(Passwords passwords, Registrations registrations, UnitFields fields, OrganizationKinds kinds,
                      Departments departments, People people, Renewal renewal, Sentences sentences, UserAction action,
                      Texts texts) {
        this.passwords = passwords;
        this.registrations = registrations;
        this.fields = fields;
        this.kinds = kinds;
        this.departments = departments;
        this.people = people;
        this.renewal = renewal;
        this.sentences = sentences;
        this.action = action;
        this.texts = texts;
    }

    @GetMapping("/account")
    String account(Model model) {
        return account(Map.of(), model);
    }

    @PostMapping("/account/password")
    String changePassword(@RequestParam(defaultValue = "") String old, @RequestParam(defaultValue = "") String password,
                          @RequestParam(defaultValue = "") String repeated, HttpServletRequest request,
                          HttpServletResponse response, Model model, RedirectAttributes redirect) {
        Map<String, Refusal> problems = action.run(() -> passwords.change(old, password, repeated));
        if (!problems.isEmpty()) {
            return account(problems, model);
        }
        renewal.renew(request, response);
        redirect.addFlashAttribute("flash", texts.get("account.password.changed"));
        return "redirect:/account";
    }

    private String account(Map<String, Refusal> problems, Model model) {
        model.addAttribute("person", people.byUsername(CurrentPerson.get().username()).orElseThrow());
        model.addAttribute("errors", sentences.of(problems));
        return "account/account";
    }

    /** Whoever has none, or can work by now, goes where they start from. */
    @GetMapping("/registration")
    String registration(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Registration> own = registrations.own();
        boolean mayWork = !CurrentPerson.get().roles().isEmpty();
        if (own.isEmpty() || mayWork) {
            return mayWork ? "redirect:/home" : "redirect:/account";
        }
        if (own.get().state() == RegistrationState.APPROVED) {
            renewal.renew(request, response);
            return "redirect:/home";
        }
        return show(own.get(), UnitFields.of(own.get()), Map.of(), model);
    }

    @PostMapping("/registration")
    String correct(@RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        Optional<Registration> own = registrations.own();
        if (own.isEmpty()) {
            return "redirect:/home";
        }
        UnitInput input = UnitFields.unit(typed);
        Map<String, Refusal> problems = action.run(() -> registrations.correct(input));
        if (!problems.isEmpty()) {
            return show(own.get(), input, problems, model);
        }
        redirect.addFlashAttribute("flash", texts.get("account.correct.done"));
        return "redirect:/registration";
    }

    private String show(Registration own, UnitInput input, Map<String, Refusal> problems, Model model) {
        model.addAttribute("registration", own);
        model.addAttribute("department", departments.get(own.departmentCode()).name());
        model.addAttribute("kind", kinds.name(own.kind()));
        model.addAttribute("district", departments.districtName(own.districtCode()));
        fields.show(input, sentences.of(problems), model);
        return "account/registration";
    }
}
