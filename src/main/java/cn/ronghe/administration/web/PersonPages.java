package cn.ronghe.administration.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import cn.ronghe.account.PasswordRule;
import cn.ronghe.administration.ChangeTrail;
import cn.ronghe.notification.MailServer;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.Organizations;
import cn.ronghe.organization.PeopleBoard;
import cn.ronghe.organization.Person;
import cn.ronghe.organization.PersonInput;
import cn.ronghe.organization.PostInput;
import cn.ronghe.organization.PostNames;
import cn.ronghe.organization.Role;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.TasksOfPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The page of one person and the form for somebody new. */
@Component
class PersonPages {

    private final PeopleBoard board;
    private final Departments departments;
    private final Organizations organizations;
    private final PostNames names;
    private final TasksOfPerson tasks;
    private final ChangeTrail trail;
    private final MailServer mailServer;

    PersonPages(PeopleBoard board, Departments departments, Organizations organizations, PostNames names,
                TasksOfPerson tasks, ChangeTrail trail, MailServer mailServer) {
        this.board = board;
        this.departments = departments;
        this.organizations = organizations;
        this.names = names;
        this.tasks = tasks;
        this.trail = trail;
        this.mailServer = mailServer;
    }

    Person known(long id) {
        return board.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    void choices(Model model) {
        model.addAttribute("departments", departments.byDistrict());
        model.addAttribute("names", names);
    }

    String showNew(PersonInput input, PostInput post, boolean invited, Map<String, String> errors, SignedIn viewer,
                   Model model) {
        choices(model);
        model.addAttribute("input", input);
        model.addAttribute("post", post);
        model.addAttribute("invited", invited);
        model.addAttribute("roles", grantable(viewer));
        model.addAttribute("errors", errors);
        model.addAttribute("minLength", String.valueOf(PasswordRule.SHORTEST));
        return "administration/person-new";
    }

    String show(Person person, SignedIn viewer, Model model) {
        return show(person, new PersonInput(person.username(), person.name(), person.email(), person.mobile()),
                new PostInput(null, "", ""), Map.of(), viewer, model);
    }

    /** @param errors what is wrong with what was typed, by field */
    String show(Person person, PersonInput input, PostInput post, Map<String, String> errors, SignedIn viewer,
                Model model) {
        choices(model);
        model.addAttribute("person", person);
        model.addAttribute("unit", person.organizationId() == null ? null : organizations.get(person.organizationId()));
        model.addAttribute("input", input);
        model.addAttribute("post", post);
        model.addAttribute("errors", errors);
        model.addAttribute("editable", !person.isAdministrator() || viewer.has(Role.SYSTEM_ADMIN));
        model.addAttribute("business", viewer.has(Role.BUSINESS_ADMIN));
        model.addAttribute("self", person.username().equals(viewer.username()));
        model.addAttribute("roles", grantable(viewer));
        model.addAttribute("tasks", tasks.of(person.username()));
        model.addAttribute("trail", trail.of(ChangeTrail.ofPerson(person.username())));
        model.addAttribute("minLength", String.valueOf(PasswordRule.SHORTEST));
        return "administration/person";
    }

    /** Key of what is said of somebody who gets a link for a password of their own. */
    String invited() {
        return mailServer.configured() ? "administration.person.invited" : "administration.person.invited.kept";
    }

    private static List<Role> grantable(SignedIn viewer) {
        return Arrays.stream(Role.values()).filter(role -> !role.isAdministrative() || viewer.has(Role.SYSTEM_ADMIN))
                .toList();
    }
}
