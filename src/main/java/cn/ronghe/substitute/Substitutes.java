package cn.ronghe.substitute;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import cn.ronghe.audit.AuditTrail;
import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.Department;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.Organization;
import cn.ronghe.organization.Organizations;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names the substitutes (代审部门). What has been submitted keeps its department; what is submitted later gets the new one. */
@Service
@Transactional
public class Substitutes {

    private final Substitutions substitutions;
    private final Organizations organizations;
    private final Departments departments;
    private final PlatformTypes types;
    private final AuditTrail audit;
    private final Texts texts;

    Substitutes(Substitutions substitutions, Organizations organizations, Departments departments,
                PlatformTypes types, AuditTrail audit, Texts texts) {
        this.substitutions = substitutions;
        this.organizations = organizations;
        this.departments = departments;
        this.types = types;
        this.audit = audit;
        this.texts = texts;
    }

    @Transactional(readOnly = true)
    public List<Substitution> all() {
        return substitutions.findAllByOrderByDepartmentCode();
    }

    /** What is said of a unit; empty where it is no department. */
    @Transactional(readOnly = true)
    public Optional<Substitution> of(long organizationId) {
        return substitutions.findById(organizationId);
    }

    public Optional<Refusal> name(NameSubstitute command) {
        Optional<Organization> unit = organizations.called(CleanText.strip(command.unit()));
        Optional<Department> own = departments.find(command.department());
        if (unit.isEmpty()) {
            return Optional.of(Refusal.of("substitute.unit.unknown"));
        }
        if (own.filter(department -> department.districtCode().equals(unit.get().districtCode())).isEmpty()) {
            return Optional.of(Refusal.of("substitute.department.wrong", unit.get().name()));
        }
        boolean named = !CleanText.isBlank(command.substitute());
        Optional<Department> substitute = named ? departments.find(command.substitute()) : Optional.empty();
        Optional<Refusal> refusal = named ? wrong(substitute, own.get(), unit.get()) : Optional.empty();
        if (refusal.isEmpty()) {
            keep(unit.get(), own.get(), substitute);
        }
        return refusal;
    }

    /** The unit is no department after all. */
    public void forget(long organizationId) {
        Substitution said = substitutions.findById(organizationId)
                .orElseThrow(() -> new NoSuchElementException("substitution of " + organizationId));
        substitutions.delete(said);
        record(organizationId, "audit.substitute.removed", departments.get(said.departmentCode()).name());
    }

    private void keep(Organization unit, Department own, Optional<Department> substitute) {
        Substitution said = substitutions.findById(unit.id()).orElseGet(() -> new Substitution(unit.id()));
        said.name(own.code(), substitute.map(Department::code).orElse(null));
        substitutions.save(said);
        record(unit.id(), "audit.substitute.named", texts.get("substitute.trail", own.name(),
                substitute.map(Department::name).orElseGet(() -> texts.get("substitute.nobody"))));
    }

    private Optional<Refusal> wrong(Optional<Department> substitute, Department own, Organization unit) {
        boolean near = substitute.filter(department -> department.districtCode().equals(own.districtCode())
                || department.districtCode().equals(departments.city().code())).isPresent();
        if (!near) {
            return Optional.of(Refusal.of("substitute.wrong", own.name()));
        }
        if (substitute.get().code().equals(own.code())) {
            return Optional.of(Refusal.of("substitute.itself", own.name()));
        }
        return types.all().stream().filter(type -> reviewsTwice(substitute.get(), type, own, unit)).findFirst()
                .map(type -> Refusal.of("substitute.twice", substitute.get().name(), type.name()));
    }

    /** Whoever reviews a type for the city does not review it for the district as well. */
    private boolean reviewsTwice(Department substitute, PlatformType type, Department own, Organization unit) {
        return type.districtDepartment().equals(own.kind()) && type.applicantKinds().contains(unit.kind())
                && departments.inCity(type.cityDepartment()).code().equals(substitute.code());
    }

    private void record(long organizationId, String action, String detail) {
        SignedIn person = CurrentPerson.get();
        audit.record("organization:" + organizationId, person.username(), person.name(), action, detail);
    }
}
