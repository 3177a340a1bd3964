package cn.ronghe.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What may be done only so often in an hour; counted in the database, so that every node and a restart know. */
@Component
public class Attempts {

    public enum Kind {
        /** A registration that was filed, per client. */
        REGISTRATION,
        /** Anything that a stranger tries here, per client. */
        CLIENT,
        /** A mail that a stranger causes, per address. */
        MAIL,
        /** A mail to a member unit, per application. */
        MEMBER_MAIL,
        /** The old password typed by whoever is logged in, per login. */
        OLD_PASSWORD
    }

    private static final Duration SPAN = Duration.ofHours(1);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Attempts(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts one more.
     *
     * @param subject whose: an address, a login; kept as its hash only
     * @return false where it was not counted, because there were as many as allowed in the hour before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean allows(Kind kind, String subject, int limit) {
        Instant now = clock.instant();
        OffsetDateTime hourAgo = at(now.minus(SPAN));
        String hash = Tokens.hash(subject.toLowerCase(Locale.ROOT));
        jdbc.update("delete from attempt where happened_at <= ?", hourAgo);
        Integer before = jdbc.queryForObject("select count(*) from attempt where kind = ? and subject = ?",
                Integer.class, kind.name(), hash);
        if (before >= limit) {
            return false;
        }
        jdbc.update("insert into attempt (kind, subject, happened_at) values (?, ?, ?)", kind.name(), hash, at(now));
        return true;
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
