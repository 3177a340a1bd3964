package cn.ronghe.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ResourceLoader;

/** One reading of the whole configuration before a start: the files, and the problems that were found in them. */
public final class ConfigReview {

    private final ConfigFiles config;
    private final ConfigFiles forms;
    private final ConfigFiles processes;
    private final boolean sample;
    private final List<ConfigProblem> problems = new ArrayList<>();
    private final Map<String, ConfigValue> read = new HashMap<>();
    private final Map<String, List<ConfigRow>> tables = new HashMap<>();

    public ConfigReview(ResourceLoader loader, Environment environment) {
        config = new ConfigFiles(loader, environment.getRequiredProperty("ronghe.config"));
        forms = new ConfigFiles(loader, environment.getRequiredProperty("ronghe.forms"), "forms/");
        processes = new ConfigFiles(loader, environment.getRequiredProperty("ronghe.processes"), "processes/");
        sample = environment.acceptsProfiles(Profiles.of("sample"));
    }

    public ConfigFiles config() {
        return config;
    }

    /** The folder of {@code ronghe.forms}. */
    public ConfigFiles forms() {
        return forms;
    }

    /** The folder of {@code ronghe.processes}. */
    public ConfigFiles processes() {
        return processes;
    }

    /** Whether this start reads {@code config/sample/}. */
    public boolean sample() {
        return sample;
    }

    /**
     * One YAML file, held against the record that the room reads it as: missing and unknown keys, values of a wrong
     * kind. A component of the record that may be left out is marked {@code @Nullable}. However broken the file is,
     * the value can be asked; what is not there is silently absent, since it has been told already.
     */
    public ConfigValue yaml(String path, Class<?> type) {
        return read.computeIfAbsent(path, p -> attempt(() -> config.tree(p, this::add)).map(tree -> {
            new ConfigShape(config.typeOf(type)).check(tree);
            return tree;
        }).orElseGet(() -> ConfigValue.absent(this::add)));
    }

    /** The rows of a CSV file that have all its columns. */
    public List<ConfigRow> csv(String path, String header) {
        return tables.computeIfAbsent(path, p -> attempt(() -> config.csv(p, header, this::add)).orElse(List.of()));
    }

    /** The text of a file; empty, and told as a problem, where it cannot be read. */
    public Optional<String> text(ConfigFiles folder, String path) {
        return attempt(() -> folder.text(path));
    }

    public void problem(ConfigFiles folder, String path, int line, Refusal reason) {
        add(folder.problem(path, line, reason));
    }

    /** A problem that several files meet is told once. */
    public void add(ConfigProblem problem) {
        if (problems.stream().noneMatch(known -> known.getMessage().equals(problem.getMessage()))) {
            problems.add(problem);
        }
    }

    /** In the order of the checks. */
    public List<ConfigProblem> problems() {
        return List.copyOf(problems);
    }

    private <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (ConfigProblem problem) {
            add(problem);
            return Optional.empty();
        }
    }
}
