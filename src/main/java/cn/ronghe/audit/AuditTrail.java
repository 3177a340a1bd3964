package cn.ronghe.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what when, chained per case: each entry carries the hash of the one before, so that a changed, removed or
 * inserted entry shows. Writers of one case wait for each other until their transactions end.
 */
@Component
public class AuditTrail {

    private static final String DUPLICATE_KEY = "23505";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    AuditTrail(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds an entry in the caller's transaction, which must exist: what is rolled back was not done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String caseKey, String actor, String actorName, String action, String detail) {
        Head head = lockedHead(caseKey);
        // databases keep microseconds at most; the hash must be the same after reading
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AuditEntry entry = AuditEntry.chained(caseKey, head.sequence() + 1, at, actor, actorName, action,
                detail == null ? "" : detail, head.hash());
        jdbc.update("""
                insert into audit_entry (case_key, sequence_number, happened_at, actor, actor_name, action_key, detail,
                    previous_hash, entry_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                caseKey, entry.sequence(), OffsetDateTime.ofInstant(at, ZoneOffset.UTC), actor, actorName, action,
                entry.detail(), entry.previousHash(), entry.hash());
        jdbc.update("update audit_head set last_sequence = ?, last_hash = ? where case_key = ?",
                entry.sequence(), entry.hash(), caseKey);
    }

    /** In the order in which they happened. */
    @Transactional(readOnly = true)
    public List<AuditEntry> entriesOf(String caseKey) {
        return jdbc.query("select * from audit_entry where case_key = ? order by sequence_number",
                (row, n) -> new AuditEntry(row.getString("case_key"), row.getLong("sequence_number"),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("actor"),
                        row.getString("actor_name"), row.getString("action_key"), row.getString("detail"),
                        row.getString("previous_hash"), row.getString("entry_hash")),
                caseKey);
    }

    /** The sequence number of the first entry that was changed, is missing or does not follow the one before. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public OptionalLong firstBrokenLink(String caseKey) {
        Head last = new Head(0, AuditEntry.NONE);
        for (AuditEntry entry : entriesOf(caseKey)) {
            long expected = last.sequence() + 1;
            if (entry.sequence() != expected || !entry.previousHash().equals(last.hash()) || !entry.isUntouched()) {
                return OptionalLong.of(expected);
            }
            last = new Head(expected, entry.hash());
        }
        boolean complete = head(caseKey, "").map(last::equals).orElse(last.sequence() == 0);
        return complete ? OptionalLong.empty() : OptionalLong.of(last.sequence() + 1);
    }

    private Head lockedHead(String caseKey) {
        return head(caseKey, " for update").orElseGet(() -> {
            createHead(caseKey);
            return head(caseKey, " for update").orElseThrow();
        });
    }

    private Optional<Head> head(String caseKey, String lock) {
        return jdbc.query("select last_sequence, last_hash from audit_head where case_key = ?" + lock,
                (row, n) -> new Head(row.getLong("last_sequence"), row.getString("last_hash")), caseKey)
                .stream().findFirst();
    }

    /** Two first entries of one case at a time: the second waits, fails on the key and goes on from the savepoint. */
    private void createHead(String caseKey) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            Savepoint before = connection.setSavepoint();
            try {
                insertHead(connection, caseKey);
                connection.releaseSavepoint(before);
            } catch (SQLException e) {
                if (!DUPLICATE_KEY.equals(e.getSQLState())) {
                    throw e;
                }
                connection.rollback(before);
            }
            return null;
        });
    }

    private static void insertHead(Connection connection, String caseKey) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_head (case_key, last_sequence, last_hash) values (?, 0, ?)")) {
            insert.setString(1, caseKey);
            insert.setString(2, AuditEntry.NONE);
            insert.executeUpdate();
        }
    }

    private record Head(long sequence, String hash) {
    }
}
