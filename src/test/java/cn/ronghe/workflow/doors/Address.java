package cn.ronghe.workflow.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import cn.ronghe.organization.Role;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An address of the portal, as GET /selections/{id}, with who may open it: a line of url-authorization.txt. */
record Address(String method, String pattern, String who) {

    private static final Path TABLE = Path.of("src/test/resources/url-authorization.txt");
    private static final Map<Character, Role> LETTERS = Map.of('A', Role.APPLICANT, 'H', Role.HANDLER, 'L', Role.LEADER,
            'P', Role.PANEL_MEMBER, 'B', Role.BUSINESS_ADMIN, 'W', Role.PROCESS_ADMIN, 'S', Role.SYSTEM_ADMIN,
            'U', Role.AUDITOR);
    private static final String BOUNDARY = "cut";

    static List<Address> all() {
        return lines(TABLE).stream().map(part -> new Address(part[0], part[1], part[2])).toList();
    }

    /** The lines of a table without its comments, in parts. */
    static List<String[]> lines(Path table) {
        try {
            return Files.readAllLines(table).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.trim().split(" +")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that the application answers: the pattern of an id stands in the code, not in a table. */
    static Set<String> mapped(RequestMappingHandlerMapping mappings) {
        Set<String> addresses = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("cn.ronghe")) {
                addresses.addAll(keys(mapping));
            }
        });
        return addresses;
    }

    private static Set<String> keys(RequestMappingInfo mapping) {
        Set<String> methods = mapping.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toSet());
        return mapping.getPatternValues().stream().flatMap(pattern -> (methods.isEmpty() ? Set.of("ANY") : methods).stream()
                .map(method -> method + " " + pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}")))
                .collect(Collectors.toSet());
    }

    String key() {
        return method + " " + pattern;
    }

    boolean isPublic() {
        return who.equals("public") || isLink();
    }

    /** For whoever has the address, which is a secret: a page without a token of its own. */
    boolean isLink() {
        return who.equals("link");
    }

    Set<Role> roles() {
        return isPublic() || who.equals("*") ? EnumSet.allOf(Role.class)
                : who.chars().mapToObj(letter -> LETTERS.get((char) letter)).collect(Collectors.toSet());
    }

    boolean hasId() {
        return pattern.contains("{");
    }

    boolean changes() {
        return !method.equals("GET");
    }

    String with(Object id) {
        return pattern.replaceAll("\\{(number|applicationId|fileId|attachmentId|position)}", "1").replaceAll("\\{[^}]+}", "" + id);
    }

    /** @param ids by the names in the pattern */
    String with(Map<String, String> ids) {
        return Pattern.compile("\\{(\\w+)}").matcher(pattern).replaceAll(name -> {
            if (!ids.containsKey(name.group(1))) {
                throw new AssertionError(key() + ": no " + name.group(1));
            }
            return ids.get(name.group(1));
        });
    }

    /** With a token and with every field that any of the addresses asks for. */
    Browser.Answer ask(Browser browser, String path) {
        if (!changes()) {
            return browser.get(path + "?batch=999999999&type=none", "Accept", "text/html, application/json, */*");
        }
        String[] token = browser.portalToken();
        if (method.equals("PUT")) {
            return browser.send("PUT", path, "{\"version\":0,\"content\":{}}", token);
        }
        StringBuilder body = new StringBuilder();
        for (String field : List.of("batch", "batchId", "typeCode", "type", "reason", "outcome", "opinion", "score", "slot", "version",
                "name", "quota")) {
            part(body, field, "", "1");
        }
        part(body, "file", "; filename=\"a.pdf\"\r\nContent-Type: application/pdf", "%PDF-1.4");
        body.append("--").append(BOUNDARY).append("--\r\n");
        return browser.send(method, path, body.toString(), token[0], token[1],
                "Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static void part(StringBuilder body, String name, String more, String value) {
        body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"").append(name).append('"')
                .append(more).append("\r\n\r\n").append(value).append("\r\n");
    }
}
