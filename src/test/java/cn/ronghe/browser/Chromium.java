package cn.ronghe.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserType.LaunchOptions;

/**
 * The Chromium that the tests drive: the one that {@code CHROMIUM} names, else one installed on this machine, else the
 * one inside an npm package, unpacked below {@code target/} (Linux x64). {@code CHROMIUM=npm} asks for the last one.
 */
record Chromium(Path executable, Map<String, String> environment) {

    private static final String FROM_NPM = "npm";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync");

    static Chromium find() {
        String wish = System.getProperty("chromium", System.getenv().getOrDefault("CHROMIUM", ""));
        if (wish.equals(FROM_NPM)) {
            return fromNpm();
        }
        if (!wish.isBlank()) {
            return installed(Path.of(wish));
        }
        return onPath().map(Chromium::installed).orElseGet(Chromium::fromNpm);
    }

    LaunchOptions launchOptions() {
        return new LaunchOptions().setExecutablePath(executable).setEnv(environment).setArgs(ARGUMENTS);
    }

    private static Chromium installed(Path executable) {
        return new Chromium(executable, System.getenv());
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Chromium fromNpm() {
        Path folder = unpacked();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LD_LIBRARY_PATH", folder.resolve("lib").toString());
        environment.put("FONTCONFIG_FILE", folder.resolve("fonts.conf").toString());
        return new Chromium(folder.resolve("chromium"), environment);
    }

    private static Path unpacked() {
        try {
            Process node = new ProcessBuilder("node", "src/test/browser/unpack.mjs", "target/browser")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String folder = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (node.waitFor() != 0) {
                throw new IllegalStateException("Chromium could not be unpacked; CHROMIUM can name an installed one");
            }
            return Path.of(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
