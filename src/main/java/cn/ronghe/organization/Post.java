package cn.ronghe.organization;

import java.io.Serializable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A role in one department, as a person holds it: two posts are never mixed, so the handler of one department who leads
 * another does not lead the first.
 *
 * @param departmentCode null for what is held in no department: applicants, administrators, auditors, outside experts
 */
@Embeddable
public record Post(@Enumerated(EnumType.STRING) Role role, String departmentCode) implements Serializable {

    public static Post without(Role role) {
        return new Post(role, null);
    }

    boolean isIn(String department) {
        return departmentCode != null && departmentCode.equals(department);
    }

    /** The id of the group of everybody who holds it, e.g. {@code 330106-edu-handler}, or the role alone. */
    public String group() {
        return departmentCode == null ? role.suffix() : departmentCode + "-" + role.suffix();
    }
}
