package cn.ronghe.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Working days (工作日): Monday to Friday, less the statutory holidays, plus the make-up days.
 * A year of which nothing is known counts by weekends alone, and one warning in the log says so.
 */
public class WorkingDays {

    private static final Logger LOG = LoggerFactory.getLogger(WorkingDays.class);

    private final Map<LocalDate, Boolean> statutory;
    private final Set<Integer> knownYears;
    private final Set<Integer> warnedYears = ConcurrentHashMap.newKeySet();

    /** @param statutory true for a make-up day, false for a holiday */
    WorkingDays(Map<LocalDate, Boolean> statutory) {
        this.statutory = Map.copyOf(statutory);
        this.knownYears = statutory.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
    }

    public boolean isWorkingDay(LocalDate date) {
        warnIfUnknown(date.getYear());
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return statutory.getOrDefault(date, !weekend);
    }

    /** Whether the holidays of a year are known, so that an administrator can be told of one that is missing. */
    public boolean knows(int calendarYear) {
        return knownYears.contains(calendarYear);
    }

    /**
     * The n-th working day after the date; before it where n is negative. For 0 the date itself, or where it is
     * no working day the next one.
     */
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        LocalDate day = date;
        if (n == 0) {
            while (!isWorkingDay(day)) {
                day = day.plusDays(1);
            }
            return day;
        }
        int left = Math.abs(n);
        while (left > 0) {
            day = day.plusDays(Integer.signum(n));
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The working days after {@code from} up to and including {@code to}; negative where {@code to} is earlier. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return Math.toIntExact(from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count());
    }

    private void warnIfUnknown(int calendarYear) {
        if (!knownYears.contains(calendarYear) && warnedYears.add(calendarYear)) {
            LOG.warn("config/calendar/statutory-days.csv has no days of {}: only weekends are taken off in that year",
                    calendarYear);
        }
    }
}
