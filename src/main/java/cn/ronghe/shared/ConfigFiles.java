package cn.ronghe.shared;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternUtils;
import org.springframework.stereotype.Component;

/**
 * The files of {@code ronghe.config}: what a city changes without a programmer, packaged or in a folder on disk.
 * Paths are relative to it and written with slashes. Every unusable file throws {@link ConfigProblem}.
 */
@Component
public class ConfigFiles {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ResourceLoader loader;
    private final ResourcePatternResolver resolver;
    private final String location;
    private final String folder;
    private final ObjectMapper yaml = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @param location a Spring resource location of a folder, e.g. {@code classpath:/config/} or {@code file:./config/} */
    @Autowired
    public ConfigFiles(ResourceLoader loader, @Value("${ronghe.config}") String location) {
        this(loader, location, "config/");
    }

    /** @param folder how problems name the folder */
    ConfigFiles(ResourceLoader loader, String location, String folder) {
        this.loader = loader;
        this.resolver = ResourcePatternUtils.getResourcePatternResolver(loader);
        this.location = location.endsWith("/") ? location : location + "/";
        this.folder = folder;
    }

    public boolean exists(String path) {
        return resource(path).isReadable();
    }

    /** The caller closes the stream. */
    public InputStream open(String path) {
        try {
            return resource(path).getInputStream();
        } catch (FileNotFoundException e) {
            throw problem(path, 0, Refusal.of("config.file.missing", location));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole file as UTF-8, without a byte order mark, lines ended by {@code \n}. */
    public String text(String path) {
        byte[] bytes;
        try (InputStream in = open(path)) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteBuffer read = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(read, text, true);
        text.flip();
        if (result.isError()) {
            throw problem(path, 1 + (int) text.chars().filter(c -> c == '\n').count(), Refusal.of("config.file.encoding"));
        }
        String lines = text.toString().replace("\r\n", "\n");
        return lines.startsWith(BYTE_ORDER_MARK) ? lines.substring(1) : lines;
    }

    /**
     * The paths that match, relative to the folder, in alphabetical order; empty where there are none.
     *
     * @param pattern as Ant writes it, e.g. <code>types/*.yaml</code>
     */
    public List<String> list(String pattern) {
        try {
            if (!loader.getResource(location).exists()) {
                return List.of();
            }
            List<String> paths = new ArrayList<>();
            for (Resource found : resolver.getResources(location + checked(pattern))) {
                if (found.isReadable()) {
                    paths.add(relative(found));
                }
            }
            return paths.stream().sorted().toList();
        } catch (FileNotFoundException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One YAML file as a record or class. An unknown or doubled key, a value of a wrong kind and a primitive without
     * a value are refused, so use {@code Integer} or {@code Boolean} for what may be left out.
     */
    public <T> T yaml(String path, Class<T> type) {
        String text = text(path);
        try {
            return yaml.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw broken(path, text, e);
        }
    }

    /** One YAML file as it stands. */
    ConfigValue tree(String path, Consumer<ConfigProblem> problems) {
        String text = text(path);
        try {
            JsonNode root = yaml.readTree(text);
            return new ConfigValue(new ConfigValue.Source(folder + path, YamlLines.of(yaml, text), problems), "", "", root);
        } catch (JsonProcessingException e) {
            throw broken(path, text, e);
        }
    }

    /** The rows of a CSV file below its header; white space around cells and blank lines are passed over. */
    public List<ConfigRow> csv(String path, String header) {
        return csv(path, header, problem -> {
            throw problem;
        });
    }

    List<ConfigRow> csv(String path, String header, Consumer<ConfigProblem> problems) {
        List<String> lines = text(path).lines().toList();
        List<String> columns = List.of(header.split(","));
        if (lines.isEmpty() || !lines.get(0).strip().equals(header)) {
            throw problem(path, 1, Refusal.of("config.csv.header", header));
        }
        List<ConfigRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = Arrays.stream(lines.get(i).split(",", -1)).map(CleanText::strip).toList();
            if (cells.size() == columns.size() && !cells.contains("")) {
                rows.add(new ConfigRow(new ConfigPlace(folder + path, i + 1), columns, cells, problems));
            } else if (!lines.get(i).isBlank()) {
                problems.accept(problem(path, i + 1, Refusal.of("config.csv.columns", header)));
            }
        }
        return rows;
    }

    ConfigProblem problem(String path, int line, Refusal reason) {
        return new ConfigProblem(new ConfigPlace(folder + path, line), reason);
    }

    JavaType typeOf(Class<?> type) {
        return yaml.constructType(type);
    }

    private ConfigProblem broken(String path, String text, JsonProcessingException e) {
        String said = String.join(" ", e.getOriginalMessage().lines().map(String::strip).limit(3).toList());
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String pointer = mapping.getPath().stream()
                    .map(step -> step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()))
                    .map(step -> "/" + ConfigValue.escaped(step)).collect(Collectors.joining());
            String name = mapping.getPath().stream()
                    .map(step -> step.getFieldName() != null ? "." + step.getFieldName() : "[" + (step.getIndex() + 1) + "]")
                    .collect(Collectors.joining());
            return problem(path, YamlLines.of(yaml, text).getOrDefault(pointer, line), Refusal.of("config.named",
                    name.startsWith(".") ? name.substring(1) : name, Refusal.of("config.kind.wrong", said)));
        }
        return problem(path, line, Refusal.of("config.yaml.broken", said));
    }

    private Resource resource(String path) {
        return loader.getResource(location + checked(path));
    }

    private static String checked(String path) {
        if (path.startsWith("/") || Arrays.asList(path.split("[/\\\\]")).contains("..")) {
            throw new IllegalArgumentException("not a path below config/: " + path);
        }
        return path;
    }

    private String relative(Resource found) throws IOException {
        Resource root = loader.getResource(location);
        if (root.isFile() && found.isFile()) {
            Path from = root.getFile().toPath().toAbsolutePath().normalize();
            Path to = found.getFile().toPath().toAbsolutePath().normalize();
            return from.relativize(to).toString().replace('\\', '/');
        }
        String tail = found.getURL().toString().substring(root.getURL().toString().length());
        return URI.create(tail).getPath();
    }
}
