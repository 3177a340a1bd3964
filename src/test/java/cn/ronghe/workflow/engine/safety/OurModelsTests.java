package cn.ronghe.workflow.engine.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** Every model of the repository passes with the calls that application.yaml allows. */
class OurModelsTests {

    private static final Pattern DELEGATE = Pattern.compile("\"\\$\\{([a-z][A-Za-z]*Delegate)}\"");

    static Stream<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void isSafe(Path file) throws IOException {
        ModelCheck check = new ModelCheck(words(Files.readString(file)));

        assertThat(check.problems(file.getFileName().toString(), Files.readAllBytes(file))).isEmpty();
    }

    /** Whether the delegates exist is asked elsewhere. */
    private static ModelWords words(String model) throws IOException {
        List<PropertySource<?>> sources = new YamlPropertySourceLoader().load("application",
                new FileSystemResource("src/main/resources/application.yaml"));
        ModelSafetyConfiguration.Settings settings = new Binder(ConfigurationPropertySources.from(sources))
                .bind("ronghe.models", ModelSafetyConfiguration.Settings.class).get();
        Set<String> delegates = DELEGATE.matcher(model).results().map(name -> name.group(1))
                .collect(Collectors.toSet());
        return ModelWords.of(settings.calls(), delegates, settings.largestLoop());
    }
}
