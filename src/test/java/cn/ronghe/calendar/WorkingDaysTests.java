package cn.ronghe.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.ronghe.shared.ConfigFiles;
import cn.ronghe.shared.ConfigProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.DefaultResourceLoader;

class WorkingDaysTests {

    private static final WorkingDays DAYS =
            new WorkingDays(StatutoryDays.read(new ConfigFiles(new DefaultResourceLoader(), "classpath:/config/")));

    @Test
    void knowsHolidaysMakeUpDaysAndWeekends() {
        assertThat(DAYS.isWorkingDay(LocalDate.of(2026, 10, 1))).as("国庆节, a Thursday").isFalse();
        assertThat(DAYS.isWorkingDay(LocalDate.of(2026, 10, 10))).as("a Saturday made up").isTrue();
        assertThat(DAYS.isWorkingDay(LocalDate.of(2026, 11, 22))).as("a Sunday").isFalse();
        assertThat(DAYS.isWorkingDay(LocalDate.of(2026, 11, 23))).as("a Monday").isTrue();
    }

    @Test
    void countsAcrossALongHoliday() {
        LocalDate before = LocalDate.of(2026, 9, 30);

        assertThat(DAYS.plusWorkingDays(before, 1)).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(DAYS.plusWorkingDays(before, 3)).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(DAYS.plusWorkingDays(LocalDate.of(2026, 10, 8), -1)).isEqualTo(before);
        assertThat(DAYS.workingDaysBetween(before, LocalDate.of(2026, 10, 7))).isZero();
        assertThat(DAYS.workingDaysBetween(LocalDate.of(2026, 10, 12), before)).isEqualTo(-4);
    }

    @Test
    void takesTheNextWorkingDayForNoDays() {
        assertThat(DAYS.plusWorkingDays(LocalDate.of(2026, 10, 1), 0)).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(DAYS.plusWorkingDays(LocalDate.of(2026, 11, 23), 0)).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Property(tries = 300)
    void comesBackToTheSameNumber(@ForAll @IntRange(max = 1000) int offset, @ForAll @IntRange(min = 1, max = 60) int n) {
        LocalDate from = LocalDate.of(2024, 1, 1).plusDays(offset);
        LocalDate to = DAYS.plusWorkingDays(from, n);

        assertThat(DAYS.isWorkingDay(to)).isTrue();
        assertThat(DAYS.workingDaysBetween(from, to)).isEqualTo(n);
        assertThat(DAYS.workingDaysBetween(to, from)).isEqualTo(-n);
    }

    @Test
    void fallsBackToWeekendsInAnUnknownYearAndWarnsOnce() {
        WorkingDays none = new WorkingDays(Map.of());
        Logger logger = (Logger) LoggerFactory.getLogger(WorkingDays.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        logger.addAppender(said);
        try {
            assertThat(none.knows(2031)).isFalse();
            assertThat(none.isWorkingDay(LocalDate.of(2031, 10, 1))).isTrue();
            assertThat(none.isWorkingDay(LocalDate.of(2031, 10, 4))).isFalse();
        } finally {
            logger.detachAppender(said);
        }
        assertThat(said.list).singleElement()
                .satisfies(event -> assertThat(event.getFormattedMessage()).contains("no days of 2031"));
    }

    @Test
    void refusesABrokenFileByLine(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("calendar"));
        ConfigFiles files = new ConfigFiles(new DefaultResourceLoader(), folder.toUri().toString());
        for (String line : List.of("2026-02-30,off,x", "2026-02-03,free,x", "2026-02-03,off", "2026-01-01,work,元旦")) {
            Files.writeString(folder.resolve("calendar/statutory-days.csv"),
                    "date,kind,name\n2026-01-01,off,元旦\n" + line + "\n");

            assertThatThrownBy(() -> StatutoryDays.read(files)).as(line).isInstanceOf(ConfigProblem.class)
                    .hasMessageStartingWith("config/calendar/statutory-days.csv, line 3: ");
        }
        Files.writeString(folder.resolve("calendar/statutory-days.csv"), "2026-01-01,off,元旦\n");
        assertThatThrownBy(() -> StatutoryDays.read(files)).hasMessageContaining("line 1: the first line must be");
    }
}
