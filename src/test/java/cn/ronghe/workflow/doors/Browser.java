package cn.ronghe.workflow.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Somebody at a browser: keeps cookies, follows no redirect, sends back the tokens against forgery it was given. */
final class Browser {

    record Answer(int status, HttpHeaders headers, String body) {

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException notJson) {
                throw new AssertionError("no JSON: " + status + " " + body, notJson);
            }
        }

        /** What the doors tell a person. */
        String message() {
            return json().path("message").asText();
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        boolean refused() {
            return status >= 400 && status < 500;
        }
    }

    private static final Pattern META =
            Pattern.compile("<meta name=\"csrf-(token|header)\" content=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "ronghe-2026";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(60)).build();
    private final String address;
    private final Map<String, String> portalToken = new HashMap<>();

    private Browser(int port) {
        address = "http://localhost:" + port;
    }

    static Browser anonymous(int port) {
        return new Browser(port);
    }

    static Browser of(int port, String username) {
        Browser browser = new Browser(port);
        Answer answer = browser.logIn(username, PASSWORD);
        if (!browser.isLoggedIn(answer)) {
            throw new AssertionError(username + " cannot log in: " + answer);
        }
        return browser;
    }

    Answer logIn(String username, String password) {
        Matcher token = HIDDEN.matcher(get("/login").body());
        if (!token.find()) {
            throw new AssertionError("the login page has no token");
        }
        portalToken.clear();
        return form("/login", Map.of("username", username, "password", password, "_csrf", token.group(1)));
    }

    boolean isLoggedIn(Answer answer) {
        return answer.status() == 302 && !answer.header("location").contains("error");
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Answer form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return send(request(path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** @param json the body, or null for none */
    Answer send(String method, String path, String json, String... headers) {
        HttpRequest.Builder request = request(path, headers).header("Accept", "application/json");
        if (json == null) {
            return send(request.method(method, HttpRequest.BodyPublishers.noBody()));
        }
        boolean typed = java.util.Arrays.asList(headers).contains("Content-Type");
        return send((typed ? request : request.header("Content-Type", "application/json"))
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** The header that the portal's pages and /engine-rest want with every change; every page hands it out. */
    String[] portalToken() {
        return portalTokenOf("/no-such-page");
    }

    /** As {@link #portalToken()}, for whoever may read this page alone. */
    String[] portalTokenOf(String page) {
        if (portalToken.isEmpty()) {
            Matcher meta = META.matcher(get(page, "Accept", "text/html").body());
            while (meta.find()) {
                portalToken.put(meta.group(1), meta.group(2));
            }
        }
        if (portalToken.size() != 2) {
            throw new AssertionError("the page gives no token");
        }
        return new String[] {portalToken.get("header"), portalToken.get("token")};
    }

    /** The header that Tasklist sends with every change, from the cookie that its page sets; none for who may not see it. */
    String[] webappToken() {
        if (cookie("XSRF-TOKEN").isEmpty()) {
            get("/camunda/app/tasklist/default/");
        }
        return cookie("XSRF-TOKEN").map(cookie -> new String[] {"X-XSRF-TOKEN", cookie.getValue()})
                .orElse(new String[0]);
    }

    Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).findFirst();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
