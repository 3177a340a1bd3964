package cn.ronghe.account.web;

import java.util.Map;
import java.util.Optional;

import cn.ronghe.account.Registration;
import cn.ronghe.account.RegistrationDesk;
import cn.ronghe.account.RegistrationState;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.OrganizationKinds;
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

/** 单位注册: the department's handlers decide which units may file. */
@Controller
@RequestMapping("/registrations")
@PreAuthorize("hasAnyRole('HANDLER', 'BUSINESS_ADMIN')")
class RegistrationsController {

    private final RegistrationDesk desk;
    private final OrganizationKinds kinds;
    private final Departments departments;
    private final Sentences sentences;
    private final UserAction action;
    private final Texts texts;

    RegistrationsController(RegistrationDesk desk, OrganizationKinds kinds, Departments departments,
                            Sentences sentences, UserAction action, Texts texts) {
        this.desk = desk;
        this.kinds = kinds;
        this.departments = departments;
        this.sentences = sentences;
        this.action = action;
        this.texts = texts;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("waiting", desk.in(RegistrationState.WAITING));
        model.addAttribute("returned", desk.in(RegistrationState.RETURNED));
        model.addAttribute("decided", desk.in(RegistrationState.APPROVED, RegistrationState.REFUSED));
        names(model);
        return "account/registrations";
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String registration(@PathVariable long id, Model model) {
        return show(known(id), Map.of(), "", "", model);
    }

    /** @param version the registration as the handler has read it */
    @PostMapping("/{id:[0-9]{1,18}}/approve")
    String approve(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
                   @RequestParam(defaultValue = "") String vouch, Model model, RedirectAttributes redirect) {
        Registration registration = known(id);
        Optional<Refusal> refusal = action.run(() -> desk.approve(id, version, vouch));
        return refusal.isPresent() ? show(registration, Map.of("vouch", refusal.get()), vouch, "", model)
                : done("account.desk.approved", registration, redirect);
    }

    @PostMapping("/{id:[0-9]{1,18}}/return")
    String returnForCorrection(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
                               @RequestParam(defaultValue = "") String reason, Model model,
                               RedirectAttributes redirect) {
        Registration registration = known(id);
        Optional<Refusal> refusal = action.run(() -> desk.returnForCorrection(id, version, reason));
        return refusal.isPresent() ? show(registration, Map.of("reason", refusal.get()), "", reason, model)
                : done("account.desk.returned", registration, redirect);
    }

    @PostMapping("/{id:[0-9]{1,18}}/refuse")
    String refuse(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
                  @RequestParam(defaultValue = "") String reason, Model model, RedirectAttributes redirect) {
        Registration registration = known(id);
        Optional<Refusal> refusal = action.run(() -> desk.refuse(id, version, reason));
        return refusal.isPresent() ? show(registration, Map.of("reason", refusal.get()), "", reason, model)
                : done("account.desk.refused", registration, redirect);
    }

    private Registration known(long id) {
        return desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String done(String sentence, Registration registration, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", texts.get(sentence, registration.unitName()));
        return "redirect:/registrations";
    }

    private String show(Registration registration, Map<String, Refusal> problems, String vouch, String reason,
                        Model model) {
        model.addAttribute("registration", desk.find(registration.id()).orElse(registration));
        model.addAttribute("department", departments.get(registration.departmentCode()).name());
        model.addAttribute("history", desk.history(registration));
        model.addAttribute("rivals", desk.rivals(registration));
        model.addAttribute("vouch", vouch);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", sentences.of(problems));
        names(model);
        return "account/decide";
    }

    private void names(Model model) {
        model.addAttribute("kinds", kinds);
        model.addAttribute("departments", departments);
    }
}
