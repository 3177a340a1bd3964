package cn.ronghe.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;

import javax.sql.DataSource;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The product's own migrations in their order, without Flyway: a test that names rooms takes part in whatever they add. */
final class Migrations {

    private static final String EVERY_ROOM = "*";

    private Migrations() {
    }

    static void ofEveryRoom(DataSource database) {
        of(EVERY_ROOM, database);
    }

    /** Those that are named after the room. */
    static void of(String room, DataSource database) {
        Resource[] found = found("classpath:db/migration/common/V*__" + room + ".sql");
        if (found.length == 0) {
            throw new IllegalArgumentException("no migration of " + room);
        }
        Arrays.sort(found, Comparator.comparing(Migrations::number));
        new ResourceDatabasePopulator(false, false, "UTF-8", found).execute(database);
    }

    private static int number(Resource migration) {
        return Integer.parseInt(migration.getFilename().replaceAll("V(\\d+)__.*", "$1"));
    }

    private static Resource[] found(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
