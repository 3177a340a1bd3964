package cn.ronghe.workflow.process;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.ronghe.workflow.engine.safety.DrawnTask;

/**
 * The department that a task asks, as <code>${departments.district('edu','handler')}</code> writes it.
 *
 * @param city whether at city level, else in the applicant's district
 * @param kind e.g. edu
 */
record AskedDepartment(boolean city, String kind) {

    private static final Pattern ASKED = Pattern.compile("\\$\\{\\s*departments\\.(district|city)\\(\\s*'([^']*)'.*");

    private static final String DISTRICT_KEY = "districtDepartment";
    private static final String CITY_KEY = "cityDepartment";

    /** Whether a platform type that names {@code meant} under {@code key} is asked. */
    boolean agrees(String key, String meant) {
        return kind.equals(meant) && city == key.equals(CITY_KEY);
    }

    /** Empty for a task that asks otherwise, e.g. the applicant. */
    static Optional<AskedDepartment> of(DrawnTask task) {
        Matcher asked = ASKED.matcher(task.groups());
        return asked.matches()
                ? Optional.of(new AskedDepartment(asked.group(1).equals("city"), asked.group(2))) : Optional.empty();
    }

    /**
     * The key of the platform type's file that must name the same department; empty where the drawing is free. In a
     * drawing that comes with the system these are all tasks of the district and of the city by their ids, in one that
     * an administrator published only the two reviews: it may add departments of its own.
     */
    static Optional<String> keyOf(DrawnTask task, boolean published) {
        if (task.id().startsWith(published ? "user_district_review" : "user_district_")) {
            return Optional.of(DISTRICT_KEY);
        }
        return task.id().startsWith(published ? "user_city_review" : "user_city_")
                ? Optional.of(CITY_KEY) : Optional.empty();
    }
}
