package cn.ronghe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import cn.ronghe.shared.ConfigCheck;
import cn.ronghe.shared.ConfigProblem;
import cn.ronghe.shared.ConfigReview;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

/** A copy of {@code config/}, {@code forms/} and {@code processes/} for a test to break, and what the checks say of it. */
final class ConfigFolder {

    private static final List<String> FOLDERS = List.of("config", "forms", "processes");

    private final Path root;

    ConfigFolder(Path root) {
        this.root = root;
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.createDirectories(root.resolve(file).getParent());
                    Files.copy(file, root.resolve(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The settings that let the application read this folder. */
    List<String> settings() {
        return FOLDERS.stream().map(folder -> "ronghe." + folder + "=" + root.resolve(folder).toUri()).toList();
    }

    List<ConfigProblem> problems() {
        MockEnvironment environment = new MockEnvironment();
        settings().forEach(setting -> environment.setProperty(setting.split("=", 2)[0], setting.split("=", 2)[1]));
        environment.setActiveProfiles("sample");
        ConfigReview review = new ConfigReview(new DefaultResourceLoader(), environment);
        SpringFactoriesLoader.forDefaultResourceLocation().load(ConfigCheck.class).forEach(check -> check.check(review));
        return review.problems();
    }

    /** Puts one text in place of another that stands in the file, and says in which line it stood first. */
    int replace(String file, String old, String changed) {
        String text = read(file);
        int start = text.indexOf(old);
        if (start < 0) {
            throw new IllegalArgumentException(file + " has no " + old);
        }
        write(file, text.substring(0, start) + changed + text.substring(start + old.length()));
        return 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    }

    String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, String text) {
        try {
            Files.writeString(root.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, byte[] bytes) {
        try {
            Files.write(root.resolve(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String file) {
        try {
            Files.delete(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
