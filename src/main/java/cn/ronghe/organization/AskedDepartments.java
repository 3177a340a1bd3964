package cn.ronghe.organization;

import java.util.Set;

/** Which kinds of departments the applications go to; a department that is asked needs a handler and a leader. */
public interface AskedDepartments {

    /** e.g. {@code edu}. */
    Set<String> inDistricts();

    Set<String> inCity();
}
