package cn.ronghe.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;

class ConfigFilesTests {

    record Window(LocalDate from, LocalTime closes, int quota, List<String> types) {
    }

    @TempDir
    Path folder;

    private ConfigFiles files;

    @BeforeEach
    void open() {
        files = new ConfigFiles(new DefaultResourceLoader(), folder.toUri().toString());
    }

    @Test
    void readsYamlIntoARecord() throws IOException {
        write("window.yaml", "\uFEFFfrom: 2026-03-01\r\ncloses: 17:30\nquota: 15\ntypes: [a, 职业院校]\n");

        assertThat(files.yaml("window.yaml", Window.class)).isEqualTo(
                new Window(LocalDate.of(2026, 3, 1), LocalTime.of(17, 30), 15, List.of("a", "职业院校")));
    }

    @Test
    void namesFileAndLineOfAnUnknownKey() throws IOException {
        write("batches/one.yaml", "from: 2026-03-01\nqouta: 16\nquota: 15\n");

        assertThatThrownBy(() -> files.yaml("batches/one.yaml", Window.class)).isInstanceOf(ConfigProblem.class)
                .hasMessageStartingWith("config/batches/one.yaml, line 2: qouta: a value of a wrong kind (Unrecognized field \"qouta\"");
    }

    @Test
    void namesFileAndLineOfAValueOfAWrongKind() throws IOException {
        write("one.yaml", "from: 2026-03-01\nquota: many\n");

        assertThatThrownBy(() -> files.yaml("one.yaml", Window.class)).isInstanceOf(ConfigProblem.class)
                .hasMessageStartingWith("config/one.yaml, line 2: quota: ").hasMessageContaining("many");
    }

    @Test
    void namesTheLineOfAnItemInsideAList() throws IOException {
        write("one.yaml", "quota: 1\ntypes:\n  - a\n  - {b: c}\n  - d\n");

        assertThatThrownBy(() -> files.yaml("one.yaml", Window.class)).isInstanceOf(ConfigProblem.class)
                .hasMessageStartingWith("config/one.yaml, line 4: types[2]: ");
    }

    @Test
    void namesFileAndLineOfBrokenYaml() throws IOException {
        write("one.yaml", "from: 2026-03-01\ntypes: [a, b\nquota: 3\n");

        assertThatThrownBy(() -> files.yaml("one.yaml", Window.class)).isInstanceOf(ConfigProblem.class)
                .hasMessageMatching("(?s)config/one.yaml, line \\d+: .+");
    }

    @Test
    void refusesADoubledKeyAnEmptyFileAndAMissingNumber() throws IOException {
        write("doubled.yaml", "quota: 1\nquota: 2\n");
        write("empty.yaml", "");
        write("missing.yaml", "from: 2026-03-01\n");

        for (String path : List.of("doubled.yaml", "empty.yaml", "missing.yaml")) {
            assertThatThrownBy(() -> files.yaml(path, Window.class)).as(path)
                    .isInstanceOf(ConfigProblem.class).hasMessageStartingWith("config/" + path);
        }
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThat(files.exists("no.yaml")).isFalse();
        assertThatThrownBy(() -> files.yaml("no.yaml", Window.class)).isInstanceOf(ConfigProblem.class)
                .hasMessageContaining("config/no.yaml: there is no such file");
        assertThatThrownBy(() -> files.open("../secret")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listsByPatternInOrder() throws IOException {
        write("types/b.yaml", "");
        write("types/甲 类.yaml", "");
        write("types/a.yaml", "");
        write("types/note.txt", "");

        assertThat(files.list("types/*.yaml")).containsExactly("types/a.yaml", "types/b.yaml", "types/甲 类.yaml");
        assertThat(files.list("others/*.yaml")).isEmpty();
    }

    @Test
    void listsInsideAJar() throws IOException {
        Path jar = folder.resolve("packed.jar");
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream packed = new JarOutputStream(out)) {
            for (String name : List.of("packed/", "packed/mail/", "packed/mail/甲 one.md")) {
                packed.putNextEntry(new JarEntry(name));
                packed.closeEntry();
            }
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            ConfigFiles inJar = new ConfigFiles(new DefaultResourceLoader(loader), "classpath:/packed/");

            assertThat(inJar.list("mail/*.md")).containsExactly("mail/甲 one.md");
            assertThat(inJar.text("mail/甲 one.md")).isEmpty();
        }
    }

    @Test
    void saysNothingIsThereWhereTheFolderIsMissing() {
        ConfigFiles none = new ConfigFiles(new DefaultResourceLoader(), folder.resolve("gone").toUri() + "/");

        assertThat(none.list("*.yaml")).isEmpty();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
