package cn.ronghe.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What was published stays in force: one database file, several starts after each other, files that change between. */
class ModelSeedingRestartTests {

    private static final String KEY = "site-visit";
    private static final String FORM = "site-visit-plan";

    @TempDir
    Path folder;

    /** What one run of the system has and does. */
    private record System(ProcessEngine engine, Drawings drawings, ModelSeeding seeding) {

        int version() {
            return drawings.inForce(KEY).orElseThrow().getVersion();
        }

        ModelBundle inForce() {
            return drawings.bundle(drawings.inForce(KEY).orElseThrow());
        }
    }

    @BeforeEach
    void copyOurs() throws IOException {
        Files.createDirectories(folder.resolve("processes"));
        Files.createDirectories(folder.resolve("forms"));
        copy("processes/site-visit.bpmn");
        copy("forms/site-visit-plan.form");
        copy("forms/site-visit-record.form");
    }

    @Test
    void aPublishedVersionAnUpgradedFileAndAnEarlierVersionPublishedAgainOutliveEveryRestart() throws IOException {
        ModelBundle first = running(System::inForce);
        assertThat(first.bpmn()).isEqualTo(read("processes/site-visit.bpmn"));
        assertThat(first.forms()).containsOnlyKeys("site-visit-plan", "site-visit-record");
        assertThat(running(System::version)).as("the same files").isEqualTo(1);

        ModelBundle ours = new ModelBundle(KEY, first.bpmn().replace("name=\"实地考察\"", "name=\"现场考察\""), first.forms());
        assertThat(ours).isNotEqualTo(first);
        running(system -> system.drawings().deploy(ours, "page"));
        change("processes/site-visit.bpmn", "name=\"实地考察\"", "name=\"考察\"");
        change("forms/" + FORM + ".form", "\"schemaVersion\": 16", "\"schemaVersion\": 15");
        running(system -> {
            assertThat(system.version()).isEqualTo(2);
            assertThat(system.inForce()).isEqualTo(ours);
            assertThat(system.seeding().file(KEY).orElseThrow()).as("is offered").isNotEqualTo(ours);
            return system.drawings().deploy(first, "page");
        });

        running(system -> {
            assertThat(system.version()).isEqualTo(3);
            assertThat(system.inForce()).as("going back").isEqualTo(first);
            return null;
        });
        Files.delete(folder.resolve("processes/site-visit.bpmn"));
        assertThat(running(System::inForce)).as("a file that is gone takes nothing with it").isEqualTo(first);
    }

    @Test
    void aProcessThatANewerSystemBringsIsBroughtInAndNothingElseTouched() throws IOException {
        running(System::version);
        copy("processes/send-mail.bpmn");

        running(system -> {
            assertThat(system.drawings().inForce("send-mail")).isPresent();
            assertThat(system.version()).isEqualTo(1);
            assertThat(system.engine().getRepositoryService().createDeploymentQuery().count()).isEqualTo(2);
            return null;
        });
    }

    /** Starts, works and stops on the same database file. */
    private <T> T running(Function<System, T> work) {
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName(UUID.randomUUID().toString());
        settings.setJdbcUrl("jdbc:h2:file:" + folder.resolve("engine"));
        settings.setJdbcUsername("sa");
        settings.setJdbcPassword("");
        settings.setDatabaseSchemaUpdate("true");
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setJobExecutorActivate(false);
        ProcessEngine engine = settings.buildProcessEngine();
        try {
            Drawings drawings = new Drawings(engine.getRepositoryService());
            ModelSeeding seeding = new ModelSeeding(drawings, new PathMatchingResourcePatternResolver(),
                    folder.resolve("processes").toUri().toString(), folder.resolve("forms").toUri().toString());
            seeding.afterSingletonsInstantiated();
            return work.apply(new System(engine, drawings, seeding));
        } finally {
            engine.close();
        }
    }

    private void copy(String file) throws IOException {
        Files.copy(Path.of(file), folder.resolve(file));
    }

    private void change(String file, String from, String to) throws IOException {
        String text = read(file);
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
