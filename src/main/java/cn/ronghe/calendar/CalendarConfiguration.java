package cn.ronghe.calendar;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;

import cn.ronghe.shared.ConfigFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    static final String FILE = "calendar/calendar.yaml";

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
        return new DueDates(days, clock.getZone(), files.yaml(FILE, CalendarSettings.class).dueTime());
    }

    record CalendarSettings(LocalTime dueTime) {
    }
}
