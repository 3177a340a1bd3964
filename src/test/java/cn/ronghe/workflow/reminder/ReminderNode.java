package cn.ronghe.workflow.reminder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

import cn.ronghe.calendar.KnownDays;
import cn.ronghe.calendar.WorkingDays;
import cn.ronghe.shared.ConfigFiles;
import cn.ronghe.shared.TestTexts;
import cn.ronghe.workflow.engine.TaskEntries;
import cn.ronghe.workflow.engine.TaskEntry;
import cn.ronghe.workflow.engine.safety.ModelSafetyPlugin;
import cn.ronghe.workflow.engine.safety.ModelWords;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One running system as far as reminders go: the real drawing, plans and tables, an engine with the job executor of
 * application.yaml, and a stand-in for the mails. Several can work on one database.
 */
final class ReminderNode implements AutoCloseable {

    @EnableTransactionManagement
    static class Transactions {
    }

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final ProcessEngine engine;

    /** @param mails what happens in the transaction that sends */
    ReminderNode(DataSource database, Clock clock, boolean working, Consumer<JdbcClient> mails) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        JdbcClient jdbc = JdbcClient.create(database);
        ConfigFiles config = new ConfigFiles(new DefaultResourceLoader(), "classpath:/config/");
        beans.registerBean(DataSource.class, () -> database);
        beans.registerBean(PlatformTransactionManager.class, () -> transactions);
        beans.registerBean(JdbcClient.class, () -> jdbc);
        beans.registerBean(Clock.class, () -> clock);
        beans.registerBean(ConfigFiles.class, () -> config);
        beans.registerBean(WorkingDays.class, KnownDays::packaged);
        beans.registerBean(ReminderSender.class, () -> (ReminderStep step, TaskEntry task) -> mails.accept(jdbc));
        beans.register(Transactions.class, TaskEntries.class, ReminderRows.class, ReminderPlans.class,
                ReminderSchedule.class, ReminderRouting.class, SendReminderDelegate.class);
        beans.refresh();
        engine = engine(database, transactions, working);
    }

    ProcessEngine engine() {
        return engine;
    }

    /** As when a task is offered. */
    void watch(String task) {
        ReminderSchedule schedule = beans.getBean(ReminderSchedule.class);
        var process = new ReminderProcess(engine.getRuntimeService(), engine.getManagementService(), schedule);
        new TransactionTemplate(beans.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> process.adjust(schedule.watch(task)));
    }

    @Override
    public void close() {
        engine.close();
        beans.close();
    }

    private ProcessEngine engine(DataSource database, PlatformTransactionManager transactions, boolean working) {
        var settings = new SpringProcessEngineConfiguration();
        settings.setProcessEngineName(UUID.randomUUID().toString());
        settings.setApplicationContext(beans);
        settings.setDataSource(database);
        settings.setTransactionManager(transactions);
        settings.setDatabaseSchemaUpdate("true");
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setMetricsEnabled(false);
        settings.setJobExecutor(executor());
        settings.setJobExecutorActivate(working);
        settings.getProcessEnginePlugins().add(new ModelSafetyPlugin(TestTexts.of("workflow"),
                ModelWords.of(Map.of("reminders", List.of("more", "next")), Set.of("sendReminderDelegate"), 1),
                beans::getBean));
        ProcessEngine built = settings.buildProcessEngine();
        if (built.getRepositoryService().createProcessDefinitionQuery().count() == 0) {
            try {
                built.getRepositoryService().createDeployment().addString("reminder.bpmn",
                        Files.readString(Path.of("processes", "reminder.bpmn"))).deploy();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return built;
    }

    private static DefaultJobExecutor executor() {
        var executor = new DefaultJobExecutor();
        executor.setWaitTimeInMillis(setting("wait-time-in-millis"));
        executor.setMaxWait(setting("max-wait"));
        return executor;
    }

    static int setting(String name) {
        try {
            PropertySource<?> settings = new YamlPropertySourceLoader().load("application",
                    new FileSystemResource("src/main/resources/application.yaml")).get(0);
            return (Integer) settings.getProperty("camunda.bpm.job-execution." + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
