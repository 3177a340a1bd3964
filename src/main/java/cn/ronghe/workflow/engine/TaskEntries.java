package cn.ronghe.workflow.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import cn.ronghe.shared.OpenTasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projection of open tasks: written in the engine's own transaction, read by every list of tasks. */
@Repository
public class TaskEntries implements OpenTasks {

    private final JdbcClient jdbc;

    TaskEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TaskEntry entry) {
        jdbc.sql("""
                insert into task_entry (task_id, task_key, process_id, name, case_key, offered_to, assignee, created_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(entry.taskId(), entry.key(), entry.process(), entry.name(), entry.caseKey(),
                        entry.offeredTo(), entry.assignee(), utc(entry.createdAt()), utc(entry.dueAt()))
                .update();
    }

    void assign(String taskId, String assignee) {
        jdbc.sql("update task_entry set assignee = ? where task_id = ?").params(assignee, taskId).update();
    }

    void move(String taskId, Instant dueAt) {
        jdbc.sql("update task_entry set due_at = ? where task_id = ?").params(utc(dueAt), taskId).update();
    }

    void remove(String taskId) {
        jdbc.sql("delete from task_entry where task_id = ?").params(taskId).update();
    }

    public Optional<TaskEntry> find(String taskId) {
        return jdbc.sql("select * from task_entry where task_id = ?").params(taskId).query(TaskEntries::entry).optional();
    }

    /** The open tasks of one matter, oldest first. */
    public List<TaskEntry> of(String caseKey) {
        return of(List.of(caseKey));
    }

    /** The open tasks of several matters, oldest first. */
    public List<TaskEntry> of(Collection<String> caseKeys) {
        return caseKeys.isEmpty() ? List.of() : jdbc.sql(
                "select * from task_entry where case_key in (:keys) order by created_at, task_id")
                .param("keys", caseKeys).query(TaskEntries::entry).list();
    }

    /** How many open tasks that nobody has claimed are offered to each group. */
    Map<String, Long> offered() {
        Map<String, Long> offered = new TreeMap<>();
        jdbc.sql("""
                select offered_to, count(*) from task_entry where assignee is null and offered_to is not null
                group by offered_to""").query(row -> {
                    offered.put(row.getString(1), row.getLong(2));
                });
        return offered;
    }

    /** The latest due date of all open tasks. */
    public Optional<Instant> lastDue() {
        return jdbc.sql("select max(due_at) from task_entry").query((row, number) -> instant(row.getTimestamp(1))).optional();
    }

    @Override
    public Set<String> among(Collection<String> caseKeys) {
        return caseKeys.isEmpty() ? Set.of() : Set.copyOf(jdbc.sql(
                "select distinct case_key from task_entry where case_key in (:keys)")
                .param("keys", caseKeys).query(String.class).list());
    }

    /** The open tasks that one person has, oldest first. */
    public List<TaskEntry> assignedTo(String username) {
        return jdbc.sql("select * from task_entry where assignee = ? order by created_at, task_id")
                .params(username).query(TaskEntries::entry).list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static TaskEntry entry(ResultSet row, int number) throws SQLException {
        return new TaskEntry(row.getString("task_id"), row.getString("task_key"), row.getString("process_id"),
                row.getString("name"), row.getString("case_key"), row.getString("offered_to"),
                row.getString("assignee"), instant(row.getTimestamp("created_at")), instant(row.getTimestamp("due_at")));
    }

    private static Instant instant(Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
