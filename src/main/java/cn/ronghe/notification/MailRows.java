package cn.ronghe.notification;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of {@code mail}. What happened at the mail server is written in a transaction of its own: it stays true
 * when the job around it is rolled back.
 */
@Repository
class MailRows {

    /** Longer than all time-outs of one SMTP conversation together; afterwards the sender is taken for dead. */
    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final int LONGEST_ERROR = 1000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    MailRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(MailRequest request, Recipient to, String messageId, MailText text, MailState state, String error) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.update(connection -> {
            PreparedStatement insert = connection.prepareStatement("""
                    insert into mail (message_id, case_key, template, recipient_name, recipient_address, subject,
                        plain_text, html_text, state, attempts, last_error, created_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)""", new String[] {"id"});
            Object[] values = {messageId, request.caseKey(), request.template(), to.name(), to.address(),
                    text.subject(), text.plain(), text.html(), state.name(), error, at(clock.instant())};
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            return insert;
        }, key);
        return key.getKey().longValue();
    }

    Optional<Mail> find(long id) {
        return jdbc.query("select * from mail where id = ?", (row, n) -> mail(row), id).stream().findFirst();
    }

    List<MailLine> page(MailState state, Long before, int size) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("""
                select id, case_key, template, recipient_name, recipient_address, subject, state, attempts, last_error,
                    created_at, sent_at from mail where 1 = 1""");
        if (state != null) {
            sql.append(" and state = ?");
            values.add(state.name());
        }
        if (before != null) {
            sql.append(" and id < ?");
            values.add(before);
        }
        sql.append(" order by id desc fetch first ").append(size).append(" rows only");
        return jdbc.query(sql.toString(), (row, n) -> line(row), values.toArray());
    }

    boolean waitAgain(long id) {
        return jdbc.update("update mail set state = 'WAITING' where id = ? and state <> 'SENT'", id) == 1;
    }

    void gaveUp(long id) {
        jdbc.update("update mail set state = 'FAILED' where id = ? and state = 'WAITING'", id);
    }

    /** Whether this caller may send now; the second of two at the same time may not. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean claim(long id) {
        Instant now = clock.instant();
        return jdbc.update("""
                update mail set claimed_until = ? where id = ? and state in ('WAITING', 'NOT_CONFIGURED')
                    and (claimed_until is null or claimed_until < ?)""", at(now.plus(CLAIM)), id, at(now)) == 1;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void sent(long id, String plainText, String htmlText) {
        jdbc.update("""
                update mail set state = 'SENT', attempts = attempts + 1, last_error = null, sent_at = ?,
                    claimed_until = null, plain_text = ?, html_text = ? where id = ?""",
                at(clock.instant()), plainText, htmlText, id);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void notSent(long id, String error) {
        jdbc.update("""
                update mail set state = 'WAITING', attempts = attempts + 1, last_error = ?, claimed_until = null
                    where id = ?""", Lines.shortened(error, LONGEST_ERROR), id);
    }

    /** Trying again cannot help. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void stopped(long id, MailState state, String reason) {
        jdbc.update("update mail set state = ?, last_error = ? where id = ? and state <> 'SENT'",
                state.name(), reason, id);
    }

    private static Mail mail(ResultSet row) throws SQLException {
        return new Mail(row.getLong("id"), row.getString("message_id"), row.getString("case_key"),
                row.getString("template"), row.getString("recipient_name"), row.getString("recipient_address"),
                row.getString("subject"), row.getString("plain_text"), row.getString("html_text"),
                MailState.valueOf(row.getString("state")), row.getInt("attempts"), row.getString("last_error"),
                instant(row, "created_at"), instant(row, "sent_at"));
    }

    private static MailLine line(ResultSet row) throws SQLException {
        return new MailLine(row.getLong("id"), row.getString("case_key"), row.getString("template"),
                row.getString("recipient_name"), row.getString("recipient_address"), row.getString("subject"),
                MailState.valueOf(row.getString("state")), row.getInt("attempts"), row.getString("last_error"),
                instant(row, "created_at"), instant(row, "sent_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
