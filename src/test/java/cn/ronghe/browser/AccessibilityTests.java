package cn.ronghe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.ronghe.application.Filing;
import cn.ronghe.workflow.Walk;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Every page of the portal can be used by whoever does not see it, or not well. A new page fails here until it is looked at. */
class AccessibilityTests extends BrowserTest {

    private static final String ROUTE = FilledCity.ROUTE;

    /** Who looks at which pages; a name in braces stands for what {@link FilledCity} made. */
    static final Map<String, List<String>> PAGES = Map.of(
            "nobody", List.of("/", "/login", "/results", "/results/{selection}", "/register", "/register/sent",
                    "/register/confirm/unknown", "/password/forgotten", "/password/unknown", "/join/unknown", "/nowhere",
                    "/participation/" + "A".repeat(43)),
            Walk.SCHOOL, List.of("/applications", "/applications/{draft}", "/applications/{draft}/check",
                    "/applications/{draft}/take-over?from={chosen}", "/applications/{draft}/take-over?section=4",
                    "/applications/{draft}/attachments", "/applications/{draft}/evidence",
                    "/applications/{draft}/members", "/applications/{draft}/print", "/applications/{draft}/sections/1",
                    "/applications/{draft}/sections/2", "/applications/{draft}/sections/3", "/applications/{draft}/sections/4",
                    "/applications/{draft}/sections/5", "/applications/{draft}/sections/6", "/applications/{chosen}",
                    "/applications/{chosen}/receipt", "/account", "/account/colleagues",
                    "/cases/application:{sealed}/changes"),
            Walk.HANDLER, List.of("/summary-lists", "/summary-lists/{list}", "/summary-lists/{list}/print", "/papers",
                    "/registrations", "/applications/{sealed}/dossier",
                    "/applications/{sealed}/dossier/print", "/applications/{sealed}/dossier/evidence",
                    "/forms", "/forms/recommendation/national-community/print", "/forms/report/community-annual-report.industry-community/print",
                    "/tasks/{task}/dossier"),
            Walk.CITY, List.of("/selections", "/selections/{selection}", "/selections/{open}", "/summary-lists", "/papers",
                    "/selections/new?batch={batch}&type=" + Filing.TYPE),
            Walk.PANEL.get(0), List.of("/selections", "/selections/{open}"),
            "admin", List.of("/admin", "/admin/batches", "/admin/batches/new", "/admin/batches/{batch}",
                    "/admin/substitutes", "/admin/summary-lists", "/admin/departments", "/admin/departments/330106-edu",
                    "/admin/people", "/admin/people/new", "/admin/people/{person}", "/admin/people/import",
                    "/admin/people/import/{sheet}", "/admin/units", "/admin/units/{unit}", "/admin/units/import",
                    "/admin/mails", "/admin/mails/{mail}", "/forms", "/admin/processes", "/admin/processes/" + ROUTE,
                    "/admin/processes/" + ROUTE + "/versions/1",
                    "/admin/processes/" + ROUTE + "/proposals/{proposal}"));
    /** Parts of pages, files, what leads on at once, and what another test looks at on its way. */
    private static final Set<String> ELSEWHERE = Set.of("/applications/{}/summary-list", "/admin/calendar-notice",
            "/admin/outdated-forms",
            "/admin/unattended-tasks", "/papers/waiting", "/home", "/session", "/registration",
            "/registrations/{}", "/cases/application:{}/progress", "/applications/{}/form", "/applications/{}/form/{}",
            "/admin/units/import/{}", "/drawings/{}");
    private static final Pattern FILE = Pattern.compile(
            ".*/(xlsx|word|zip|template|schema|content|last-save|drawing|problems|small|element-templates)"
            + "|.*/(files|photos|scans|forms|attachments)/\\{}");

    @Autowired
    private WebApplicationContext context;

    static Set<String> people() {
        return PAGES.keySet();
    }

    @ParameterizedTest
    @MethodSource("people")
    void shutsNobodyOut(String username) {
        FilledCity city = FilledCity.of(context);
        Person person = username.equals("nobody") ? visitor() : login(username);
        for (String page : PAGES.get(username)) {
            person.refused(() -> person.open(city.named(page)));
            person.page().waitForLoadState(LoadState.NETWORKIDLE);
            person.isAccessible();
        }
    }

    @Test
    void everyPageOfThePortalIsLookedAt() throws IOException {
        Set<String> seen = PAGES.values().stream().flatMap(List::stream)
                .map(page -> page.replaceFirst("\\?.*", "")).collect(Collectors.toCollection(HashSet::new));
        Stream<String> pages = Files.readAllLines(Path.of("src/test/resources/url-authorization.txt")).stream()
                .filter(line -> line.startsWith("GET ")).map(line -> line.split(" +")[1].replaceAll("\\{[^}]*}", "{}"))
                .filter(page -> !FILE.matcher(page).matches() && !ELSEWHERE.contains(page));
        assertThat(pages.filter(page -> seen.stream().noneMatch(Pattern.compile(
                page.replace("{}", "[^/]+")).asMatchPredicate()))).isEmpty();
    }
}
