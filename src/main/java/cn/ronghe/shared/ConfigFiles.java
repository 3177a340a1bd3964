package cn.ronghe.shared;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
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
    private final ObjectMapper yaml = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @param location a Spring resource location of a folder, e.g. {@code classpath:/config/} or {@code file:./config/} */
    public ConfigFiles(ResourceLoader loader, @Value("${ronghe.config}") String location) {
        this.loader = loader;
        this.resolver = ResourcePatternUtils.getResourcePatternResolver(loader);
        this.location = location.endsWith("/") ? location : location + "/";
    }

    public boolean exists(String path) {
        return resource(path).isReadable();
    }

    /** The caller closes the stream. */
    public InputStream open(String path) {
        try {
            return resource(path).getInputStream();
        } catch (FileNotFoundException e) {
            throw new ConfigProblem(path, "there is no such file below " + location);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole file as UTF-8, without a byte order mark, lines ended by {@code \n}. */
    public String text(String path) {
        try (InputStream in = open(path)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            throw new ConfigProblem(path, line(text, e), reason(e));
        }
    }

    /** Jackson reports an unknown key of a record only at the record's end, so the line is looked up by the path. */
    private int line(String text, JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String pointer = mapping.getPath().stream()
                    .map(step -> step.getFieldName() != null ? step.getFieldName() : String.valueOf(step.getIndex()))
                    .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                    .collect(Collectors.joining());
            try (JsonParser tokens = yaml.createParser(text)) {
                while (tokens.nextToken() != null) {
                    if (tokens.getParsingContext().pathAsPointer().toString().equals(pointer)) {
                        return tokens.currentTokenLocation().getLineNr();
                    }
                }
            } catch (IOException unreadable) {
                return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            }
        }
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }

    private static String reason(JsonProcessingException e) {
        String said = e.getOriginalMessage().lines().findFirst().orElse("");
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return said;
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining(".")) + ": " + said;
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
