package cn.ronghe.organization;

/** How many active people hold a role in a department. */
public interface Staffing {

    String getDepartmentCode();

    Role getRole();

    long getPeople();
}
