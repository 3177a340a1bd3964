package cn.ronghe.organization;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import cn.ronghe.shared.Refusal;
import org.springframework.stereotype.Component;

/** Which posts somebody may be given, beside those they hold, and by whom. */
@Component
class PostRules {

    private final DepartmentRepository departments;
    private final OrganizationRepository organizations;

    PostRules(DepartmentRepository departments, OrganizationRepository organizations) {
        this.departments = departments;
        this.organizations = organizations;
    }

    /** By field; empty where it may be held. */
    Map<String, Refusal> problems(PostInput wanted, Collection<Post> held, Long heldUnit, SignedIn giver) {
        Map<String, Refusal> problems = new LinkedHashMap<>();
        Role role = wanted.role();
        if (role == null) {
            problems.put(PostInput.ROLE, Refusal.of("person.role.missing"));
            return problems;
        }
        boolean named = !wanted.department().isEmpty();
        if (role.isAdministrative() && !giver.has(Role.SYSTEM_ADMIN)) {
            problems.put(PostInput.ROLE, Refusal.of("person.role.system-admin-only"));
        } else if (mixes(role, held)) {
            problems.put(PostInput.ROLE, Refusal.of("person.role.applicant-alone"));
        }
        if (role.needsDepartment() && !named) {
            problems.put(PostInput.DEPARTMENT, Refusal.of("person.department.missing"));
        } else if (named && !role.mayHaveDepartment()) {
            problems.put(PostInput.DEPARTMENT, Refusal.of("person.department.none"));
        } else if (named && departments.findById(wanted.department()).isEmpty()) {
            problems.put(PostInput.DEPARTMENT, Refusal.of("person.department.unknown", wanted.department()));
        } else if (role == Role.PANEL_MEMBER && sitsElsewhere(wanted.post(), held)) {
            problems.put(PostInput.DEPARTMENT, Refusal.of("person.department.one-panel"));
        }
        unitProblem(wanted, heldUnit).ifPresent(problem -> problems.put(PostInput.UNIT, problem));
        return problems;
    }

    /** Whoever files for a unit judges no application. */
    private static boolean mixes(Role role, Collection<Post> held) {
        return held.stream().anyMatch(post -> (post.role() == Role.APPLICANT) != (role == Role.APPLICANT));
    }

    /** One person, one voice on a panel, for one department. */
    private static boolean sitsElsewhere(Post wanted, Collection<Post> held) {
        return held.stream().anyMatch(post -> post.role() == Role.PANEL_MEMBER && !post.equals(wanted));
    }

    private Optional<Refusal> unitProblem(PostInput wanted, Long heldUnit) {
        if (wanted.role() != Role.APPLICANT) {
            return wanted.unit().isEmpty() ? Optional.empty() : Optional.of(Refusal.of("person.unit.none"));
        }
        if (wanted.unit().isEmpty()) {
            return Optional.of(Refusal.of("person.unit.missing"));
        }
        Optional<Organization> unit = organizations.findByCreditCode(wanted.unit());
        if (unit.isEmpty()) {
            return Optional.of(Refusal.of("person.unit.unknown", wanted.unit()));
        }
        if (!unit.get().active()) {
            return Optional.of(Refusal.of("person.unit.inactive", unit.get().name()));
        }
        return heldUnit == null || Objects.equals(heldUnit, unit.get().id()) ? Optional.empty()
                : Optional.of(Refusal.of("person.unit.other"));
    }
}
