package cn.ronghe.workflow.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import cn.ronghe.calendar.WorkingDays;
import cn.ronghe.notification.MailRequest;
import cn.ronghe.notification.Mails;
import cn.ronghe.notification.Recipient;
import cn.ronghe.organization.People;
import cn.ronghe.organization.Role;
import cn.ronghe.shared.PortalLinks;
import cn.ronghe.workflow.engine.TaskDueMoved;
import cn.ronghe.workflow.engine.TaskEntries;
import cn.ronghe.workflow.engine.TaskOffered;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Years in which something is due although config/calendar/statutory-days.csv knows nothing of them. The business
 * administrators get one mail a year, with the first such date.
 */
@Component
public class UnknownYears {

    private final JdbcClient jdbc;
    private final WorkingDays calendar;
    private final TaskEntries tasks;
    private final Mails mails;
    private final People people;
    private final PortalLinks links;
    private final Clock clock;

    UnknownYears(JdbcClient jdbc, WorkingDays calendar, TaskEntries tasks, Mails mails, People people,
                 PortalLinks links, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.tasks = tasks;
        this.mails = mails;
        this.people = people;
        this.links = links;
        this.clock = clock;
    }

    /** From this year to the last one in which an open task is due. */
    public List<Integer> concerned() {
        return tasks.lastDue().map(this::yearOf).stream()
                .flatMapToInt(last -> IntStream.rangeClosed(Year.now(clock).getValue(), last))
                .filter(year -> !calendar.knows(year)).boxed().toList();
    }

    @EventListener
    public void on(TaskOffered event) {
        tell(event.task().dueAt());
    }

    @EventListener
    public void on(TaskDueMoved event) {
        tell(event.dueAt());
    }

    private void tell(Instant due) {
        if (due == null || calendar.knows(yearOf(due)) || isTold(yearOf(due))) {
            return;
        }
        int year = yearOf(due);
        try {
            jdbc.sql("insert into unknown_year (calendar_year, told_at) values (?, ?)")
                    .params(year, clock.instant().atOffset(ZoneOffset.UTC)).update();
        } catch (DuplicateKeyException meanwhile) {
            throw new OptimisticLockingFailureException("year " + year + " was told of meanwhile", meanwhile);
        }
        mails.request(new MailRequest("calendar-missing", people.with(Role.BUSINESS_ADMIN).stream()
                .map(person -> new Recipient(person.name(), person.email())).toList(),
                Map.of("calendarYear", String.valueOf(year), "link", links.to("/admin")), null));
    }

    private boolean isTold(int year) {
        return jdbc.sql("select count(*) from unknown_year where calendar_year = ?").params(year).query(Long.class)
                .single() > 0;
    }

    private int yearOf(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone()).getYear();
    }
}
