package cn.ronghe.substitute.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.ronghe.document.ExcelFiles;
import cn.ronghe.document.Sheet;
import cn.ronghe.organization.Department;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.Organization;
import cn.ronghe.organization.Organizations;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import cn.ronghe.substitute.NameSubstitute;
import cn.ronghe.substitute.Substitutes;
import cn.ronghe.substitute.Substitution;
import jakarta.servlet.http.HttpServletResponse;
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

/** 代审部门: units that are departments themselves, and who reviews their applications instead. */
@Controller
@RequestMapping("/admin/substitutes")
@PreAuthorize("hasRole('BUSINESS_ADMIN')")
class SubstitutesController {

    /** @param substitute null while nobody is named */
    record Line(Organization unit, Department department, Department substitute) {
    }

    private final Substitutes substitutes;
    private final Organizations organizations;
    private final Departments departments;
    private final UserAction action;
    private final ExcelFiles excel;
    private final Texts texts;

    SubstitutesController(Substitutes substitutes, Organizations organizations, Departments departments,
                          UserAction action, ExcelFiles excel, Texts texts) {
        this.substitutes = substitutes;
        this.organizations = organizations;
        this.departments = departments;
        this.action = action;
        this.excel = excel;
        this.texts = texts;
    }

    /** @param unit whom a mail to the administrators was about */
    @GetMapping
    String page(@RequestParam(defaultValue = "") String unit, Model model) {
        Optional<Organization> asked = organizations.called(unit);
        Map<String, String> typed = new LinkedHashMap<>(Map.of("unit", unit));
        asked.flatMap(this::said).ifPresent(said -> typed.put("department", said.departmentCode()));
        return show(typed, Map.of(), model);
    }

    @GetMapping("/xlsx")
    void export(HttpServletResponse response) {
        excel.send("table:substitutes", texts.get("substitute.title"), Sheet.of(texts.get("substitute.title"), lines(byCode()))
                .column(texts.get("substitute.unit"), line -> line.unit().name())
                .column(texts.get("organization.field.creditCode"), line -> line.unit().creditCode())
                .column(texts.get("substitute.department"), line -> line.department().name())
                .column(texts.get("substitute.substitute"), line -> line.substitute() == null
                        ? texts.get("substitute.nobody") : line.substitute().name()), response);
    }

    @PostMapping
    String name(@RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String department,
                @RequestParam(defaultValue = "") String substitute, Model model, RedirectAttributes redirect) {
        Optional<Refusal> refusal = action.run(() -> substitutes.name(new NameSubstitute(unit, department, substitute)));
        if (refusal.isPresent()) {
            return show(Map.of("unit", unit, "department", department, "substitute", substitute),
                    Map.of(fieldOf(refusal.get()), texts.get(refusal.get())), model);
        }
        redirect.addFlashAttribute("flash", texts.get("substitute.kept"));
        return "redirect:/admin/substitutes";
    }

    @PostMapping("/{id:\\d{1,18}}/forget")
    String forget(@PathVariable long id, RedirectAttributes redirect) {
        if (substitutes.all().stream().noneMatch(said -> said.organizationId() == id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        action.run(() -> substitutes.forget(id));
        redirect.addFlashAttribute("flash", texts.get("substitute.forgotten"));
        return "redirect:/admin/substitutes";
    }

    private Optional<Substitution> said(Organization unit) {
        return substitutes.all().stream().filter(said -> said.organizationId() == unit.id()).findFirst();
    }

    private String show(Map<String, String> typed, Map<String, String> errors, Model model) {
        Map<String, Department> byCode = byCode();
        Map<String, List<Department>> byDistrict = new LinkedHashMap<>();
        byCode.values().stream().collect(Collectors.groupingBy(Department::districtCode, LinkedHashMap::new,
                Collectors.toList())).forEach((code, some) -> byDistrict.put(departments.districtName(code), some));
        model.addAttribute("lines", lines(byCode));
        model.addAttribute("departments", byDistrict);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "substitute/substitutes";
    }

    private Map<String, Department> byCode() {
        return departments.all().stream()
                .collect(Collectors.toMap(Department::code, any -> any, (one, same) -> one, LinkedHashMap::new));
    }

    private List<Line> lines(Map<String, Department> byCode) {
        List<Substitution> all = substitutes.all();
        Map<Long, Organization> units = organizations.byIds(all.stream().map(Substitution::organizationId).toList());
        return all.stream().map(said -> new Line(units.get(said.organizationId()), byCode.get(said.departmentCode()),
                said.substituteCode() == null ? null : byCode.get(said.substituteCode()))).toList();
    }

    private static String fieldOf(Refusal refusal) {
        return switch (refusal.key()) {
            case "substitute.unit.unknown" -> "unit";
            case "substitute.department.wrong" -> "department";
            default -> "substitute";
        };
    }
}
