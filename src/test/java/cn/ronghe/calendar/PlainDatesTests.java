package cn.ronghe.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;

import cn.ronghe.shared.ConfigFiles;
import cn.ronghe.shared.TestTexts;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

class PlainDatesTests {

    private final MovedClock clock = MovedClock.at("2026-09-16T10:00:00");
    private final ConfigFiles files = new ConfigFiles(new DefaultResourceLoader(), "classpath:/config/");
    private final WorkingDays days = new CalendarConfiguration().workingDays(files);
    private final DueDates dueDates = new CalendarConfiguration().dueDates(days, clock, files);
    private final PlainDates plain = new PlainDates(days, clock, TestTexts.of("calendar"));

    @Test
    void putsDueDatesOnTheConfiguredTimeOfAWorkingDay() {
        Instant due = dueDates.afterWorkingDays(clock.instant(), 2);

        assertThat(due).isEqualTo(Instant.parse("2026-09-18T09:30:00Z"));
        assertThat(plain.moment(due)).isEqualTo("9月18日 17:30");
        assertThat(plain.due(due)).isEqualTo("9月18日 周五 17:30");
        assertThat(plain.dueDay(due)).isEqualTo("9月18日 周五");
    }

    @Test
    void countsFromTheDayInShanghai() {
        clock.moveTo("2026-09-17T00:30:00");

        assertThat(plain.day(dueDates.afterWorkingDays(clock.instant(), 1))).isEqualTo("9月18日");
    }

    @Test
    void endsADayWithItsLastSecondInShanghai() {
        assertThat(dueDates.endOfDay(LocalDate.of(2026, 5, 15))).isEqualTo(Instant.parse("2026-05-15T15:59:59Z"));
    }

    @Test
    void saysHowFarAwayADueDateIs() {
        Instant due = dueDates.afterWorkingDays(clock.instant(), 2);
        assertThat(plain.untilOrOverdue(due)).isEqualTo("还有 2 个工作日");

        clock.moveTo("2026-09-18T17:30:00");
        assertThat(plain.untilOrOverdue(due)).isEqualTo("今天 17:30 截止");

        clock.moveTo("2026-09-18T17:30:01");
        assertThat(plain.untilOrOverdue(due)).isEqualTo("已逾期，不足 1 个工作日");

        clock.moveTo("2026-09-20T09:00:00");
        assertThat(plain.untilOrOverdue(due)).as("a Sunday made up").isEqualTo("已逾期 1 个工作日");
    }

    @Test
    void countsDaysWhereNoWorkingDayIsLeft() {
        clock.moveTo("2026-10-02T09:00:00");

        assertThat(plain.untilOrOverdue(dueDates.endOfDay(LocalDate.of(2026, 10, 4)))).isEqualTo("还有 2 天");
    }

    @Test
    void namesAnotherYear() {
        assertThat(plain.day(LocalDate.of(2026, 1, 5))).isEqualTo("1月5日");
        assertThat(plain.day(LocalDate.of(2025, 1, 5))).isEqualTo("2025年1月5日");
        assertThat(plain.moment(Instant.parse("2026-12-31T16:00:00Z"))).isEqualTo("2027年1月1日 00:00");
        assertThat(plain.fullDay(LocalDate.of(2026, 1, 5))).isEqualTo("2026年1月5日");
        assertThat(plain.fullMoment(Instant.parse("2026-01-05T01:00:00Z"))).isEqualTo("2026年1月5日 09:00");
    }
}
