package cn.ronghe.workflow.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.ronghe.organization.Role;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may open which address of the portal. A new address fails here until it stands in url-authorization.txt. */
class UrlAuthorizationTests extends DoorTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @BeforeEach
    void engageOneOfEachRole() {
        Arrays.stream(Role.values()).forEach(role -> engage(only(role), null, role));
    }

    @AfterEach
    void dismissThem() {
        Arrays.stream(Role.values()).forEach(role -> dismiss(only(role)));
    }

    @Test
    void everyAddressStandsInTheTable() {
        assertThat(rows().map(Address::key)).containsExactlyInAnyOrderElementsOf(Address.mapped(mappings));
    }

    @Test
    void nobodyGetsInWithoutALogin() {
        SoftAssertions all = new SoftAssertions();
        rows().forEach(row -> {
            Browser nobody = Browser.anonymous(port);
            Browser.Answer answer = row.changes() ? nobody.send(row.method(), row.with(999_999_999), "{}")
                    : nobody.get(row.with(999_999_999), "Accept", "text/html");
            if (row.isPublic() && !row.changes()) {
                all.assertThat(answer.status()).as(row.key()).isIn(200, 404);
            } else if (row.changes()) {
                all.assertThat(answer.status()).as(row.key()).isIn(row.isLink() ? List.of(404) : List.of(401, 403));
            } else {
                all.assertThat(answer.status()).as(row.key()).isEqualTo(302);
                all.assertThat(answer.header("location")).as(row.key()).endsWith("/login");
            }
        });
        all.assertAll();
    }

    @Test
    void nobodyGetsInWithoutTheRole() {
        Database before = Database.now(jdbc);
        SoftAssertions all = new SoftAssertions();
        rows().forEach(row -> EnumSet.complementOf(rolesOf(row)).forEach(role ->
                all.assertThat(ask(only(role), row, 999_999_999).status()).as("%s as %s", row.key(), role).isEqualTo(403)));
        all.assertThat(before.differenceTo(Database.now(jdbc))).isEmpty();
        all.assertAll();
    }

    @Test
    void whoeverHasTheRoleFindsNothingUnderAnUnknownId() {
        Database before = Database.now(jdbc);
        SoftAssertions all = new SoftAssertions();
        rows().filter(Address::hasId).forEach(row -> row.roles().forEach(role ->
                all.assertThat(inTheEnd(only(role), ask(only(role), row, 999_999_999)).status())
                        .as("%s as %s", row.key(), role).isEqualTo(404)));
        all.assertThat(before.differenceTo(Database.now(jdbc))).isEmpty();
        all.assertAll();
    }

    @Test
    void whoeverHasTheRoleOpensItsPages() {
        SoftAssertions all = new SoftAssertions();
        Map<Role, String> sample = Map.of(Role.APPLICANT, APPLICANT, Role.HANDLER, CITY_HANDLER, Role.LEADER,
                "330100-edu-leader", Role.PANEL_MEMBER, "330100-edu-panel");
        rows().filter(row -> !row.hasId() && !row.changes() && !row.pattern().equals("/selections/new")).forEach(row ->
                row.roles().forEach(role -> all.assertThat(ask(sample.getOrDefault(role, only(role)), row, 0).status())
                        .as("%s as %s", row.key(), role).isIn(200, 302)));
        all.assertAll();
    }

    @Test
    void otherPeoplesMattersAreNotThere() {
        long batch = batch();
        long id = walk.sealed(batch);
        long list = walk.list(batch);
        walk.report(list);
        walk.passCityReview(id);
        long selection = walk.startSelection(batch);
        Database before = Database.now(jdbc);
        SoftAssertions all = new SoftAssertions();
        refuse(all, "/applications/{id}", id, "zhongzhi", "330114-edu-handler", "330106-drc-handler", "330106-drc-leader",
                "330100-drc-handler", "330100-sasac-panel");
        refuse(all, "/cases/application:{id}", id, "zhongzhi", "330114-edu-handler", "330106-drc-leader", "330100-sasac-panel");
        refuse(all, "/summary-lists/{id}", list, "330114-edu-handler", "330106-drc-handler", "330106-drc-leader",
                "330100-drc-handler");
        refuse(all, "/selections/{id}", selection, "330114-edu-handler", "330106-edu-leader", "330100-sasac-panel",
                "330100-drc-handler");
        all.assertThat(before.differenceTo(Database.now(jdbc))).isEmpty();
        all.assertAll();
    }

    /** 403 where the role is wrong, 404 where it is right; never anything of the matter. */
    private void refuse(SoftAssertions all, String prefix, long id, String... strangers) {
        rows().filter(row -> row.pattern().startsWith(prefix)).forEach(row -> Stream.of(strangers).forEach(username -> {
            boolean hasRole = row.roles().contains(roleOf(username));
            all.assertThat(ask(username, row, id).status()).as("%s as %s", row.key(), username).isEqualTo(hasRole ? 404 : 403);
        }));
    }

    /** Where a change is answered with the way back to its page, that page. */
    private Browser.Answer inTheEnd(String username, Browser.Answer answer) {
        return answer.status() != 302 ? answer
                : browser(username).get(URI.create(answer.header("location")).getPath(), "Accept", "text/html");
    }

    private static Role roleOf(String username) {
        return Arrays.stream(Role.values()).filter(role -> username.endsWith("-" + role.suffix())).findFirst()
                .orElse(username.endsWith("-panel") ? Role.PANEL_MEMBER : Role.APPLICANT);
    }

    private Browser.Answer ask(String username, Address row, Object id) {
        return row.ask(browser(username), row.with(id));
    }

    private static EnumSet<Role> rolesOf(Address row) {
        return EnumSet.copyOf(row.roles());
    }

    private static String only(Role role) {
        return "only-" + role.suffix();
    }

    private static Stream<Address> rows() {
        return Address.all().stream();
    }
}
