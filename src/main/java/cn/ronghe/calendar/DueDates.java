package cn.ronghe.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Until when something has to be done, in the clock's zone. */
public class DueDates {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final WorkingDays days;
    private final ZoneId zone;
    private final LocalTime dueTime;

    DueDates(WorkingDays days, ZoneId zone, LocalTime dueTime) {
        this.days = days;
        this.zone = zone;
        this.dueTime = dueTime;
    }

    /** The last second of the day: a date in a notice includes that whole day. */
    public Instant endOfDay(LocalDate date) {
        return date.atTime(LAST_SECOND).atZone(zone).toInstant();
    }

    /** The n-th working day after the day of {@code from}, at the time of day of {@code config/calendar/calendar.yaml}. */
    public Instant afterWorkingDays(Instant from, int n) {
        return days.plusWorkingDays(LocalDate.ofInstant(from, zone), n).atTime(dueTime).atZone(zone).toInstant();
    }
}
