package cn.ronghe.organization;

import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** An applicant (牵头单位): a school, enterprise, park or public body that files applications. */
@Entity
public class Organization {

    private static final String GROUP = "org-";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String name;
    private String creditCode;
    private String kind;
    private String districtCode;
    private boolean active = true;
    @Version
    private int version;

    protected Organization() {
    }

    Organization(String name, String creditCode, String kind, String districtCode) {
        this.name = name;
        this.creditCode = creditCode;
        this.kind = kind;
        this.districtCode = districtCode;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Unified social credit code (统一社会信用代码), 18 characters; of a school without one its 10-digit school code. */
    public String creditCode() {
        return creditCode;
    }

    /** Kind of unit by its code in {@code config/organization-kinds.yaml}, e.g. {@code higher-vocational-college}. */
    public String kind() {
        return kind;
    }

    public String districtCode() {
        return districtCode;
    }

    /** Whether its people may log in and file. */
    public boolean active() {
        return active;
    }

    /** To be sent back with a change, which is refused where somebody else was faster. */
    public int version() {
        return version;
    }

    void change(String newName, String newKind, String newDistrictCode) {
        this.name = newName;
        this.kind = newKind;
        this.districtCode = newDistrictCode;
    }

    void setActive(boolean mayFile) {
        this.active = mayFile;
    }

    /** The group of its people. */
    public String group() {
        return groupOf(id);
    }

    public static String groupOf(long organizationId) {
        return GROUP + organizationId;
    }

    /** Whose group it is; empty for another kind of group. */
    public static Optional<Long> idOf(String group) {
        return group.matches(GROUP + "\\d{1,18}") ? Optional.of(Long.valueOf(group.substring(GROUP.length())))
                : Optional.empty();
    }
}
