package cn.ronghe.workflow.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import cn.ronghe.calendar.WorkingDays;

/**
 * One step of a plan.
 *
 * @param name          tells it from the other steps of its plan, and from what it was before the plan was changed
 * @param onlyWithCases not sent about a summary list for which its district has no open or unreported case
 */
record ReminderStep(String name, ReminderDay day, LocalTime at, List<ReminderTo> to, String mail,
                    boolean onlyWithCases) {

    Instant moment(Instant due, WorkingDays calendar, ZoneId zone) {
        return day.of(LocalDate.ofInstant(due, zone), calendar).atTime(at).atZone(zone).toInstant();
    }
}
