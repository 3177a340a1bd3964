package cn.ronghe.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with a room's own migrations and real {@code @Transactional}, without a Spring context. */
public final class TestDatabase {

    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;

    private TestDatabase(DataSource dataSource, String... migrations) {
        this.dataSource = dataSource;
        this.transactions = new JdbcTransactionManager(dataSource);
        new ResourceDatabasePopulator(false, false, "UTF-8", Arrays.stream(migrations)
                .map(name -> new ClassPathResource("db/migration/common/" + name + ".sql"))
                .toArray(Resource[]::new)).execute(dataSource);
    }

    public static TestDatabase h2(String... migrations) {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";
        return new TestDatabase(JdbcConnectionPool.create(url, "sa", ""), migrations);
    }

    /** A new database on a PostgreSQL server that this JVM starts once and stops at its end. */
    public static TestDatabase postgres(String... migrations) {
        return new TestDatabase(Server.POSTGRES.getDatabase("postgres", newPostgres()), migrations);
    }

    /** The address of a new and empty database on that server, for the whole application. */
    public static String emptyPostgres() {
        return Server.POSTGRES.getJdbcUrl("postgres", newPostgres());
    }

    private static String newPostgres() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        new JdbcTemplate(Server.POSTGRES.getPostgresDatabase()).execute("create database " + name);
        return name;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource);
    }

    /** The object as Spring would hand it out: its {@code @Transactional} methods obeyed. */
    @SuppressWarnings("unchecked")
    public <T> T transactional(T target) {
        ProxyFactory proxy = new ProxyFactory(target);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(new TransactionInterceptor(transactions, new AnnotationTransactionAttributeSource(false)));
        return (T) proxy.getProxy();
    }

    public void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    public <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    private static class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
