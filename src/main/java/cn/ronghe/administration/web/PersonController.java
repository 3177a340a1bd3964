package cn.ronghe.administration.web;

import cn.ronghe.administration.PeopleAdministration;
import cn.ronghe.organization.ChangeResult;
import cn.ronghe.organization.Person;
import cn.ronghe.organization.PersonInput;
import cn.ronghe.organization.Post;
import cn.ronghe.organization.PostInput;
import cn.ronghe.organization.Role;
import cn.ronghe.organization.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person: who they are, their posts, whether and how they log in. */
@Controller
@RequestMapping("/admin/people/{id:[0-9]{1,18}}")
@PreAuthorize("hasAnyRole('BUSINESS_ADMIN', 'SYSTEM_ADMIN')")
class PersonController {

    private final PeopleAdministration administration;
    private final PersonPages pages;
    private final Answers answers;

    PersonController(PeopleAdministration administration, PersonPages pages, Answers answers) {
        this.administration = administration;
        this.pages = pages;
        this.answers = answers;
    }

    @GetMapping
    String person(@PathVariable long id, @AuthenticationPrincipal SignedIn viewer, Model model) {
        return pages.show(pages.known(id), viewer, model);
    }

    @PostMapping
    String change(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
                  @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String email,
                  @RequestParam(defaultValue = "") String mobile, @AuthenticationPrincipal SignedIn viewer, Model model,
                  RedirectAttributes redirect) {
        Person person = pages.known(id);
        PersonInput input = new PersonInput(person.username(), name, email, mobile);
        ChangeResult result = administration.change(id, version, input);
        return answer(result, "administration.person.changed", input, new PostInput(null, "", ""), id, viewer, model,
                redirect);
    }

    @PostMapping("/posts")
    String addPost(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
                   @RequestParam(required = false) Role role, @RequestParam(defaultValue = "") String department,
                   @RequestParam(defaultValue = "") String unit, @AuthenticationPrincipal SignedIn viewer, Model model,
                   RedirectAttributes redirect) {
        Person person = pages.known(id);
        PostInput post = new PostInput(role, department, unit);
        ChangeResult result = administration.addPost(id, version, post);
        return answer(result, "administration.post.added", asKnown(person), post, id, viewer, model, redirect);
    }

    @PostMapping("/posts/remove")
    String removePost(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, @RequestParam(required = false) Role role,
                      @RequestParam(defaultValue = "") String department, RedirectAttributes redirect) {
        pages.known(id);
        answers.flash(administration.removePost(id, version, new Post(role, department.isEmpty() ? null : department)),
                "administration.post.removed", redirect);
        return back(id);
    }

    @PostMapping("/deactivate")
    String deactivate(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
                      RedirectAttributes redirect) {
        pages.known(id);
        answers.flash(administration.deactivate(id, version), "administration.person.deactivated", redirect);
        return back(id);
    }

    @PostMapping("/reactivate")
    String reactivate(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
                      RedirectAttributes redirect) {
        pages.known(id);
        answers.flash(administration.reactivate(id, version), "administration.person.reactivated", redirect);
        return back(id);
    }

    @PostMapping("/password")
    String setPassword(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
                       @RequestParam(name = PeopleAdministration.PASSWORD, defaultValue = "") String password,
                       @AuthenticationPrincipal SignedIn viewer, Model model, RedirectAttributes redirect) {
        Person person = pages.known(id);
        ChangeResult result = administration.setPassword(id, version, password);
        return answer(result, "administration.password.set", asKnown(person), new PostInput(null, "", ""), id, viewer,
                model, redirect);
    }

    @PostMapping("/invitation")
    String invite(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, RedirectAttributes redirect) {
        Person person = pages.known(id);
        answers.flash(administration.invite(id, version), pages.invited(), redirect, person.name(),
                person.email());
        return back(id);
    }

    private String answer(ChangeResult result, String done, PersonInput input, PostInput post, long id,
                          SignedIn viewer, Model model, RedirectAttributes redirect) {
        if (Answers.atFields(result)) {
            return pages.show(pages.known(id), input, post, answers.sentences(result.problems()), viewer, model);
        }
        answers.flash(result, done, redirect);
        return back(id);
    }

    private static PersonInput asKnown(Person person) {
        return new PersonInput(person.username(), person.name(), person.email(), person.mobile());
    }

    private static String back(long id) {
        return "redirect:/admin/people/" + id;
    }
}
