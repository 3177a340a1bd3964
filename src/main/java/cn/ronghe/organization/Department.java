package cn.ronghe.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A department (教育, 发改 …) of the city or of one district; its name differs from district to district. */
@Entity
public class Department {

    @Id
    private String code;
    private String kind;
    private String districtCode;
    private String name;
    private boolean nameTyped;
    @Version
    private int version;

    protected Department() {
    }

    Department(String districtCode, String kind, String name) {
        this.code = codeOf(districtCode, kind);
        this.kind = kind;
        this.districtCode = districtCode;
        this.name = name;
    }

    static String codeOf(String districtCode, String kind) {
        return districtCode + "-" + kind;
    }

    /** District code and kind, e.g. {@code 330106-edu}. */
    public String code() {
        return code;
    }

    public String kind() {
        return kind;
    }

    public String districtCode() {
        return districtCode;
    }

    /** The configuration calls it so; a name that somebody has typed on its page stays. */
    void configure(String configuredName) {
        if (!nameTyped) {
            this.name = configuredName;
        }
    }

    void rename(String typedName) {
        this.name = typedName;
        this.nameTyped = true;
    }

    public String name() {
        return name;
    }

    /** To be sent back with a change, which is refused where somebody else was faster. */
    public int version() {
        return version;
    }

    /** The id of the group of its people in a role, e.g. {@code 330106-edu-handler}. */
    public String group(Role role) {
        return code + "-" + role.suffix();
    }
}
