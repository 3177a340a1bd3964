package cn.ronghe.audit;

import java.io.IOException;
import java.io.UncheckedIOException;

import cn.ronghe.shared.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The same on PostgreSQL. */
class AuditTrailOnPostgresTests extends AuditTrailTests {

    private static EmbeddedPostgres postgres;
    private static TestDatabase database;

    @BeforeAll
    static void start() {
        try {
            postgres = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = TestDatabase.of(postgres.getPostgresDatabase(), "V40__audit");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @AfterEach
    void empty() {
        database.jdbc().execute("truncate table audit_entry, audit_head");
    }

    @Override
    TestDatabase database() {
        return database;
    }
}
