package cn.ronghe.shared;

import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database with a room's own tables and real {@code @Transactional}, without a Spring context. A run of the tests
 * uses H2, or PostgreSQL where the system property {@code ronghe.database} says {@code postgres}: see {@code pom.xml}.
 */
public final class TestDatabase {

    /** The tag of all tests that touch a database: they run on both. */
    public static final String TAG = "database";
    /**
     * The tag of tests in browsers. They look at pages, which are the same on both databases; what pages do with a
     * database is tested below them, so these run on H2, and of all walks {@link #ON_BOTH one} on PostgreSQL as well.
     */
    public static final String BROWSER = "browser";
    public static final String ON_BOTH = "on-both";
    /** The tag of tests about locks and meetings, which mean something on PostgreSQL only. */
    public static final String POSTGRES_ONLY = "postgres";

    private static final String H2_SETTINGS = ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000";
    private static final boolean ON_POSTGRES = "postgres".equals(System.getProperty("ronghe.database"));

    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;

    private TestDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
        this.transactions = new JdbcTransactionManager(dataSource);
    }

    /** A new database with the tables of one room. */
    public static TestDatabase of(String room) {
        return new TestDatabase(empty()).migrated(room);
    }

    /** A new database with the tables of all rooms. */
    public static TestDatabase ofEveryRoom() {
        TestDatabase made = new TestDatabase(empty());
        Migrations.ofEveryRoom(made.dataSource);
        return made;
    }

    /** As {@link #of} for an engine: it looks for its tables in every schema, so it needs a database of its own. */
    public static TestDatabase withEngine(String room) {
        Address address = newAddress();
        return new TestDatabase(new DriverManagerDataSource(address.url(), address.username(), address.password()))
                .migrated(room);
    }

    private TestDatabase migrated(String room) {
        Migrations.of(room, dataSource);
        return this;
    }

    private static DataSource empty() {
        if (ON_POSTGRES) {
            PGSimpleDataSource schema = new PGSimpleDataSource();
            schema.setUrl(TestPostgres.newSchema());
            return schema;
        }
        Address address = newAddress();
        return JdbcConnectionPool.create(address.url(), address.username(), address.password());
    }

    /** Where a whole application or an engine finds a new and empty database. */
    public static Address newAddress() {
        return ON_POSTGRES ? new Address(TestPostgres.newDatabase(), TestPostgres.USER, TestPostgres.USER)
                : new Address("jdbc:h2:mem:" + UUID.randomUUID() + H2_SETTINGS, "sa", "");
    }

    /** For {@code @DynamicPropertySource}: a Spring Boot application on a database of its own. */
    public static void register(DynamicPropertyRegistry properties) {
        Address address = newAddress();
        if (ON_POSTGRES) {
            TestPostgres.stopBehindApplications();
        }
        properties.add("spring.datasource.url", address::url);
        properties.add("spring.datasource.username", address::username);
        properties.add("spring.datasource.password", address::password);
    }

    public record Address(String url, String username, String password) {

        public String driver() {
            return url.startsWith("jdbc:h2:") ? "org.h2.Driver" : "org.postgresql.Driver";
        }
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
}
