package cn.ronghe.administration.web;

import java.util.Map;

import cn.ronghe.administration.ChangeTrail;
import cn.ronghe.administration.UnitAdministration;
import cn.ronghe.organization.ChangeResult;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.Organization;
import cn.ronghe.organization.OrganizationBoard;
import cn.ronghe.organization.OrganizationInput;
import cn.ronghe.organization.OrganizationKinds;
import cn.ronghe.organization.People;
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

/** The units that file: looked for, corrected with a reason, deactivated. */
@Controller
@RequestMapping("/admin/units")
@PreAuthorize("hasRole('BUSINESS_ADMIN')")
class UnitsController {

    private static final int PER_PAGE = 50;

    private final OrganizationBoard board;
    private final OrganizationKinds kinds;
    private final Departments departments;
    private final People people;
    private final UnitAdministration administration;
    private final ChangeTrail trail;
    private final Answers answers;

    UnitsController(OrganizationBoard board, OrganizationKinds kinds, Departments departments, People people,
                    UnitAdministration administration, ChangeTrail trail, Answers answers) {
        this.board = board;
        this.kinds = kinds;
        this.departments = departments;
        this.people = people;
        this.administration = administration;
        this.trail = trail;
        this.answers = answers;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String kind,
                @RequestParam(defaultValue = "") String district, @RequestParam(defaultValue = "") String state,
                @RequestParam(required = false) Long before, Model model) {
        Boolean active = state.isEmpty() ? null : Boolean.valueOf(state.equals("active"));
        OrganizationBoard.Query query = new OrganizationBoard.Query(text, kind, district, active, before);
        model.addAttribute("page", board.page(query, PER_PAGE));
        model.addAttribute("query", query);
        model.addAttribute("state", state);
        return choices("administration/units", model);
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String unit(@PathVariable long id, Model model) {
        Organization unit = known(id);
        return show(unit, new OrganizationInput(unit.name(), unit.kind(), unit.districtCode()), "", Map.of(), model);
    }

    @PostMapping("/{id:[0-9]{1,18}}")
    String change(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
                  @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String kind,
                  @RequestParam(defaultValue = "") String district, @RequestParam(defaultValue = "") String reason,
                  Model model, RedirectAttributes redirect) {
        known(id);
        OrganizationInput input = new OrganizationInput(name, kind, district);
        ChangeResult result = administration.change(id, version, input, reason);
        if (Answers.atFields(result)) {
            return show(known(id), input, reason, answers.sentences(result.problems()), model);
        }
        answers.flash(result, "administration.unit.changed", redirect);
        return "redirect:/admin/units/" + id;
    }

    @PostMapping("/{id:[0-9]{1,18}}/deactivate")
    String deactivate(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
                      @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        known(id);
        answers.flash(administration.setActive(id, version, false, reason), "administration.unit.deactivated", redirect);
        return "redirect:/admin/units/" + id;
    }

    @PostMapping("/{id:[0-9]{1,18}}/reactivate")
    String reactivate(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
                      @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        known(id);
        answers.flash(administration.setActive(id, version, true, reason), "administration.unit.reactivated", redirect);
        return "redirect:/admin/units/" + id;
    }

    private String show(Organization unit, OrganizationInput input, String reason, Map<String, String> errors,
                        Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("input", input);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        model.addAttribute("people", people.inOrganization(unit.id()));
        model.addAttribute("inCity", departments.belongsToCity(unit.districtCode()));
        model.addAttribute("trail", trail.of(ChangeTrail.ofUnit(unit.id())));
        return choices("administration/unit", model);
    }

    private String choices(String page, Model model) {
        model.addAttribute("kinds", kinds);
        model.addAttribute("departments", departments);
        return page;
    }

    private Organization known(long id) {
        return board.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
