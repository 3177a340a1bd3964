package cn.ronghe.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Component;

/** Dates as people say them. Another year than the current one is named, the current one is not. */
@Component
public class PlainDates {

    private final WorkingDays days;
    private final Clock clock;
    private final Texts texts;

    PlainDates(WorkingDays days, Clock clock, Texts texts) {
        this.days = days;
        this.clock = clock;
        this.texts = texts;
    }

    /** 9月18日 */
    public String day(LocalDate date) {
        return format(date.atStartOfDay(zone()), "day");
    }

    /** 9月18日 */
    public String day(Instant moment) {
        return format(moment.atZone(zone()), "day");
    }

    /** 9月18日 17:30 */
    public String moment(Instant moment) {
        return format(moment.atZone(zone()), "moment");
    }

    /** 9月18日 周五 */
    public String dueDay(Instant moment) {
        return format(moment.atZone(zone()), "due-day");
    }

    /** 9月18日 周五 17:30 */
    public String dueMoment(Instant moment) {
        return format(moment.atZone(zone()), "due-moment");
    }

    /** 9月18日 周五 17:30, and a word of warning where the working days of that year can only be guessed */
    public String due(Instant moment) {
        int year = moment.atZone(zone()).getYear();
        return days.knows(year) ? dueMoment(moment)
                : dueMoment(moment) + texts.get("calendar.year.unknown", String.valueOf(year));
    }

    /** 2026年9月18日, for documents */
    public String fullDay(LocalDate date) {
        return text("calendar.pattern.day.other-year", date.atStartOfDay(zone()));
    }

    /** 2026年9月18日 周五 */
    public String fullDueDay(LocalDate date) {
        return text("calendar.pattern.due-day.other-year", date.atStartOfDay(zone()));
    }

    /** 2026年9月18日 17:30, for documents and lists that outlive the year */
    public String fullMoment(Instant moment) {
        return text("calendar.pattern.moment.other-year", moment.atZone(zone()));
    }

    /** How far away a due date is: 今天 17:30 截止, 还有 2 个工作日, 已逾期 1 个工作日. */
    public String untilOrOverdue(Instant due) {
        LocalDate today = LocalDate.now(clock);
        LocalDate dueDay = LocalDate.ofInstant(due, zone());
        if (isOverdue(due)) {
            int late = days.workingDaysBetween(dueDay, today);
            return late == 0 ? texts.get("calendar.overdue.today")
                    : texts.get("calendar.overdue", String.valueOf(late));
        }
        if (dueDay.equals(today)) {
            return texts.get("calendar.due.today", text("calendar.pattern.time", due.atZone(zone())));
        }
        int left = days.workingDaysBetween(today, dueDay);
        return left == 0 ? texts.get("calendar.due.days", String.valueOf(ChronoUnit.DAYS.between(today, dueDay)))
                : texts.get("calendar.due", String.valueOf(left));
    }

    public boolean isOverdue(Instant due) {
        return due.isBefore(clock.instant());
    }

    private String format(ZonedDateTime when, String kind) {
        boolean otherYear = when.getYear() != LocalDate.now(clock).getYear();
        return text("calendar.pattern." + kind + (otherYear ? ".other-year" : ""), when);
    }

    private String text(String patternKey, ZonedDateTime when) {
        return DateTimeFormatter.ofPattern(texts.get(patternKey), Locale.SIMPLIFIED_CHINESE).format(when);
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
