package cn.ronghe.administration.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import cn.ronghe.document.ExcelFiles;
import cn.ronghe.document.Sheet;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.Organization;
import cn.ronghe.organization.OrganizationBoard;
import cn.ronghe.organization.OrganizationKinds;
import cn.ronghe.organization.PeopleBoard;
import cn.ronghe.organization.PeopleQuery;
import cn.ronghe.organization.Person;
import cn.ronghe.organization.PostNames;
import cn.ronghe.organization.Role;
import cn.ronghe.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People and units as Excel: all that a search finds, read page by page while the file is written. */
@Controller
class ListFiles {

    private static final int AT_A_TIME = 500;

    private record Line(Person person, List<String> posts) {
    }

    private final PeopleBoard people;
    private final OrganizationBoard units;
    private final PostNames posts;
    private final OrganizationKinds kinds;
    private final Departments departments;
    private final ExcelFiles excel;
    private final Texts texts;

    ListFiles(PeopleBoard people, OrganizationBoard units, PostNames posts, OrganizationKinds kinds,
              Departments departments, ExcelFiles excel, Texts texts) {
        this.people = people;
        this.units = units;
        this.posts = posts;
        this.kinds = kinds;
        this.departments = departments;
        this.excel = excel;
        this.texts = texts;
    }

    @GetMapping("/admin/people/xlsx")
    @PreAuthorize("hasAnyRole('BUSINESS_ADMIN', 'SYSTEM_ADMIN')")
    void people(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String department,
                @RequestParam(required = false) Role role, @RequestParam(defaultValue = "") String state,
                HttpServletResponse response) {
        Stream<Line> found = Stream.iterate(page(new PeopleQuery(text, department, role, active(state), "")),
                Objects::nonNull, page -> page.nextAfter() == null ? null
                        : page(new PeopleQuery(text, department, role, active(state), page.nextAfter())))
                .flatMap(page -> lines(page.people()));
        excel.send("table:people", texts.get("admin.people"), Sheet.<Line>of(texts.get("admin.people"), found::iterator)
                .column(texts.get("organization.field.personName"), line -> line.person().name())
                .column(texts.get("organization.field.username"), line -> line.person().username())
                .column(texts.get("organization.field.email"), line -> line.person().email())
                .column(texts.get("organization.field.mobile"), line -> line.person().mobile())
                .column(texts.get("organization.field.post"), line -> String.join("\n", line.posts()))
                .column(texts.get("organization.field.state"), line -> state(line.person().active())), response);
    }

    @GetMapping("/admin/units/xlsx")
    @PreAuthorize("hasRole('BUSINESS_ADMIN')")
    void units(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String kind,
               @RequestParam(defaultValue = "") String district, @RequestParam(defaultValue = "") String state,
               HttpServletResponse response) {
        Stream<Organization> found = Stream.iterate(page(new OrganizationBoard.Query(text, kind, district, active(state), null)),
                Objects::nonNull, page -> page.nextBefore() == null ? null
                        : page(new OrganizationBoard.Query(text, kind, district, active(state), page.nextBefore())))
                .flatMap(page -> page.units().stream());
        excel.send("table:units", texts.get("admin.units"), Sheet.<Organization>of(texts.get("admin.units"), found::iterator)
                .column(texts.get("administration.unit.name"), Organization::name)
                .column(texts.get("organization.field.creditCode"), Organization::creditCode)
                .column(texts.get("organization.field.kind"), unit -> kinds.name(unit.kind()))
                .column(texts.get("organization.field.district"), unit -> departments.districtName(unit.districtCode()))
                .column(texts.get("organization.field.state"), unit -> state(unit.active())), response);
    }

    private Stream<Line> lines(List<Person> people) {
        Map<String, List<String>> named = posts.of(people);
        return people.stream().map(person -> new Line(person, named.get(person.username())));
    }

    private PeopleBoard.Page page(PeopleQuery query) {
        return people.page(query, AT_A_TIME);
    }

    private OrganizationBoard.Page page(OrganizationBoard.Query query) {
        return units.page(query, AT_A_TIME);
    }

    private static Boolean active(String state) {
        return state.isEmpty() ? null : Boolean.valueOf(state.equals("active"));
    }

    private String state(boolean active) {
        return texts.get("organization.state." + (active ? "active" : "inactive"));
    }
}
