package cn.ronghe.workflow.reminder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.ronghe.calendar.WorkingDays;

/**
 * A day told by its distance from the due date, as in "3 days before" or "2 working days after".
 *
 * @param days negative before the due date, 0 on it
 */
record ReminderDay(int days, boolean working) {

    static final String EXAMPLE = "3 days before, 2 working days after, on the day";

    private static final Pattern DISTANCE = Pattern.compile("([1-9][0-9]{0,2}) (working )?days? (before|after)");
    private static final String SAME_DAY = "on the day";

    static Optional<ReminderDay> parse(String text) {
        if (SAME_DAY.equals(text)) {
            return Optional.of(new ReminderDay(0, false));
        }
        Matcher found = DISTANCE.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        int distance = Integer.parseInt(found.group(1));
        return Optional.of(new ReminderDay(found.group(3).equals("before") ? -distance : distance,
                found.group(2) != null));
    }

    LocalDate of(LocalDate due, WorkingDays calendar) {
        return working ? calendar.plusWorkingDays(due, days) : due.plusDays(days);
    }
}
