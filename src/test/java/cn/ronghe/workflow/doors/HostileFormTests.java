package cn.ronghe.workflow.doors;

import static org.assertj.core.api.Assertions.assertThat;


import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import cn.ronghe.application.Filing;
import cn.ronghe.organization.Role;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever somebody sends to an address, in fields that are missing, twice there, oversized or of
 * the wrong kind: it is answered in Chinese, and never with a failure of the server.
 */
class HostileFormTests extends DoorTest {

    private static final String NOBODY_SUCH = "999999999";
    private static final String GUEST = "hostile-guest";
    /** What one client may try in an hour is counted: here nobody else does. */
    private static final String ELSEWHERE = "203.0.113.7";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BOUNDARY = "cut";

    /** Null where the field is not sent; several where it is sent several times. */
    private static final List<List<String>> VALUES = List.of(List.of(), List.of(""), List.of("甲", "1"),
            List.of("长".repeat(600)), List.of("a\0b"), List.of("-1"), List.of("1e21"), List.of("9".repeat(40)),
            List.of("2026-02-30"), List.of("<b a='\">${7*7}"), List.of("\u202Efdp.exe"));
    /** Fields of those addresses that take whatever they are sent. */
    private static final List<String> FREE_FIELDS = List.of("email", "mobile", "username", "creditCode", "score-1", "opinion-1",
            "result-1", "remark-1", "quota-" + Filing.TYPE, "unit", "key", "url", "started");
    private static final List<String> FILE_NAMES = List.of("", "../../etc/passwd.pdf", "名".repeat(300) + ".pdf",
            "\u202Efdp.exe", "a\0.pdf", ".pdf", "x.bpmn", "x.xlsx");
    private static final List<String> JSON = List.of("", "{", "null", "[]", "\"x\"", "{\"version\":\"x\",\"content\":7}",
            "{\"version\":1e21,\"content\":{}}", "{\"version\":0,\"content\":{\"centerName\":\"\\ud800\"}}",
            "{\"version\":0,\"content\":{\"centerName\":\"\\u0000\"}}", "{\"version\":0,\"content\":" + "[".repeat(3000),
            "{\"version\":0,\"content\":{\"centerName\":1e400}}", "{\"version\":0,\"content\":{\"coBuilders\":[null,7,[[]]]}}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final SoftAssertions all = new SoftAssertions();
    private final Map<String, Object> known = new LinkedHashMap<>();

    private Browser nobody;

    @BeforeEach
    void fillTheCity() {
        nobody = Browser.anonymous(port);
        long batch = batch();
        long reviewed = walk.sealed(batch);
        long list = walk.list(batch);
        walk.report(list);
        walk.passCityReview(reviewed);
        known.put("/selections/{id}", "/selections/" + walk.startSelection(batch));
        long submitted = walk.submitted(batch);
        known.put("/applications/{id}/checklist", "/applications/" + submitted + "/checklist");
        known.put("/applications/{id}/district-seal", "/applications/" + submitted + "/district-seal");
        known.put("/applications/{id}/discard", "/applications/" + submitted + "/discard");
        known.put("/applications/{id}/withdraw", "/applications/" + submitted + "/withdraw");
        walk.as(APPLICANT);
        known.put("/applications/{id}", "/applications/" + filing.complete(filing.draft(batch)));
        known.put("/summary-lists/{id}", "/summary-lists/" + list);
        known.put("/admin/batches/{id}/types/{code}", "/admin/batches/" + batch + "/types/" + Filing.TYPE);
        known.put("/admin/batches/{id}", "/admin/batches/" + batch);
        known.put("/admin/departments/{code}", "/admin/departments/330182-sasac");
        known.put("/admin/processes/{key}/proposals", "/admin/processes/practice-center-school/proposals");
        engage(GUEST, null, Role.APPLICANT);
        known.put("/admin/people/{id}", "/admin/people/" + jdbc.queryForObject("select id from person where username = ?",
                Long.class, GUEST));
    }

    @AfterEach
    void dismissTheGuest() {
        dismiss(GUEST);
    }

    @Test
    void whateverIsSentIsAnsweredInChinese() {
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            Set<RequestMethod> changes = mapping.getMethodsCondition().getMethods();
            if (!method.getBeanType().getPackageName().startsWith("cn.ronghe")) {
                return;
            }
            mapping.getPatternValues().forEach(pattern -> {
                String path = pathOf(pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}"));
                String username = visitorOf(path);
                if (changes.contains(RequestMethod.PUT)) {
                    JSON.forEach(body -> check("PUT", path, username, body, "application/json"));
                    return;
                }
                List<String> fields = fieldsOf(method.getMethod().getParameters(), false);
                Map<String, List<String>> texts = new LinkedHashMap<>();
                fieldsOf(method.getMethod().getParameters(), true)
                        .forEach(field -> texts.put(field, List.of("a\0b")));
                if (changes.contains(RequestMethod.GET)) {
                    for (int round = 2; round < VALUES.size() && !fields.isEmpty(); round++) {
                        check("GET", path + "?" + form(sent(fields, round)), username, null, FORM);
                    }
                    if (!texts.isEmpty()) {
                        check("GET", path + "?" + form(texts), username, null, FORM);
                    }
                    return;
                }
                check(path, username, texts, 0);
                for (int round = 0; round < VALUES.size(); round++) {
                    check(path, username, sent(fields, round), round);
                }
                boolean files = Arrays.stream(method.getMethodParameters()).anyMatch(parameter ->
                        parameter.nestedIfOptional().getNestedParameterType() == MultipartFile.class
                                || parameter.getGenericParameterType().getTypeName().contains("MultipartFile"));
                if (files) {
                    FILE_NAMES.forEach(name -> checkFile(path, username, name, fields));
                }
            });
        });
        all.assertAll();
    }

    @Test
    void anAddressThatTheServerCannotReadIsAnsweredInChinese() {
        for (String broken : List.of("/results/%00", "/results/..%2f..%2fetc", "/results/1;x=%5c")) {
            Browser.Answer answer = nobody.get(broken, "Accept", "text/html");
            assertThat(answer.status()).as(broken).isBetween(400, 404);
            assertThat(answer.body()).as(broken).containsPattern("[\u4e00-\u9fff]").doesNotContain("HTTP Status", "Apache");
        }
    }

    @Test
    void nobodyLogsInUnderANameThatNoDatabaseTakes() {
        assertThat(nobody.logIn("a\0b", "a\0b").header("location")).contains("error");
    }

    /** Each round another value in each field, so that after all rounds each field has had them all. */
    private static Map<String, List<String>> sent(List<String> fields, int round) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            sent.put(fields.get(i), VALUES.get(round < 2 ? round : (round + i) % VALUES.size()));
        }
        return sent;
    }

    private static List<String> fieldsOf(Parameter[] parameters, boolean textsOnly) {
        Set<String> fields = new TreeSet<>();
        for (Parameter parameter : parameters) {
            RequestParam asked = parameter.getAnnotation(RequestParam.class);
            if (asked != null && Map.class.isAssignableFrom(parameter.getType())) {
                fields.addAll(FREE_FIELDS);
            } else if (asked != null && (!textsOnly || parameter.getType() == String.class)) {
                fields.add(asked.name().isEmpty() ? parameter.getName() : asked.name());
            }
        }
        return new ArrayList<>(fields);
    }

    private void check(String path, String username, Map<String, List<String>> fields, int round) {
        check("POST", path, username, form(fields) + (round == 1 ? "&half=%ED%A0%80&odd=%zz" : ""), FORM);
    }

    private static String form(Map<String, List<String>> fields) {
        return fields.entrySet().stream().flatMap(field -> field.getValue().stream()
                .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private void checkFile(String path, String username, String fileName, List<String> fields) {
        StringBuilder body = new StringBuilder();
        fields.stream().filter(field -> !field.equals("file")).forEach(field -> part(body, field, "", "1"));
        part(body, "file", "; filename=\"" + fileName + "\"\r\nContent-Type: application/pdf", "%PDF-1.4 nothing more");
        check("POST", path, username, body.append("--" + BOUNDARY + "--\r\n").toString(),
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static void part(StringBuilder body, String name, String more, String value) {
        body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"").append(name).append('"')
                .append(more).append("\r\n\r\n").append(value).append("\r\n");
    }

    private void check(String method, String path, String username, String body, String type) {
        Browser browser = username == null ? nobody : browser(username);
        String[] token = username == null ? browser.portalTokenOf("/register") : browser.portalToken();
        Browser.Answer answer = browser.send(method, path, body, token[0], token[1], "Content-Type", type,
                "Accept", "text/html", "X-Forwarded-For", ELSEWHERE);
        String sent = method + " " + path + " " + body;
        String what = sent.substring(0, Math.min(300, sent.length()));
        all.assertThat(answer.status()).as(what).isIn(200, 302, 400, 403, 404, 409, 412, 413, 422);
        if (answer.status() != 302 && answer.header("content-type").startsWith("text/html")) {
            all.assertThat(answer.body()).as(what).containsPattern("[\u4e00-\u9fff]").doesNotContain("Exception", "??");
        }
    }

    private String pathOf(String pattern) {
        String known = this.known.keySet().stream().filter(pattern::startsWith)
                .max(Comparator.comparingInt(String::length)).orElse("");
        String path = known.isEmpty() ? pattern : this.known.get(known) + pattern.substring(known.length());
        return path.replaceAll("\\{(number|position|fileId|section|table)}", "1").replace("{district}", "330106")
                .replaceAll("\\{[^}]+}", NOBODY_SUCH);
    }

    private static String visitorOf(String path) {
        if (path.startsWith("/admin") || path.startsWith("/forms")) {
            return ADMIN;
        }
        if (path.startsWith("/applications") || path.startsWith("/account")) {
            return path.contains("/checklist") || path.contains("/district-seal") ? HANDLER : APPLICANT;
        }
        if (path.startsWith("/selections") || path.startsWith("/papers") || path.startsWith("/site-visits")) {
            return CITY_HANDLER;
        }
        return path.startsWith("/summary-lists") || path.startsWith("/registrations") ? HANDLER
                : path.equals("/registration") ? APPLICANT : null;
    }
}
