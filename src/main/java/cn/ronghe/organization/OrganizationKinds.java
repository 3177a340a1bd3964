package cn.ronghe.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.shared.ConfigFiles;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The kinds of units that may file, as {@code config/organization-kinds.yaml} lists them, in its order. */
@Component
public class OrganizationKinds {

    static final String FILE = "organization-kinds.yaml";

    /**
     * @param code       e.g. {@code higher-vocational-college}
     * @param name       e.g. 高职专科学校
     * @param department kind of the district department that approves the registration of such a unit
     * @param schoolCode whether it may register with a school code (学校标识码) in place of a credit code
     */
    public record Kind(String code, String name, String department, boolean schoolCode) {
    }

    record Entry(String name, String department, @Nullable Boolean schoolCode) {
    }

    /** The file, held against the departments by {@link CityCheck}. */
    static class Entries extends LinkedHashMap<String, Entry> {
    }

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    OrganizationKinds(ConfigFiles config) {
        config.yaml(FILE, Entries.class).forEach((code, entry) -> kinds.put(code,
                new Kind(code, entry.name(), entry.department(), Boolean.TRUE.equals(entry.schoolCode()))));
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
