package cn.ronghe.workflow.reminder;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.ronghe.calendar.WorkingDays;

/**
 * A day told by its distance from the due date, as in "3 days before" or "2 working days after".
 *
 * @param days negative before the due date, 0 on it
 */
record ReminderDay(int days, boolean working) {

    static final String EXAMPLE = "on the day / 3 days before / 2 working days after";
    static final Pattern WRITTEN =
            Pattern.compile("on the day|(?<count>[1-9][0-9]{0,2}) (?<working>working )?days? (?<side>before|after)");

    /** @throws IllegalArgumentException for what is not {@link #WRITTEN} so */
    static ReminderDay parse(String text) {
        Matcher found = WRITTEN.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException(text);
        }
        if (found.group("count") == null) {
            return new ReminderDay(0, false);
        }
        int distance = Integer.parseInt(found.group("count"));
        return new ReminderDay(found.group("side").equals("before") ? -distance : distance,
                found.group("working") != null);
    }

    LocalDate of(LocalDate due, WorkingDays calendar) {
        return working ? calendar.plusWorkingDays(due, days) : due.plusDays(days);
    }
}
