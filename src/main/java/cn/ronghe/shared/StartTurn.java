package cn.ronghe.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import jakarta.annotation.PreDestroy;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Machines that share a database start one after another: each finds whole what the one before brought in, such as the
 * engine's tables, the first people, the drawings and the editions of forms. The turn is a row, locked as soon as there
 * are tables and until everything stands; a machine that dies while it starts gives it up with its connection.
 */
@Component
class StartTurn implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(StartTurn.class);
    private static final int PATIENCE_SECONDS = 300;

    private Connection held;

    @Override
    public void migrate(Flyway flyway) {
        flyway.migrate();
        take(flyway.getConfiguration().getDataSource());
    }

    /** Waits until nobody else is starting. */
    void take(DataSource database) {
        try {
            held = database.getConnection();
            held.setAutoCommit(false);
            try (Statement lock = held.createStatement()) {
                lock.setQueryTimeout(PATIENCE_SECONDS);
                lock.execute("select id from start_turn where id = 1 for update");
            }
        } catch (SQLException notOurTurn) {
            pass();
            throw new IllegalStateException("another machine has been starting on this database for too long", notOurTurn);
        }
    }

    /** Everything stands, or nothing will: the next may start. */
    @EventListener(ApplicationReadyEvent.class)
    @PreDestroy
    public void pass() {
        if (held == null) {
            return;
        }
        try (Connection over = held) {
            held = null;
            over.rollback();
            over.setAutoCommit(true);
        } catch (SQLException broken) {
            LOG.warn("The turn to start was lost before the start was over", broken);
        }
    }
}
