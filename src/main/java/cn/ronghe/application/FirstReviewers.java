package cn.ronghe.application;

import java.util.Optional;

import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.organization.Department;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.Organization;
import cn.ronghe.organization.Organizations;
import cn.ronghe.substitute.Substitution;
import cn.ronghe.substitute.Substitutes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which department reviews an application first, seals it and puts it on its list: the district's of the type's kind,
 * or, where the unit that files is that very department, its substitute (代审部门). From the submission on the answer
 * stays the same, whoever is named later. Everybody who needs the department asks here.
 */
@Component
@Transactional(readOnly = true)
public class FirstReviewers {

    private final Substitutes substitutes;
    private final Departments departments;
    private final Organizations organizations;
    private final PlatformTypes types;

    FirstReviewers(Substitutes substitutes, Departments departments, Organizations organizations,
                   PlatformTypes types) {
        this.substitutes = substitutes;
        this.departments = departments;
        this.organizations = organizations;
        this.types = types;
    }

    /** The one that has it; for a draft the one that would get it. */
    public Department of(Application application) {
        Department own = own(application);
        String substitute = application.state() == ApplicationState.DRAFT
                ? substitute(application, own).orElse(null) : application.substituteDepartment();
        return substitute == null ? own : departments.get(substitute);
    }

    /** The district's department of a kind, for a step that a drawing adds to those of the type. */
    public Department of(Application application, String kind) {
        if (kind.equals(types.get(application.typeCode()).districtDepartment())) {
            return of(application);
        }
        Department other = departments.inDistrict(application.districtCode(), kind);
        return substitute(application, other).map(departments::get).orElse(other);
    }

    /** Whether this department reviews a submitted application first; reads nothing, so ask it of many. */
    public boolean reviews(Department department, Application application) {
        if (application.substituteDepartment() != null) {
            return application.substituteDepartment().equals(department.code());
        }
        return department.districtCode().equals(application.districtCode())
                && department.kind().equals(types.get(application.typeCode()).districtDepartment());
    }

    /** The district's department of the type's kind, whoever files. */
    Department own(Application application) {
        return departments.inDistrict(application.districtCode(),
                types.get(application.typeCode()).districtDepartment());
    }

    /** Whether the unit that files is this department: an administrator said so, or it has the department's name. */
    boolean is(Application application, Department department) {
        Organization unit = organizations.get(application.organizationId());
        return substitutes.of(unit.id()).filter(said -> said.departmentCode().equals(department.code()))
                .isPresent() || unit.name().endsWith(department.name());
    }

    /** Who is named instead of this department where the unit that files is it. */
    Optional<String> substitute(Application application, Department department) {
        return substitutes.of(application.organizationId())
                .filter(said -> said.departmentCode().equals(department.code())).map(Substitution::substituteCode);
    }
}
