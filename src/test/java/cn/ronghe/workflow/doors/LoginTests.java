package cn.ronghe.workflow.doors;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One login for the portal, Tasklist and REST: how it begins, is guarded and ends. */
class LoginTests extends DoorTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";
    private static final String LOCKED = "330105-sasac-handler";

    @ParameterizedTest
    @ValueSource(strings = {"/home", "/applications", "/summary-lists", "/selections", "/admin", "/drawings/x",
        "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/camunda/app/admin/default/",
        "/camunda/app/welcome/default/"})
    void nobodySeesAPageWithoutALogin(String page) {
        Browser.Answer answer = Browser.anonymous(port).get(page, "Accept", "text/html");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("location")).endsWith("/login");
    }

    @Test
    void everyRoleStartsFromItsOwnPage() {
        Map.of(APPLICANT, "/applications", HANDLER, "/camunda/app/tasklist/default/", ADMIN, "/admin", "auditor", "/")
                .forEach((username, page) -> assertThat(browser(username).get("/home", "Accept", "text/html")
                        .header("location")).as(username).endsWith(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {TASKS, "/camunda/api/admin/auth/user/default", "/camunda/api/tasklist/plugin/x",
        "/engine-rest/task", "/engine-rest/engine", "/engine-rest/version", "/engine-rest/process-definition"})
    void nobodyReadsRestWithoutALogin(String path) {
        Browser.Answer answer = Browser.anonymous(port).send("GET", path, null);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.message()).isEqualTo("请先登录。");
    }

    @Test
    void nobodyChangesAnythingWithoutALogin() {
        String task = task(submitted()).taskId();
        Database before = Database.now(jdbc);
        for (String root : List.of("/camunda/api/engine/engine/default", "/engine-rest")) {
            for (String path : List.of("/task/" + task + "/complete", "/task/" + task + "/claim", "/deployment/create")) {
                Browser.Answer answer = Browser.anonymous(port).send("POST", root + path, "{}");
                assertThat(answer.status()).isIn(401, 403);
                assertThat(answer.message()).containsPattern("\\p{IsHan}");
            }
        }
        assertThat(before.differenceTo(Database.now(jdbc))).isEmpty();
    }

    @Test
    void camundasOwnLoginLetsNobodyIn() {
        Browser stranger = Browser.anonymous(port);
        Browser.Answer answer = stranger.send("POST", "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=admin&password=ronghe-2026", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.status()).isIn(401, 403);
        assertThat(stranger.send("GET", TASKS, null).status()).isEqualTo(401);
    }

    @Test
    void applicantsAndAuditorsHaveNoBusinessAtTheEngine() {
        for (String username : List.of(APPLICANT, "auditor")) {
            assertThat(browser(username).get("/camunda/app/tasklist/default/", "Accept", "text/html").status())
                    .isEqualTo(403);
            for (String path : List.of(TASKS, "/engine-rest/task", "/engine-rest/user")) {
                Browser.Answer answer = browser(username).send("GET", path, null);
                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.message()).containsPattern("\\p{IsHan}");
            }
        }
    }

    @Test
    void reviewersSeeNeitherCockpitNorAdmin() {
        for (String page : List.of("/camunda/app/cockpit/default/", "/camunda/app/admin/default/")) {
            assertThat(browser(HANDLER).get(page, "Accept", "text/html").status()).isEqualTo(403);
            assertThat(browser(ADMIN).get(page, "Accept", "text/html").status()).isEqualTo(200);
        }
    }

    @Test
    void fiveWrongPasswordsLockTheLoginAtEveryDoorForAQuarterOfAnHour() {
        Browser person = Browser.anonymous(port);
        for (int tried = 1; tried <= 5; tried++) {
            assertThat(person.isLoggedIn(person.logIn(LOCKED, "wrong"))).isFalse();
        }
        assertThat(person.isLoggedIn(person.logIn(LOCKED, "ronghe-2026"))).isFalse();
        assertThat(person.get("/login?error").body()).contains("密码连续输错 5 次");
        Door.Visitor machine = new Door.Visitor(Door.BASIC, LOCKED, Browser.anonymous(port));
        assertThat(machine.get("/task/count").status()).isEqualTo(401);

        clock.advance(Duration.ofMinutes(16));

        assertThat(person.isLoggedIn(person.logIn(LOCKED, "ronghe-2026"))).isTrue();
        assertThat(machine.get("/task/count").status()).isEqualTo(200);
    }

    @Test
    void withoutItsTokenNothingIsChanged() {
        String task = task(submitted()).taskId();
        String claim = "/task/" + task + "/claim";
        String body = "{\"userId\":\"" + HANDLER + "\"}";
        Browser person = Browser.of(port, HANDLER);
        Database before = Database.now(jdbc);

        assertThat(person.send("POST", "/engine-rest" + claim, body).status()).isEqualTo(403);
        assertThat(person.send("POST", "/engine-rest" + claim, body, "X-CSRF-TOKEN", "invented").status()).isEqualTo(403);
        assertThat(person.form("/logout", Map.of()).status()).isEqualTo(403);
        assertThat(person.send("GET", TASKS, null).status()).isEqualTo(200);
        assertThat(person.send("POST", "/camunda/api/engine/engine/default" + claim, body).status()).isEqualTo(403);

        assertThat(before.differenceTo(Database.now(jdbc))).isEmpty();
    }

    @Test
    void thePortalsSessionIsTasklistsAndEndsWithIt() {
        Browser person = Browser.of(port, HANDLER);
        assertThat(person.get("/summary-lists", "Accept", "text/html").status()).isEqualTo(200);
        assertThat(person.send("GET", TASKS, null).status()).isEqualTo(200);
        assertThat(person.send("GET", "/engine-rest/task/count", null).status()).isEqualTo(200);

        Browser.Answer out = person.form("/logout", Map.of("_csrf", person.portalToken()[1]));

        assertThat(out.status()).isEqualTo(302);
        ended(person);
    }

    @Test
    void loggingOutInTasklistEndsThePortalsSession() {
        Browser person = Browser.of(port, HANDLER);
        String[] token = person.webappToken();

        assertThat(person.send("POST", "/camunda/api/admin/auth/user/default/logout", null, token).status()).isEqualTo(200);

        ended(person);
    }

    @Test
    void everyAnswerCarriesItsHeaders() {
        for (Browser.Answer answer : List.of(Browser.anonymous(port).get("/login"), browser(HANDLER).get("/summary-lists"),
                browser(APPLICANT).get("/no-such-page"), browser(HANDLER).get("/engine-rest/task/count"))) {
            assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(answer.header("x-frame-options")).isIn("SAMEORIGIN", "DENY");
            assertThat(answer.header("cache-control")).containsAnyOf("no-store", "no-cache");
        }
        for (Browser.Answer page : List.of(Browser.anonymous(port).get("/login"), browser(HANDLER).get("/summary-lists"))) {
            assertThat(page.header("content-security-policy")).contains("default-src 'self'", "object-src 'none'",
                    "frame-ancestors 'self'").doesNotContain("unsafe-eval").doesNotContain("script-src");
            assertThat(page.header("referrer-policy")).isEqualTo("same-origin");
        }
        Browser.Answer tasklist = browser(HANDLER).get("/camunda/app/tasklist/default/");
        assertThat(tasklist.header("content-security-policy")).contains("frame-ancestors 'none'", "object-src 'none'");
        assertThat(tasklist.header("x-content-type-options")).isEqualTo("nosniff");
    }

    @Test
    void cookiesStayOnThisSiteAndOutOfReachOfScripts() {
        Browser person = Browser.anonymous(port);
        String session = person.get("/login").headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith("RONGHE=")).findFirst().orElseThrow();
        assertThat(session).contains("HttpOnly", "SameSite=Lax").doesNotContain("Domain=");
        String token = Browser.of(port, HANDLER).get("/camunda/app/tasklist/default/").headers().allValues("set-cookie")
                .stream().filter(cookie -> cookie.startsWith("XSRF-TOKEN=")).findFirst().orElseThrow();
        assertThat(token).contains("SameSite=Lax");
    }

    private static void ended(Browser person) {
        assertThat(person.get("/summary-lists", "Accept", "text/html").header("location")).endsWith("/login");
        assertThat(person.send("GET", TASKS, null).status()).isEqualTo(401);
        assertThat(person.send("GET", "/engine-rest/task/count", null).status()).isEqualTo(401);
    }
}
