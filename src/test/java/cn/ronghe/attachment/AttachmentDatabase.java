package cn.ronghe.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import javax.sql.DataSource;

import cn.ronghe.shared.TestDatabase;
import jakarta.persistence.EntityManagerFactory;

import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;

/** The room alone on an empty database with its own migration: small enough for a test of its locking. */
final class AttachmentDatabase implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    static final Uploader WANG = new Uploader("wang", "王老师");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    AttachmentDatabase(Path folder, DataSize perFile, DataSize perCase) {
        DataSource database = TestDatabase.of("attachment").dataSource();
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(FileStore.class, () -> store(folder));
        context.registerBean(AttachmentSettings.class, () -> new AttachmentSettings(perFile, perCase));
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
        context.register(Beans.class, Attachments.class, Previews.class, StoreSweep.class);
        context.refresh();
    }

    Attachments attachments() {
        return context.getBean(Attachments.class);
    }

    Previews previews() {
        return context.getBean(Previews.class);
    }

    StoreSweep sweep() {
        return context.getBean(StoreSweep.class);
    }

    PlatformTransactionManager transactions() {
        return context.getBean(PlatformTransactionManager.class);
    }

    @Override
    public void close() {
        context.close();
    }

    private static FileStore store(Path folder) {
        try {
            return new DiskFileStore(folder, NOW);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Without a stereotype, so that the application's own scan does not find it. */
    @EnableJpaRepositories
    static class Beans {

        @Bean
        LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource database) {
            LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
            factory.setDataSource(database);
            factory.setPackagesToScan("cn.ronghe.attachment");
            factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            factory.setJpaPropertyMap(Map.of(
                    "hibernate.hbm2ddl.auto", "validate",
                    "hibernate.physical_naming_strategy", CamelCaseToUnderscoresNamingStrategy.class.getName()));
            return factory;
        }

        @Bean
        PlatformTransactionManager transactionManager(EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }
    }
}
