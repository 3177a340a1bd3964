package cn.ronghe.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.shared.ConfigFiles;
import cn.ronghe.shared.ConfigProblem;
import org.springframework.stereotype.Component;

/** The kinds of units that may file, as {@code config/organization-kinds.yaml} lists them, in its order. */
@Component
public class OrganizationKinds {

    private static final String FILE = "organization-kinds.yaml";

    /**
     * @param code       e.g. {@code higher-vocational-college}
     * @param name       e.g. 高职专科学校
     * @param department kind of the district department that approves the registration of such a unit
     * @param schoolCode whether it may register with a school code (学校标识码) in place of a credit code
     */
    public record Kind(String code, String name, String department, boolean schoolCode) {
    }

    private record Entry(String name, String department, Boolean schoolCode) {
    }

    private static class Entries extends LinkedHashMap<String, Entry> {
    }

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    OrganizationKinds(ConfigFiles config, City city) {
        config.yaml(FILE, Entries.class).forEach((code, entry) -> {
            if (entry == null || entry.name() == null || entry.name().isBlank()) {
                throw new ConfigProblem(FILE, code + " needs a name");
            }
            if (city.departments().stream().noneMatch(known -> known.kind().equals(entry.department()))) {
                throw new ConfigProblem(FILE, code + ": unknown department " + entry.department() + ", known are "
                        + city.departments().stream().map(City.DepartmentKind::kind).toList() + " of city.yaml");
            }
            kinds.put(code, new Kind(code, entry.name(), entry.department(), Boolean.TRUE.equals(entry.schoolCode())));
        });
    }

    public List<Kind> all() {
        return List.copyOf(kinds.values());
    }

    public Optional<Kind> find(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    /** The Chinese name of a kind; the code itself where the configuration no longer knows it. */
    public String name(String code) {
        return find(code).map(Kind::name).orElse(code);
    }
}
