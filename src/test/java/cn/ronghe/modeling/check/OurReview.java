package cn.ronghe.modeling.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.ronghe.organization.City;
import cn.ronghe.shared.ConfigFiles;
import cn.ronghe.workflow.engine.ModelBundle;
import cn.ronghe.workflow.engine.safety.ModelCheck;
import cn.ronghe.workflow.engine.safety.ModelWords;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;

/** The checks as the application makes them, without the application: over the files of the repository. */
public final class OurReview {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final Pattern MESSAGE = Pattern.compile("String MESSAGE_\\w+ = \"([^\"]+)\"");

    private OurReview() {
    }

    public static ModelReview review() {
        City city = new ConfigFiles(new DefaultResourceLoader(), "file:./config/").yaml("city.yaml", City.class);
        return new ModelReview(new ModelCheck(ModelWords.of(calls(), delegates(), 50)), new ModelVocabulary(
                city.departments().stream().collect(Collectors.toMap(City.DepartmentKind::kind, City.DepartmentKind::word)),
                ModelVocabulary.ROLES, messages(),
                id -> Files.exists(PROCESSES.resolve(id + ".bpmn")), id -> false), bundle -> List.of());
    }

    /** A drawing of ours with the forms it names. */
    public static ModelBundle bundle(String id) {
        return bundle(id, read(PROCESSES.resolve(id + ".bpmn")));
    }

    /** Any drawing with the forms of ours that it names. */
    public static ModelBundle bundle(String id, String bpmn) {
        TreeMap<String, String> forms = new TreeMap<>();
        ModelBundle.formsNamedIn(bpmn).stream().filter(form -> Files.exists(FORMS.resolve(form + ".form")))
                .forEach(form -> forms.put(form, read(FORMS.resolve(form + ".form"))));
        return new ModelBundle(id, bpmn, forms);
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> calls() {
        try {
            var sources = new YamlPropertySourceLoader().load("application",
                    new FileSystemResource("src/main/resources/application.yaml"));
            var type = ResolvableType.forClassWithGenerics(Map.class, ResolvableType.forClass(String.class),
                    ResolvableType.forClassWithGenerics(List.class, String.class));
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("ronghe.models.calls", Bindable.<Map<String, List<String>>>of(type)).get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the names of their classes, as Spring names the beans. */
    private static Set<String> delegates() {
        return sources().map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Delegate.java"))
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1, name.length() - 5))
                .collect(Collectors.toSet());
    }

    /** By the constants of the classes that send them. */
    private static Set<String> messages() {
        return sources().map(OurReview::read).filter(source -> source.contains("implements SentMessages"))
                .flatMap(source -> MESSAGE.matcher(source).results()).map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
