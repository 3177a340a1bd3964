package cn.ronghe.workflow.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.ronghe.shared.TestDatabase;
import cn.ronghe.shared.Texts;
import cn.ronghe.workflow.engine.safety.ModelSafetyPlugin;
import cn.ronghe.workflow.engine.safety.ModelWords;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.FileSystemResource;

/**
 * An engine on a database of its own, without Spring and without the job executor, behind the walls of production, with one process,
 * those it calls, and their forms.
 */
final class DrawnEngine {

    private static final Pattern DELEGATE = Pattern.compile("\"\\$\\{([a-z][A-Za-z]*Delegate)}\"");
    private static final Pattern FORM = Pattern.compile("formRef=\"([a-z-]+)\"");
    private static final Pattern CALLED = Pattern.compile("calledElement=\"([a-z-]+)\"");
    private static final int LARGEST_LOOP = 50;

    private DrawnEngine() {
    }

    static ProcessEngine open(Path drawing, StandIns standIns, Passed passed) {
        ProcessEngineConfigurationImpl settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setProcessEngineName(UUID.randomUUID().toString());
        TestDatabase.Address database = TestDatabase.newAddress();
        settings.setJdbcUrl(database.url());
        settings.setJdbcUsername(database.username());
        settings.setJdbcPassword(database.password());
        settings.setJdbcDriver(database.driver());
        settings.setHistory(ProcessEngineConfigurationImpl.HISTORY_AUDIT);
        settings.setJobExecutorActivate(false);
        settings.setEnforceHistoryTimeToLive(true);
        settings.setEnableCmdExceptionLogging(false);
        settings.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(passed)));
        settings.getProcessEnginePlugins().add(new ModelSafetyPlugin(texts(), words(drawing), standIns::bean));
        ProcessEngine engine = settings.buildProcessEngine();
        deploy(engine, drawing);
        return engine;
    }

    static Path form(String id) {
        return Path.of("forms", id + ".form");
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The drawing, those it calls, and the forms they name, each drawing in a deployment of its own. */
    private static void deploy(ProcessEngine engine, Path drawing) {
        String text = new String(bytes(drawing), StandardCharsets.UTF_8);
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment().name(drawing.toString());
        Stream.concat(Stream.of(drawing), named(FORM, text).map(DrawnEngine::form)).forEach(file ->
                deployment.addInputStream(file.getFileName().toString(), new ByteArrayInputStream(bytes(file))));
        deployment.deploy();
        called(drawing).forEach(called -> deploy(engine, called));
    }

    private static Stream<Path> called(Path drawing) {
        return named(CALLED, new String(bytes(drawing), StandardCharsets.UTF_8))
                .map(id -> drawing.resolveSibling(id + ".bpmn"));
    }

    private static Stream<String> named(Pattern reference, String text) {
        return reference.matcher(text).results().map(found -> found.group(1)).distinct();
    }

    /** What application.yaml allows, and the services that the drawing names: whether they exist is asked elsewhere. */
    private static ModelWords words(Path drawing) {
        Bindable<Map<String, List<String>>> calls = Bindable.of(ResolvableType.forClassWithGenerics(Map.class,
                ResolvableType.forClass(String.class), ResolvableType.forClassWithGenerics(List.class, String.class)));
        Set<String> delegates = Stream.concat(Stream.of(drawing), called(drawing))
                .flatMap(file -> named(DELEGATE, new String(bytes(file), StandardCharsets.UTF_8)))
                .collect(Collectors.toSet());
        try {
            var sources = ConfigurationPropertySources.from(new YamlPropertySourceLoader().load("application",
                    new FileSystemResource("src/main/resources/application.yaml")));
            return ModelWords.of(new Binder(sources).bind("ronghe.models.calls", calls).get(), delegates,
                    LARGEST_LOOP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Texts texts() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/workflow");
        messages.setDefaultEncoding("UTF-8");
        return new Texts(messages);
    }
}
