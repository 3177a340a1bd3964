package cn.ronghe.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;

/** The PostgreSQL server that this JVM starts once and stops at its end. */
final class TestPostgres {

    static final String USER = "postgres";

    private static final EmbeddedPostgres SERVER = start();
    private static final Thread STOP = new Thread(TestPostgres::stop);

    static {
        Runtime.getRuntime().addShutdownHook(STOP);
    }

    private TestPostgres() {
    }

    /** The address of a new database. */
    static String newDatabase() {
        String name = newName();
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + name);
        return SERVER.getJdbcUrl(USER, name);
    }

    /** The address of a new schema: enough for a few tables, and made in no time. */
    static String newSchema() {
        String name = newName();
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create schema " + name);
        return SERVER.getJdbcUrl(USER, USER) + "&currentSchema=" + name;
    }

    private static String newName() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    /** An application that loses its database while it closes waits half a minute for it: it is closed first. */
    static void stopBehindApplications() {
        Runtime.getRuntime().removeShutdownHook(STOP);
        SpringApplication.getShutdownHandlers().add(STOP);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop() {
        try {
            SERVER.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
