package cn.ronghe.calendar;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;

import cn.ronghe.shared.ConfigFiles;
import cn.ronghe.shared.ConfigProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    private static final String FILE = "calendar/calendar.yaml";

    /** The only source of "now". A test replaces it by a primary bean of its own. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    WorkingDays workingDays(ConfigFiles files) {
        return new WorkingDays(StatutoryDays.read(files));
    }

    /** Not called dueDates: that name belongs to the drawings. */
    @Bean("calendarDueDates")
    DueDates dueDates(WorkingDays days, Clock clock, ConfigFiles files) {
        LocalTime dueTime = files.yaml(FILE, CalendarSettings.class).dueTime();
        if (dueTime == null) {
            throw new ConfigProblem(FILE, "dueTime is missing, write e.g. dueTime: 17:30");
        }
        return new DueDates(days, clock.getZone(), dueTime);
    }

    record CalendarSettings(LocalTime dueTime) {
    }
}
