package cn.ronghe.workflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The drawings and task forms that come with the system, one deployment per process with the forms it names. At the
 * start only what the engine has never had is brought in; a later file is offered to the administrator, never put in
 * force by itself, so an upgrade or a restart does not replace a published route.
 */
@Component
@Order(0)
public class ModelSeeding implements SmartInitializingSingleton {

    /** The source of a deployment that came with the system. */
    public static final String SOURCE = "ronghe";

    private static final Logger LOG = LoggerFactory.getLogger(ModelSeeding.class);
    private static final String SHARED_FORMS = "case-";

    private final Drawings drawings;
    private final ResourcePatternResolver files;
    private final String processes;
    private final String forms;

    ModelSeeding(Drawings drawings, ResourcePatternResolver files, @Value("${ronghe.processes}") String processes,
                 @Value("${ronghe.forms}") String forms) {
        this.drawings = drawings;
        this.files = files;
        this.processes = folder(processes);
        this.forms = folder(forms);
    }

    @Override
    public void afterSingletonsInstantiated() {
        Arrays.stream(find(processes + "*" + ModelBundle.MODEL)).map(file -> idOf(file, ModelBundle.MODEL)).sorted()
                .filter(id -> drawings.inForce(id).isEmpty())
                .forEach(this::seed);
    }

    private void seed(String id) {
        drawings.deploy(file(id).orElseThrow(), SOURCE);
        LOG.info("Process {} is in force", id);
    }

    /** A process as its files are now; empty where it has none. */
    public Optional<ModelBundle> file(String id) {
        return readable(processes + id + ModelBundle.MODEL).map(this::text).map(bpmn -> {
            SortedMap<String, String> named = new TreeMap<>();
            ModelBundle.formsNamedIn(bpmn).forEach(form -> form(form).ifPresent(text -> named.put(form, text)));
            return new ModelBundle(id, bpmn, named);
        });
    }

    /** The forms that any route may use, by their ids. */
    public List<String> sharedForms() {
        return Arrays.stream(find(forms + SHARED_FORMS + "*" + ModelBundle.FORM))
                .map(file -> idOf(file, ModelBundle.FORM)).sorted().toList();
    }

    /** A form that comes with the system. */
    public Optional<String> form(String id) {
        return id.matches("[A-Za-z0-9_-]+") ? readable(forms + id + ModelBundle.FORM).map(this::text)
                : Optional.empty();
    }

    private Optional<Resource> readable(String location) {
        return Optional.of(files.getResource(location)).filter(Resource::isReadable);
    }

    private String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String idOf(Resource file, String ending) {
        return file.getFilename().substring(0, file.getFilename().length() - ending.length());
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
