package cn.ronghe.organization;

import java.util.EnumSet;
import java.util.Set;

/** What a person may do. Held in a department it is a {@link Post}; the group of a task is a role in one department. */
public enum Role {
    APPLICANT, HANDLER, LEADER, PANEL_MEMBER, BUSINESS_ADMIN, PROCESS_ADMIN, SYSTEM_ADMIN, AUDITOR;

    private static final Set<Role> ADMINISTRATIVE = EnumSet.of(BUSINESS_ADMIN, PROCESS_ADMIN, SYSTEM_ADMIN, AUDITOR);

    /** The role's part of a group id: {@code handler} in {@code 330106-edu-handler}. */
    public String suffix() {
        return name().toLowerCase().replace('_', '-');
    }

    /** The name under which Spring Security knows it. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** Whether only system administrators give it, and change the people who hold it. */
    public boolean isAdministrative() {
        return ADMINISTRATIVE.contains(this);
    }

    public boolean needsDepartment() {
        return this == HANDLER || this == LEADER;
    }

    /** Panel members without a department are outside experts. */
    public boolean mayHaveDepartment() {
        return needsDepartment() || this == PANEL_MEMBER;
    }
}
