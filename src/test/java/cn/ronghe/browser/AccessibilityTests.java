package cn.ronghe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.ronghe.Pages;
import cn.ronghe.administration.Sheets;
import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.workflow.Walk;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.context.WebApplicationContext;

/** Every page of the portal can be used by whoever does not see it, or not well. A new page fails here until it is looked at. */
class AccessibilityTests extends BrowserTest {

    private static final String ROUTE = "practice-center-enterprise";

    /** Who looks at which pages; a name in braces stands for what {@link #world()} made. */
    private static final Map<String, List<String>> PAGES = Map.of(
            "nobody", List.of("/", "/login", "/results", "/results/{selection}", "/register", "/register/sent",
                    "/register/confirm/unknown", "/password/forgotten", "/password/unknown", "/join/unknown", "/nowhere",
                    "/participation/" + "A".repeat(43)),
            Walk.SCHOOL, List.of("/applications", "/applications/{draft}", "/applications/{draft}/check",
                    "/applications/{draft}/take-over?from={chosen}", "/applications/{draft}/take-over?section=4",
                    "/applications/{draft}/attachments", "/applications/{draft}/evidence",
                    "/applications/{draft}/members", "/applications/{draft}/print", "/applications/{draft}/sections/1",
                    "/applications/{draft}/sections/2", "/applications/{draft}/sections/3", "/applications/{draft}/sections/4",
                    "/applications/{draft}/sections/5", "/applications/{draft}/sections/6", "/applications/{chosen}",
                    "/applications/{chosen}/receipt", "/applications/{chosen}/sections/1", "/account", "/account/colleagues",
                    "/cases/application:{chosen}/changes?before=1&after=1"),
            Walk.HANDLER, List.of("/summary-lists", "/summary-lists/{list}", "/summary-lists/{list}/print", "/papers",
                    "/registrations", "/applications/{sealed}/dossier",
                    "/applications/{sealed}/dossier/print", "/applications/{sealed}/dossier/evidence",
                    "/forms", "/forms/recommendation/national-community/print", "/forms/report/center-operation-plan/print",
                    "/applications/{sealed}/summary-list", "/tasks/{task}/dossier"),
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
    /** Parts of pages, files, and what another test looks at on its way. */
    private static final Set<String> ELSEWHERE = Set.of("/admin/calendar-notice", "/admin/outdated-forms",
            "/admin/unattended-tasks", "/papers/waiting", "/home", "/registration",
            "/registrations/{}", "/cases/application:{}/progress", "/applications/{}/form", "/applications/{}/form/{}",
            "/admin/units/import/{}", "/drawings/{}");
    private static final Pattern FILE = Pattern.compile(
            ".*/(xlsx|word|zip|template|schema|content|last-save|drawing|problems|small|element-templates)"
            + "|.*/(files|photos|scans|forms|attachments)/\\{}");

    private static final Map<String, String> WORLD = new HashMap<>();

    @Autowired
    private Filing filing;
    @Autowired
    private Walk walk;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private WebApplicationContext context;

    static Set<String> people() {
        return PAGES.keySet();
    }

    @ParameterizedTest
    @MethodSource("people")
    void shutsNobodyOut(String username) {
        Map<String, String> world = world();
        Person person = username.equals("nobody") ? visitor() : login(username);
        for (String page : PAGES.get(username)) {
            person.refused(() -> person.open(named(page, world)));
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

    private static String named(String page, Map<String, String> world) {
        return Pattern.compile("\\{(\\w+)}").matcher(page).replaceAll(name -> world.get(name.group(1)));
    }

    /** Made once: a batch that came to its list, one on its way, and what administrators have before them. */
    private Map<String, String> world() {
        if (WORLD.isEmpty()) {
            long batch = filing.batch(SecondApplication.WARN);
            long chosen = walk.sealed(batch);
            long list = walk.list(batch);
            walk.report(list);
            walk.passCityReview(chosen);
            long selection = walk.startSelection(batch);
            walk.giveOpinions(selection, List.of(chosen));
            walk.settle(selection, List.of(chosen));
            walk.publish(selection);
            long next = filing.batch(SecondApplication.WARN);
            long judged = walk.sealed(next);
            walk.report(walk.list(next));
            walk.passCityReview(judged);
            long open = walk.startSelection(next);
            long last = filing.batch(SecondApplication.WARN);
            long sealed = walk.sealed(last);
            long submitted = walk.submitted(last);
            actAs(Walk.SCHOOL);
            keep(Map.of("batch", last, "chosen", chosen, "list", list, "selection", selection, "open", open,
                    "sealed", sealed, "submitted", submitted, "draft", filing.complete(filing.draft(last))));
            keep(Map.of("task", taskAbout(submitted), "mail", newest("mail"), "person", newest("person"),
                    "unit", newest("organization"), "sheet", sheet(), "proposal", proposal()));
        }
        return WORLD;
    }

    private static void keep(Map<String, ?> made) {
        made.forEach((name, value) -> WORLD.put(name, value.toString()));
    }

    private String taskAbout(long applicationId) {
        return jdbc.queryForObject("""
                select t.id_ from act_ru_task t join act_ru_execution e on t.proc_inst_id_ = e.id_
                where e.business_key_ = ?""", String.class, "application:" + applicationId);
    }

    private long newest(String table) {
        return jdbc.queryForObject("select max(id) from " + table, Long.class);
    }

    private String sheet() {
        Pages pages = new Pages(context);
        List<String> heads = Sheets.read(pages.download("admin", "/admin/people/import/template"), 0).get(0);
        return idAtTheEnd(pages.upload("admin", "/admin/people/import",
                Map.of("people.xlsx", Sheets.of(heads, List.of(List.of("somebody", "某人"))))));
    }

    private String proposal() {
        try {
            byte[] drawing = Files.readAllBytes(Path.of("src/test/resources/models/practice-center-enterprise-with-finance.bpmn"));
            return idAtTheEnd(new Pages(context).upload("admin", "/admin/processes/" + ROUTE + "/proposals",
                    Map.of("route.bpmn", drawing)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String idAtTheEnd(MvcResult redirect) {
        String page = redirect.getResponse().getHeader("Location");
        return page.substring(page.lastIndexOf('/') + 1);
    }
}
