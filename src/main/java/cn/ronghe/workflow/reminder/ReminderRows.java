package cn.ronghe.workflow.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code reminder} and {@code reminder_sent}: written in the engine's own transaction. */
@Repository
class ReminderRows {

    private final JdbcClient jdbc;

    ReminderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(String taskId, Instant settledUntil) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into reminder (task_id, settled_until) values (?, ?)").params(taskId, utc(settledUntil))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    Optional<Reminder> find(long id) {
        return jdbc.sql("select * from reminder where id = ?").params(id).query(ReminderRows::reminder).optional();
    }

    /** The row is locked until the transaction ends. */
    Optional<Reminder> lock(long id) {
        return jdbc.sql("select * from reminder where id = ? for update").params(id).query(ReminderRows::reminder)
                .optional();
    }

    /** The row is locked until the transaction ends. */
    Optional<Reminder> lockOf(String taskId) {
        return jdbc.sql("select * from reminder where task_id = ? for update").params(taskId)
                .query(ReminderRows::reminder).optional();
    }

    List<Long> all() {
        return jdbc.sql("select id from reminder order by id").query(Long.class).list();
    }

    /** Open tasks with a due date from before there were reminders. */
    List<String> unwatched() {
        return jdbc.sql("""
                select task_id from task_entry where due_at is not null
                    and task_id not in (select task_id from reminder) order by task_id""").query(String.class).list();
    }

    void settle(long id, Instant until) {
        jdbc.sql("update reminder set settled_until = ? where id = ?").params(utc(until), id).update();
    }

    void remove(long id) {
        jdbc.sql("delete from reminder where id = ?").params(id).update();
    }

    Set<String> sent(long id, Instant due) {
        return Set.copyOf(jdbc.sql("select step from reminder_sent where reminder_id = ? and due_at = ?")
                .params(id, utc(due)).query(String.class).list());
    }

    void addSent(long id, Instant due, String step, Instant now) {
        jdbc.sql("insert into reminder_sent (reminder_id, due_at, step, sent_at) values (?, ?, ?, ?)")
                .params(id, utc(due), step, utc(now)).update();
    }

    private static Reminder reminder(ResultSet row, int number) throws SQLException {
        return new Reminder(row.getLong("id"), row.getString("task_id"),
                row.getObject("settled_until", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
