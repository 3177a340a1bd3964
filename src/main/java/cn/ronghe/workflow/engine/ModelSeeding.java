package cn.ronghe.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The drawings and task forms that come with the system, one deployment per process with the forms it names. At the start
 * only what the engine has never had is brought in; a later file is published by {@link #publish}, never by itself, so
 * an upgrade does not replace an administrator's route.
 */
@Component
@Order(0)
public class ModelSeeding implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ModelSeeding.class);
    private static final String MODEL = ".bpmn";
    private static final String FORM = ".form";
    private static final Pattern FORM_REFERENCE = Pattern.compile("formRef=\"([A-Za-z0-9_-]+)\"");

    private final RepositoryService repository;
    private final ResourcePatternResolver files;
    private final String processes;
    private final String forms;

    ModelSeeding(RepositoryService repository, ResourcePatternResolver files,
                 @Value("${ronghe.processes}") String processes, @Value("${ronghe.forms}") String forms) {
        this.repository = repository;
        this.files = files;
        this.processes = folder(processes);
        this.forms = folder(forms);
    }

    @Override
    public void afterSingletonsInstantiated() {
        ids().stream().filter(id -> repository.createProcessDefinitionQuery().processDefinitionKey(id).count() == 0)
                .forEach(this::publish);
    }

    /** The processes that have a file, by their ids. */
    public List<String> ids() {
        return Arrays.stream(find(processes + "*" + MODEL)).map(Resource::getFilename)
                .map(name -> name.substring(0, name.length() - MODEL.length())).sorted().toList();
    }

    /** Whether the file differs from what is in force. */
    public boolean differs(String id) {
        var inForce = repository.createProcessDefinitionQuery().processDefinitionKey(id).latestVersion().singleResult();
        if (inForce == null) {
            return true;
        }
        return bundle(id).stream().anyMatch(file -> {
            try (InputStream deployed = repository.getResourceAsStream(inForce.getDeploymentId(), file.getFilename());
                 InputStream onDisk = file.getInputStream()) {
                return !Arrays.equals(deployed.readAllBytes(), onDisk.readAllBytes());
            } catch (org.camunda.bpm.engine.ProcessEngineException missing) {
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Puts the file and its forms in force for new cases; running ones keep the version they started with. */
    public void publish(String id) {
        DeploymentBuilder deployment = repository.createDeployment().name(id).source("ronghe");
        for (Resource file : bundle(id)) {
            try (InputStream in = file.getInputStream()) {
                deployment.addInputStream(file.getFilename(), in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        deployment.deploy();
        LOG.info("Process {} is in force", id);
    }

    /** The model and the forms that its tasks name. */
    private List<Resource> bundle(String id) {
        Resource model = find(processes + id + MODEL)[0];
        try {
            Stream<Resource> steps = FORM_REFERENCE.matcher(model.getContentAsString(StandardCharsets.UTF_8)).results()
                    .map(named -> named.group(1)).distinct().sorted().map(form -> find(forms + form + FORM)[0]);
            return Stream.concat(Stream.of(model), steps).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder(String location) {
        return location.endsWith("/") ? location : location + "/";
    }

    private Resource[] find(String pattern) {
        try {
            return files.getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
