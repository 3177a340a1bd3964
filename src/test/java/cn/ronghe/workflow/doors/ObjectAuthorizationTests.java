package cn.ronghe.workflow.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.ronghe.Pages;
import cn.ronghe.application.Filing;
import cn.ronghe.organization.Role;
import cn.ronghe.workflow.Walk;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whose matter is whose: people of the right role, but of another unit, district, department or panel, and who were of
 * the right one before, find nothing under an id of others and change nothing. A new address with an id fails here until
 * object-authorization.txt says whose matter it names.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectAuthorizationTests extends DoorTest {

    private static final Path TABLE = Path.of("src/test/resources/object-authorization.txt");

    private static final String FILER = "former-colleague";
    private static final String CLAIMER = "former-handler";
    private static final String PANELIST = "former-panelist";

    private static final List<String> NOBODYS = List.of("city", "open", "public", "secret");

    /** Of other units, districts, departments and panels, and who were of this one when its matters were filed. */
    private static final List<String> STRANGERS = List.of(Matters.STRANGER, Matters.ELSEWHERE, "330114-edu-leader",
            "330106-drc-handler", "330106-drc-leader", "330100-drc-handler", "330100-drc-leader", "330100-sasac-panel",
            FILER, CLAIMER, PANELIST);

    private static final List<String> AT_THE_ENGINE = List.of(Matters.STRANGER, Matters.ELSEWHERE, "330106-drc-handler",
            "330100-drc-leader", "330100-sasac-panel", CLAIMER);

    /** Who opens a page of such a matter: it is there. */
    private static final Map<String, List<String>> RIGHTFUL = Map.ofEntries(
            Map.entry("draft", List.of(Walk.SCHOOL)), Map.entry("member", List.of(Walk.SCHOOL)),
            Map.entry("case", List.of(Walk.SCHOOL, Walk.HANDLER, Walk.CITY, "auditor")),
            Map.entry("visit", List.of(Walk.CITY, "330100-edu-leader")),
            Map.entry("task", List.of(Walk.HANDLER)),
            Map.entry("list", List.of(Walk.HANDLER, Walk.LEADER)),
            Map.entry("selection", List.of(Walk.CITY, "330100-drc-panel")),
            Map.entry("registration", List.of(Walk.HANDLER)),
            Map.entry("link", List.of("330100-fin-handler")));

    /** What the engine tells of a task and of its case. */
    private static final List<String> OF_ENGINE = List.of("/task/{task}", "/task/{task}/form", "/task/{task}/deployed-form",
            "/task/{task}/form-variables", "/task/{task}/rendered-form", "/task/{task}/variables",
            "/task/{task}/variables/applicationId", "/task/{task}/localVariables", "/task/{task}/comment",
            "/task/{task}/attachment", "/task/{task}/attachment/x/data", "/task/{task}/identity-links",
            "/task?processInstanceId={instance}", "/task?processInstanceBusinessKey={case}", "/process-instance/{instance}",
            "/process-instance/{instance}/variables", "/process-instance/{instance}/activity-instances",
            "/process-instance/{instance}/comment", "/process-instance?businessKey={case}", "/execution/{instance}",
            "/execution?processInstanceId={instance}", "/execution/{instance}/localVariables",
            "/variable-instance?processInstanceIdIn={instance}", "/event-subscription?processInstanceId={instance}",
            "/job?processInstanceId={instance}", "/incident?processInstanceId={instance}",
            "/history/process-instance/{instance}", "/history/process-instance?processInstanceBusinessKey={case}",
            "/history/task?taskId={task}", "/history/task?processInstanceId={instance}",
            "/history/variable-instance?processInstanceId={instance}", "/history/detail?processInstanceId={instance}",
            "/history/activity-instance?processInstanceId={instance}", "/history/user-operation?processInstanceId={instance}",
            "/history/identity-link-log?taskId={task}", "/history/job-log?processInstanceId={instance}");

    /** In whose own matter an id of these is asked for. */
    private static final Map<String, String> MIXERS = Map.of("draft", Matters.STRANGER, "member", Matters.STRANGER,
            "case", Matters.STRANGER, "visit", Walk.CITY, "list", Matters.ELSEWHERE, "selection", "330100-edu-panel",
            "link", Matters.STRANGER);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;
    @Autowired
    private WebApplicationContext context;

    private final Map<String, Address> addresses = Address.all().stream()
            .collect(Collectors.toMap(Address::key, Function.identity()));

    private Pages pages;
    private Matters matters;

    @BeforeEach
    void theyFileAndLeave() {
        if (matters != null) {
            return;
        }
        engage(FILER, null, Role.APPLICANT);
        employ(FILER, Walk.SCHOOL);
        engage(CLAIMER, "330106-edu", Role.HANDLER);
        engage(PANELIST, "330100-edu", Role.PANEL_MEMBER);
        pages = new Pages(context);
        matters = new Matters(context, FILER, PANELIST);
        assertThat(at(Door.TASKLIST, CLAIMER).claim(matters.of("task").get("taskId")).status()).isEqualTo(204);
        employ(FILER, Matters.STRANGER);
        move(CLAIMER, Role.HANDLER, "330106-edu");
        move(PANELIST, Role.PANEL_MEMBER, "330100-edu");
        Stream.of(FILER, CLAIMER, PANELIST).forEach(this::forget);
        Stream.concat(STRANGERS.stream(), MIXERS.values().stream()).forEach(username -> browser(username).portalToken());
    }

    @AfterAll
    void dismissThem() {
        Stream.of(FILER, CLAIMER, PANELIST).forEach(this::dismiss);
    }

    @Test
    void everyAddressWithAnIdSaysWhoseMatterItNames() {
        assertThat(lines().map(line -> line.address().key())).containsExactlyInAnyOrderElementsOf(
                Address.mapped(mappings).stream().filter(key -> key.contains("{")).toList());
    }

    @Test
    void whatBelongsToThemIsThere() {
        SoftAssertions all = new SoftAssertions();
        asked().filter(line -> !line.address().changes()).forEach(line -> {
            List<String> mine = RIGHTFUL.getOrDefault(line.kind(), List.of()).stream()
                    .filter(username -> line.address().roles().contains(roleOf(username))).toList();
            all.assertThat(mine).as(line.address().key()).isNotEmpty();
            mine.forEach(username -> all.assertThat(ask(username, line, matters.of(line.kind())).status())
                    .as("%s as %s", line.address().key(), username).isIn(200, 302));
        });
        all.assertAll();
    }

    /** Whatever somebody has uploaded, it never acts as a page of ours. */
    @Test
    void whatIsHandedOutIsNoPageOfOurs() {
        SoftAssertions all = new SoftAssertions();
        asked().filter(line -> !line.address().changes()).forEach(line -> {
            String username = RIGHTFUL.get(line.kind()).stream()
                    .filter(mine -> line.address().roles().contains(roleOf(mine))).findFirst().orElseThrow();
            Browser.Answer answer = ask(username, line, matters.of(line.kind()));
            String type = answer.header("content-type");
            String key = line.address().key();
            all.assertThat(answer.header("x-content-type-options")).as(key).isEqualTo("nosniff");
            if (answer.status() == 200 && !type.startsWith("text/html") && !type.startsWith("application/json")) {
                boolean saved = answer.header("content-disposition").startsWith("attachment");
                all.assertThat(saved || answer.header("content-security-policy").contains("sandbox")).as("%s: %s", key, type).isTrue();
            }
            if (key.endsWith("Id}") && type.equals("application/pdf") || key.contains("/photos/")) {
                all.assertThat(answer.headers().allValues("content-security-policy")).as(key).containsExactly("sandbox");
            }
        });
        all.assertAll();
    }

    @Test
    void whatBelongsToOthersIsNotThere() {
        Database before = Database.now(jdbc);
        SoftAssertions all = new SoftAssertions();
        asked().filter(line -> !line.kind().equals("link")).forEach(line -> STRANGERS.forEach(username ->
                all.assertThat(ask(username, line, matters.of(line.kind())).status())
                        .as("%s as %s", line.address().key(), username).isIn(403, 404)));
        all.assertThat(before.differenceTo(Database.now(jdbc))).isEmpty();
        all.assertAll();
    }

    @Test
    void whatIsStillFilledInIsNotThereForReviewers() {
        Map<String, String> draft = matters.of("draft");
        SoftAssertions all = new SoftAssertions();
        asked().filter(line -> List.of("case", "sealing").contains(line.kind())).forEach(line ->
                Stream.of(Walk.HANDLER, Walk.LEADER, Walk.CITY, "330100-edu-leader", "330100-edu-panel", ADMIN, "auditor")
                        .forEach(username -> all.assertThat(ask(username, line, draft).status())
                                .as("%s as %s", line.address().key(), username).isIn(403, 404)));
        all.assertAll();
    }

    @Test
    void anIdOfOthersIsNotFoundUnderOnesOwn() {
        List<Line> mixed = asked().filter(line -> !matters.mixed(line.kind()).isEmpty()
                && line.address().pattern().replaceFirst("\\{\\w+}", "").contains("{")
                && !line.address().pattern().contains("{number}")).toList();
        assertThat(mixed).hasSizeGreaterThan(12);
        Database before = Database.now(jdbc);
        SoftAssertions all = new SoftAssertions();
        mixed.forEach(line -> all.assertThat(ask(MIXERS.get(line.kind()), line, matters.mixed(line.kind())).status())
                .as("%s as %s", line.address().key(), MIXERS.get(line.kind()))
                .isIn(line.address().changes() ? List.of(200, 403, 404) : List.of(403, 404)));
        all.assertThat(before.differenceTo(Database.now(jdbc))).isEmpty();
        all.assertAll();
    }

    /** Ids that stand in a form, not in an address. */
    @Test
    void anIdOfOthersInAFormIsRefused() {
        String draft = matters.of("draft").get("id");
        String own = matters.mixed("draft").get("id");
        String batch = jdbc.queryForObject("select batch_id from application where id = ?", String.class, Long.valueOf(draft));
        String judged = matters.of("case").get("id");
        String round = "/selections/" + matters.mixed("selection").get("id");
        Database before = Database.now(jdbc);
        SoftAssertions all = new SoftAssertions();
        send(all, Matters.STRANGER, "/applications", "batchId", batch, "typeCode", Filing.TYPE, "confirmed", "true", "copyOf", draft);
        send(all, Matters.STRANGER, "/applications/" + own + "/take-over", "from", draft, "take", "centerName");
        send(all, Matters.STRANGER, "/account/colleagues/deactivate", "username", Walk.SCHOOL);
        send(all, "330100-drc-handler", "/papers", "ids", judged, "copies", "1", "receivedOn", "2026-03-02");
        send(all, Walk.CITY, round + "/marks", "chosen", judged);
        send(all, Walk.CITY, round + "/settle", "chosen", judged);
        send(all, "330100-edu-panel", round + "/opinions", "opinion-" + judged, "同意", "score-" + judged, "90");
        all.assertThat(pages.status(Matters.STRANGER, "/applications/" + own + "/take-over?from=" + draft)).isEqualTo(404);
        all.assertThat(before.differenceTo(Database.now(jdbc))).isEmpty();
        all.assertAll();
    }

    private void send(SoftAssertions all, String username, String path, String... form) {
        all.assertThat(pages.send(username, path, form).getResponse().getStatus()).as(path).isIn(200, 302, 403, 404);
    }

    @ParameterizedTest
    @EnumSource(value = Door.class, names = {"TASKLIST", "REST"})
    void theEngineTellsOthersNothingOfACase(Door door) {
        String task = matters.of("task").get("taskId");
        String instance = instanceOf(task);
        SoftAssertions all = new SoftAssertions();
        OF_ENGINE.forEach(path -> AT_THE_ENGINE.forEach(username -> {
            Browser.Answer answer = at(door, username).get(path.replace("{task}", task).replace("{instance}", instance)
                    .replace("{case}", "application:" + matters.of("task").get("id")));
            if (!answer.refused()) {
                all.assertThat(answer.status()).as("%s as %s", path, username).isEqualTo(200);
                all.assertThat(answer.body()).as("%s as %s", path, username).isIn("[]", "{}");
            }
        }));
        all.assertAll();
    }

    @Test
    void whoeverIsNoPanelMemberAnyMoreHandsInNothing() {
        String task = jdbc.queryForObject("select max(id_) from act_ru_task where assignee_ = ?", String.class, PANELIST);
        assertThat(at(Door.REST, PANELIST).post("/task/" + task + "/complete",
                "{\"variables\":{\"outcome\":{\"value\":\"done\"}}}").message()).contains("不归您");
        assertThat(browser(PANELIST).get("/selections", "Accept", "text/html").body())
                .doesNotContain("/selections/" + matters.of("selection").get("id"));
    }

    private record Line(Address address, String kind) {
    }

    private Stream<Line> lines() {
        return Address.lines(TABLE).stream().map(part -> new Line(addresses.getOrDefault(part[0] + " " + part[1],
                new Address(part[0], part[1], "*")), part[2]));
    }

    private Stream<Line> asked() {
        return lines().filter(line -> !NOBODYS.contains(line.kind()));
    }

    /** Where a change is answered with the way back to its page, that page. */
    private Browser.Answer ask(String username, Line line, Map<String, String> ids) {
        Browser.Answer answer = line.address().ask(browser(username), line.address().with(ids));
        return !line.address().changes() || answer.status() != 302 ? answer : browser(username)
                .get(URI.create(answer.header("location")).getPath(), "Accept", "text/html");
    }

    private static Role roleOf(String username) {
        return username.endsWith("-handler") ? Role.HANDLER : username.endsWith("-leader") ? Role.LEADER
                : username.endsWith("-panel") ? Role.PANEL_MEMBER : username.equals("auditor") ? Role.AUDITOR : Role.APPLICANT;
    }

    private void employ(String username, String colleague) {
        jdbc.update("""
                update person set organization_id = (select organization_id from person where username = ?)
                where username = ?""", colleague, username);
    }

    /** As an administrator gives somebody another post. */
    private void move(String username, Role role, String department) {
        String page = "/admin/people/" + jdbc.queryForObject("select id from person where username = ?", Long.class, username);
        pages.flash(ADMIN, page + "/posts", "version", version(username), "role", "HANDLER", "department", "330114-edu");
        pages.flash(ADMIN, page + "/posts/remove", "version", version(username), "role", role.name(), "department", department);
    }

    private String version(String username) {
        return jdbc.queryForObject("select version from person where username = ?", String.class, username);
    }
}
