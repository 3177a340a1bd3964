package cn.ronghe.modeling.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import cn.ronghe.modeling.Proposing;
import cn.ronghe.modeling.Routes;
import cn.ronghe.modeling.Routes.RouteVersion;
import cn.ronghe.shared.ConfigFiles;
import cn.ronghe.workflow.engine.ModelBundle;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Drawings and forms to take into a modelling tool, and what that tool needs to know of the house. */
@Controller
@RequestMapping("/admin/processes")
@PreAuthorize("hasRole('PROCESS_ADMIN')")
class ModelDownloads {

    private static final String TEMPLATES = "element-templates/ronghe.json";

    private final Routes routes;
    private final Proposing proposing;
    private final ConfigFiles config;

    ModelDownloads(Routes routes, Proposing proposing, ConfigFiles config) {
        this.routes = routes;
        this.proposing = proposing;
        this.config = config;
    }

    @GetMapping("/element-templates")
    ResponseEntity<byte[]> templates() {
        return file("ronghe.json", config.text(TEMPLATES).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/forms/{name}")
    ResponseEntity<byte[]> sharedForm(@PathVariable String name) {
        return proposing.sharedForm(name).map(text -> file(name, text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(ModelDownloads::notFound);
    }

    @GetMapping("/{key}/versions/{number}/zip")
    ResponseEntity<byte[]> zip(@PathVariable String key, @PathVariable int number) {
        return file(key + "-v" + number + ".zip", zipped(bundle(key, number).files()));
    }

    @GetMapping("/{key}/versions/{number}/files/{name}")
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable int number, @PathVariable String name) {
        return Optional.ofNullable(bundle(key, number).files().get(name)).map(content -> file(name, content))
                .orElseThrow(ModelDownloads::notFound);
    }

    @GetMapping("/{key}/proposals/{id:\\d{1,18}}/zip")
    ResponseEntity<byte[]> proposal(@PathVariable String key, @PathVariable long id) {
        return proposing.find(key, id).map(found -> file(key + "-p" + id + ".zip", zipped(found.bundle().files())))
                .orElseThrow(ModelDownloads::notFound);
    }

    private ModelBundle bundle(String key, int number) {
        RouteVersion version = routes.find(key).flatMap(route -> route.version(number))
                .orElseThrow(ModelDownloads::notFound);
        return routes.bundle(version);
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").body(content);
    }

    private static byte[] zipped(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
