package cn.ronghe.workflow.doors;

import java.util.List;
import java.util.Map;

import cn.ronghe.Pages;
import cn.ronghe.organization.Post;
import cn.ronghe.organization.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator changes about somebody holds from their next request on, at every door. */
class AdministeredSessionsTests extends DoorTest {

    private static final String WHO = "administered";
    private static final String FIRST = "vorerst-gesetzt-17";

    @Autowired
    private WebApplicationContext context;

    private Pages pages;
    private String path;

    @BeforeEach
    void engage() {
        engage(WHO, List.of(new Post(Role.HANDLER, "330106-edu"), new Post(Role.LEADER, "330102-edu")));
        pages = new Pages(context);
        path = "/admin/people/" + jdbc.queryForObject("select id from person where username = ?", Long.class, WHO);
    }

    @AfterEach
    void dismiss() {
        dismiss(WHO);
    }

    @Test
    void whoeverIsSentAwayIsOutAtTheNextRequest() {
        Door.Visitor person = at(Door.TASKLIST, WHO);
        assertThat(person.get("/task").status()).isEqualTo(200);
        change("/deactivate");
        assertThat(person.get("/task").status()).isEqualTo(401);
        Browser browser = Browser.anonymous(port);
        assertThat(browser.isLoggedIn(browser.logIn(WHO, "ronghe-2026"))).isFalse();
    }

    @Test
    void aPostTakenAwayEndsTheSessionThatStillHadIt() {
        Browser person = browser(WHO);
        assertThat(person.get("/summary-lists", "Accept", "text/html").status()).isEqualTo(200);
        change("/posts/remove", "role", "LEADER", "department", "330102-edu");
        assertThat(person.get("/summary-lists", "Accept", "text/html").header("location")).endsWith("/login?ended");
        assertThat(Browser.of(port, WHO).get("/summary-lists", "Accept", "text/html").body()).contains("西湖区教育局")
                .doesNotContain("上城区教育局");
    }

    @Test
    void thePeopleOfADeactivatedUnitAreOut() {
        Browser person = browser("zhongzhi");
        assertThat(person.get("/applications", "Accept", "text/html").status()).isEqualTo(200);
        jdbc.update("update organization set active = false where district_code = '330114'");
        try {
            assertThat(person.get("/applications", "Accept", "text/html").header("location")).endsWith("/login?ended");
        } finally {
            jdbc.update("update organization set active = true where district_code = '330114'");
            forget("zhongzhi");
        }
    }

    @Test
    void aPasswordOfSomebodyElsesChoiceOpensNothingUntilItIsChanged() {
        Browser before = browser(WHO);
        change("/password", "password", FIRST);
        assertThat(before.get("/summary-lists", "Accept", "text/html").header("location")).endsWith("/login?ended");

        Browser person = Browser.anonymous(port);
        assertThat(person.isLoggedIn(person.logIn(WHO, FIRST))).isTrue();
        assertThat(person.get("/summary-lists", "Accept", "text/html").header("location")).endsWith("/account");
        assertThat(person.get("/camunda/app/tasklist/default/", "Accept", "text/html").header("location")).endsWith("/account");
        assertThat(person.get("/engine-rest/task", "Accept", "application/json").status()).isEqualTo(403);
        assertThat(person.get("/account", "Accept", "text/html").body()).contains("您的密码是管理员设置的");

        String[] token = person.portalTokenOf("/account");
        assertThat(person.form("/account/password", Map.of("old", FIRST, "password", "selbst-gewaehlt-42", "repeated",
                "selbst-gewaehlt-42", "_csrf", token[1])).header("location")).endsWith("/account");
        assertThat(person.get("/summary-lists", "Accept", "text/html").status()).isEqualTo(200);
    }

    private void change(String way, String... fields) {
        String version = jdbc.queryForMap("select version from person where username = ?", WHO).get("version").toString();
        String[] all = new String[fields.length + 2];
        all[0] = "version";
        all[1] = version;
        System.arraycopy(fields, 0, all, 2, fields.length);
        assertThat(pages.flash("admin", path + way, all)).isNotNull();
    }
}
