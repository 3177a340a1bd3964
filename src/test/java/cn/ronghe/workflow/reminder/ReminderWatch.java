package cn.ronghe.workflow.reminder;

import static cn.ronghe.workflow.reminder.ReminderProcess.ID;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.ronghe.calendar.MovedClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Time that passes for one matter: its timers fire at their moments, and each mail is told with its moment. */
final class ReminderWatch {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final MovedClock clock;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final JdbcClient jdbc;
    private final String caseKey;

    ReminderWatch(ApplicationContext context, String caseKey) {
        this.clock = context.getBean(MovedClock.class);
        this.runtime = context.getBean(RuntimeService.class);
        this.management = context.getBean(ManagementService.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.caseKey = caseKey;
    }

    /** Lets every timer of the matter and of its reminders fire, each at its own moment, up to and including this one. */
    void passTo(String local) {
        Instant end = LocalDateTime.parse(local).atZone(ZONE).toInstant();
        for (Optional<Job> next = due(end); next.isPresent(); next = due(end)) {
            Instant moment = next.get().getDuedate().toInstant();
            if (moment.isAfter(clock.instant())) {
                clock.moveTo(LocalDateTime.ofInstant(moment, ZONE).toString());
            }
            management.executeJob(next.get().getId());
        }
        clock.moveTo(local);
    }

    /** When the timers of the reminders wait to. */
    List<String> waiting() {
        return timersOf(ID).stream().map(job -> local(job.getDuedate().toInstant())).sorted().toList();
    }

    /** As if the plan had wanted its reminders 30 days later when the tasks were offered. */
    void delayTimers() {
        timersOf(ID).forEach(job -> management.setJobDuedate(job.getId(),
                Date.from(job.getDuedate().toInstant().plus(30, ChronoUnit.DAYS))));
    }

    /** As if the matter's tasks had been offered before there were reminders. */
    void forget() {
        reminders().forEach(id -> {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(ReminderProcess.keyOf(id)).list()
                    .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "forgotten"));
            jdbc.sql("delete from reminder where id = ?").params(id).update();
        });
    }

    /** Reminders of the open tasks of the matter. */
    List<Long> reminders() {
        return jdbc.sql("""
                select r.id from reminder r join task_entry t on t.task_id = r.task_id where t.case_key = ? order by r.id""")
                .params(caseKey).query(Long.class).list();
    }

    /** Every mail about the matter that has one of these beginnings, as "moment template login", in the order of time. */
    List<String> mails(String... beginnings) {
        return jdbc.sql("""
                select m.created_at, m.template, coalesce(p.username, '-') as login from mail m
                    left join person p on p.email = m.recipient_address where m.case_key = ?
                    order by m.created_at, m.template, login""").params(caseKey)
                .query((row, n) -> new String[] {row.getString("template"),
                        local(row.getTimestamp("created_at").toInstant()) + " " + row.getString("template") + " "
                                + row.getString("login")}).list().stream()
                .filter(mail -> List.of(beginnings).stream().anyMatch(mail[0]::startsWith)).map(mail -> mail[1]).toList();
    }

    private Optional<Job> due(Instant end) {
        return timersOf(null).stream().filter(job -> !job.getDuedate().toInstant().isAfter(end))
                .min(Comparator.comparing(Job::getDuedate));
    }

    private List<Job> timersOf(String process) {
        var reminders = reminders().stream().map(ReminderProcess::keyOf)
                .flatMap(key -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream());
        var own = process != null ? Stream.<ProcessInstance>empty()
                : runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseKey).list().stream();
        return Stream.concat(reminders, own).flatMap(instance ->
                management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()).toList();
    }

    private static String local(Instant moment) {
        return MOMENT.format(moment.atZone(ZONE));
    }
}
