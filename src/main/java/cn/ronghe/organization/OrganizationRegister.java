package cn.ronghe.organization;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.CreditCode;
import cn.ronghe.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What administrators change about the units that file. Applications keep the name and district they were filed with. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OrganizationRegister {

    public static final String CREDIT_CODE = "creditCode";

    private final OrganizationRepository organizations;
    private final OrganizationKinds kinds;
    private final Departments departments;
    private final PostNames names;

    OrganizationRegister(OrganizationRepository organizations, OrganizationKinds kinds, Departments departments,
                         PostNames names) {
        this.organizations = organizations;
        this.kinds = kinds;
        this.departments = departments;
        this.names = names;
    }

    /** What is wrong with a unit as typed, by field; a unit outside the city is never the lead. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<String, Refusal> problems(OrganizationInput input) {
        Map<String, Refusal> problems = new LinkedHashMap<>();
        String name = input.name();
        if (name.isEmpty() || name.length() > OrganizationInput.MAX_NAME || !CleanText.isOneLine(name)
                || !CleanText.isClean(name)) {
            problems.put(OrganizationInput.NAME,
                    Refusal.of("unit.name.wrong", String.valueOf(OrganizationInput.MAX_NAME)));
        }
        if (kinds.find(input.kind()).isEmpty()) {
            problems.put(OrganizationInput.KIND, Refusal.of("unit.kind.wrong"));
        }
        if (!departments.belongsToCity(input.district())) {
            problems.put(OrganizationInput.DISTRICT, Refusal.of("unit.district.wrong"));
        }
        return problems;
    }

    /** @return refused where the code is no credit code or known already */
    public ChangeResult add(String creditCode, OrganizationInput input) {
        Map<String, Refusal> problems = problems(input);
        Optional<CreditCode> code = CreditCode.parse(creditCode);
        if (code.isEmpty() || organizations.findByCreditCode(code.get().text()).isPresent()) {
            problems.put(CREDIT_CODE, Refusal.of(code.isEmpty() ? "unit.code.wrong" : "unit.code.known"));
        }
        if (!problems.isEmpty()) {
            return ChangeResult.refused(problems);
        }
        organizations.save(new Organization(input.name(), code.get().text(), input.kind(), input.district()));
        return ChangeResult.of(Difference.of(CREDIT_CODE, "", code.get().text()),
                Difference.of("name", "", input.name()), Difference.of("kind", "", kinds.name(input.kind())),
                Difference.of("district", "", departments.districtName(input.district())));
    }

    /** What a change would come to, without making it. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public ChangeResult compare(Organization unit, OrganizationInput input) {
        return ChangeResult.of(Difference.of("name", unit.name(), input.name()),
                Difference.of("kind", kinds.name(unit.kind()), kinds.name(input.kind())),
                Difference.of("district", departments.districtName(unit.districtCode()),
                        departments.districtName(input.district())));
    }

    /** @param version null where no page was read before */
    public ChangeResult change(long id, Integer version, OrganizationInput input) {
        Organization unit = get(id);
        Map<String, Refusal> problems = problems(input);
        if (input.district().equals(unit.districtCode())) {
            problems.remove(OrganizationInput.DISTRICT);
        }
        if (!problems.isEmpty()) {
            return ChangeResult.refused(problems);
        }
        ChangeResult result = compare(unit, input);
        return perhaps(unit, version, result, () -> unit.change(input.name(), input.kind(), input.district()));
    }

    /** From now on its people cannot log in; what was submitted goes on. */
    public ChangeResult setActive(long id, Integer version, boolean active) {
        Organization unit = get(id);
        ChangeResult result = ChangeResult.of(Difference.of("state", state(unit.active()), state(active)));
        return perhaps(unit, version, result, () -> unit.setActive(active));
    }

    private String state(boolean active) {
        return names.text(active ? "state.active" : "state.inactive");
    }

    private static ChangeResult perhaps(Organization unit, Integer version, ChangeResult result, Runnable change) {
        if (result.changed() && version != null && version != unit.version()) {
            return ChangeResult.refused(Refusal.of("organization.changed-meanwhile"));
        }
        if (result.changed()) {
            change.run();
        }
        return result;
    }

    private Organization get(long id) {
        return organizations.findById(id).orElseThrow(() -> new NoSuchElementException("organization " + id));
    }
}
