package cn.ronghe.workflow.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;

import cn.ronghe.IntegrationTest;
import cn.ronghe.organization.People;
import cn.ronghe.organization.Role;
import cn.ronghe.shared.UserAction;
import cn.ronghe.workflow.AtOnce;
import cn.ronghe.workflow.engine.TaskDueMoved;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every test takes a year of its own: a year is told of once and for all. */
class UnknownYearsTests extends IntegrationTest {

    @Autowired
    private UnknownYears years;
    @Autowired
    private People people;
    @Autowired
    private UserAction action;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void theAdministratorIsToldOnceOfAYearWhoseHolidaysAreNotKnown() {
        move("2061-01-04");
        move("2061-03-01");

        assertThat(mails(2061)).isEqualTo(administrators()).isPositive();
    }

    @Test
    void nobodyIsToldOfAYearThatIsKnownOrOfATaskWithoutADate() {
        move("2026-05-06");
        action.run(() -> years.on(new TaskDueMoved("task", null)));

        assertThat(mails(2026)).isZero();
    }

    @Test
    void theAdministratorIsToldOnceByTwoWhoMoveDatesAtTheSameMoment() throws Exception {
        AtOnce.run(() -> move("2062-01-04"), () -> move("2062-02-04"));

        assertThat(mails(2062)).isEqualTo(administrators());
    }

    private boolean move(String day) {
        Instant due = LocalDate.parse(day).atStartOfDay(clock.getZone()).toInstant();
        action.run(() -> years.on(new TaskDueMoved("no task that is open", due)));
        return true;
    }

    private long mails(int year) {
        return jdbc.sql("select count(*) from mail where template = 'calendar-missing' and subject like ?")
                .params("%" + year + "%").query(Long.class).single();
    }

    private long administrators() {
        return people.with(Role.BUSINESS_ADMIN).size();
    }
}
