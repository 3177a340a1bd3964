package cn.ronghe.organization;

import cn.ronghe.shared.CleanText;

/**
 * A post as it was typed.
 *
 * @param role       null where none was chosen
 * @param department code of the department, or an empty text
 * @param unit       credit code of the unit that an applicant files for, or an empty text
 */
public record PostInput(Role role, String department, String unit) {

    public static final String ROLE = "role";
    public static final String DEPARTMENT = "department";
    public static final String UNIT = "unit";

    public PostInput {
        department = CleanText.strip(department == null ? "" : department);
        unit = CleanText.strip(unit == null ? "" : unit).toUpperCase(java.util.Locale.ROOT);
    }

    public Post post() {
        return new Post(role, department.isEmpty() ? null : department);
    }
}
