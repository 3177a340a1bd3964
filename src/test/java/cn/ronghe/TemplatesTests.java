package cn.ronghe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class TemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Test
    void whatBecameOfAnActionIsToldByOneFragmentOnEveryPage() throws IOException {
        assertThat(those("th:text=\"${flash", "th:fragment=\"flash\"", "th:fragment=\"problems\"")).containsExactly("told.html");
    }

    private static List<String> those(String... texts) throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html") && Stream.of(texts).anyMatch(read(file)::contains))
                    .map(file -> TEMPLATES.relativize(file).toString()).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
