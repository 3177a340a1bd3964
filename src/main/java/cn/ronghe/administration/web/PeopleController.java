package cn.ronghe.administration.web;

import java.util.Map;

import cn.ronghe.administration.PeopleAdministration;
import cn.ronghe.organization.ChangeResult;
import cn.ronghe.organization.PeopleBoard;
import cn.ronghe.organization.PeopleQuery;
import cn.ronghe.organization.People;
import cn.ronghe.organization.PersonInput;
import cn.ronghe.organization.PostInput;
import cn.ronghe.organization.PostNames;
import cn.ronghe.organization.Role;
import cn.ronghe.organization.SignedIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of people, and somebody new. */
@Controller
@RequestMapping("/admin/people")
@PreAuthorize("hasAnyRole('BUSINESS_ADMIN', 'SYSTEM_ADMIN')")
class PeopleController {

    private static final int PER_PAGE = 50;

    private final PeopleBoard board;
    private final People people;
    private final PeopleAdministration administration;
    private final PersonPages pages;
    private final PostNames names;
    private final Answers answers;

    PeopleController(PeopleBoard board, People people, PeopleAdministration administration, PersonPages pages,
                     PostNames names, Answers answers) {
        this.board = board;
        this.people = people;
        this.administration = administration;
        this.pages = pages;
        this.names = names;
        this.answers = answers;
    }

    /** @param state active, inactive, or empty for both */
    @GetMapping
    String list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String department,
                @RequestParam(required = false) Role role, @RequestParam(defaultValue = "") String state,
                @RequestParam(defaultValue = "") String after, Model model) {
        Boolean active = state.isEmpty() ? null : Boolean.valueOf(state.equals("active"));
        PeopleQuery query = new PeopleQuery(text, department, role, active, after);
        PeopleBoard.Page page = board.page(query, PER_PAGE);
        model.addAttribute("page", page);
        model.addAttribute("posts", names.of(page.people()));
        model.addAttribute("query", query);
        model.addAttribute("state", state);
        model.addAttribute("roles", Role.values());
        pages.choices(model);
        return "administration/people";
    }

    /** What it begins with may come from the page of a department. */
    @GetMapping("/new")
    String prepare(@RequestParam(defaultValue = "") String department, @RequestParam(required = false) Role role,
                   @AuthenticationPrincipal SignedIn viewer, Model model) {
        return pages.showNew(new PersonInput("", "", "", ""), new PostInput(role, department, ""), true, Map.of(),
                viewer, model);
    }

    @PostMapping
    String add(@RequestParam(defaultValue = "") String username, @RequestParam(defaultValue = "") String name,
               @RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String mobile,
               @RequestParam(required = false) Role role, @RequestParam(defaultValue = "") String department,
               @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "invite") String way,
               @RequestParam(defaultValue = "") String password, @AuthenticationPrincipal SignedIn viewer, Model model,
               RedirectAttributes redirect) {
        PersonInput input = new PersonInput(username, name, email, mobile);
        PostInput post = new PostInput(role, department, unit);
        boolean invited = way.equals("invite");
        ChangeResult result = administration.add(input, post, invited ? null : password);
        if (result.refused()) {
            return pages.showNew(input, post, invited, answers.sentences(result.problems()), viewer, model);
        }
        answers.flash(result, invited ? pages.invited() : "administration.person.added", redirect,
                input.name(), input.email());
        return "redirect:/admin/people/" + people.byUsername(input.username()).orElseThrow().id();
    }
}
