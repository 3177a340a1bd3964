package cn.ronghe.administration.web;

import java.util.Map;

import cn.ronghe.administration.ChangeTrail;
import cn.ronghe.administration.DepartmentAdministration;
import cn.ronghe.organization.ChangeResult;
import cn.ronghe.organization.Department;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.PeopleBoard;
import cn.ronghe.organization.PeopleQuery;
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

/** The departments: what they are called, who works there, and where somebody is missing. */
@Controller
@RequestMapping("/admin/departments")
@PreAuthorize("hasRole('BUSINESS_ADMIN')")
class DepartmentsController {

    /** More people than any department has. */
    private static final int ALL = 500;

    private final DepartmentAdministration administration;
    private final Departments departments;
    private final PeopleBoard people;
    private final ChangeTrail trail;
    private final Answers answers;

    DepartmentsController(DepartmentAdministration administration, Departments departments, PeopleBoard people,
                          ChangeTrail trail, Answers answers) {
        this.administration = administration;
        this.departments = departments;
        this.people = people;
        this.trail = trail;
        this.answers = answers;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("places", administration.places());
        return "administration/departments";
    }

    @GetMapping("/{code}")
    String department(@PathVariable String code, Model model) {
        Department department = known(code);
        return show(department, department.name(), Map.of(), model);
    }

    @PostMapping("/{code}")
    String rename(@PathVariable String code, @RequestParam(defaultValue = "-1") int version,
                  @RequestParam(defaultValue = "") String name, Model model, RedirectAttributes redirect) {
        known(code);
        ChangeResult result = administration.rename(code, version, name);
        if (Answers.atFields(result)) {
            return show(known(code), name, answers.sentences(result.problems()), model);
        }
        answers.flash(result, "administration.department.renamed", redirect);
        return "redirect:/admin/departments/" + code;
    }

    private String show(Department department, String typed, Map<String, String> errors, Model model) {
        model.addAttribute("staff", administration.staff(department));
        model.addAttribute("district", departments.districtName(department.districtCode()));
        model.addAttribute("inCity", department.districtCode().equals(departments.city().code()));
        model.addAttribute("people", people.page(new PeopleQuery("", department.code(), null, true, ""), ALL).people());
        model.addAttribute("trail", trail.of(ChangeTrail.ofDepartment(department.code())));
        model.addAttribute("name", typed);
        model.addAttribute("errors", errors);
        return "administration/department";
    }

    private Department known(String code) {
        return departments.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
