package cn.ronghe.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.notification.MailRequest;
import cn.ronghe.notification.Mails;
import cn.ronghe.notification.Recipient;
import cn.ronghe.shared.UserAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

class MailPagesTests extends IntegrationTest {

    private static final String ADMIN = "admin";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Mails mails;
    @Autowired
    private UserAction action;
    @Autowired
    private JdbcClient jdbc;

    private Pages pages;

    @BeforeEach
    void open() {
        pages = new Pages(context);
    }

    @Test
    void listsByStateNewestFirstAndShowsTheText() {
        long sent = mail("甲<b>单位", "a@example.cn", "SENT");
        long failed = mail("乙单位", "b@example.cn", "FAILED");

        String all = pages.read(ADMIN, "/admin/mails");
        assertThat(all.indexOf("/admin/mails/" + failed + "\"")).isLessThan(all.indexOf("/admin/mails/" + sent + "\""));
        assertThat(all).contains("甲&lt;b&gt;单位", "已发送", "发送失败");
        assertThat(pages.read(ADMIN, "/admin/mails?state=FAILED")).contains("/admin/mails/" + failed + "\"")
                .doesNotContain("/admin/mails/" + sent + "\"");
        assertThat(pages.read(ADMIN, "/admin/mails?state=FAILED&before=" + failed))
                .doesNotContain("/admin/mails/" + failed + "\"").contains("回到最新");
        assertThat(pages.read(ADMIN, "/admin/mails/" + failed)).contains("乙单位，您好：", "b@example.cn", "再次发送");
        assertThat(pages.read(ADMIN, "/admin/mails/" + sent)).doesNotContain("再次发送");
    }

    @Test
    void offersTheNextPageWhereThereAreMore() {
        for (int i = 0; i < 51; i++) {
            mail("翻页", "p@example.cn", "NOT_CONFIGURED");
        }
        assertThat(pages.read(ADMIN, "/admin/mails?state=NOT_CONFIGURED")).contains("更早的邮件",
                "/admin/mails?state=NOT_CONFIGURED&amp;before=");
    }

    @Test
    void sendsAFailedOneAgainAndRefusesTheRest() {
        long failed = mail("丙单位", "c@example.cn", "FAILED");
        assertThat(pages.flash(ADMIN, "/admin/mails/" + failed + "/send")).isEqualTo("已重新安排发送。");
        assertThat(jdbc.sql("select state from mail where id = ?").params(failed).query(String.class).single())
                .isEqualTo("WAITING");
        assertThat(pages.flash(ADMIN, "/admin/mails/" + mail("丁", "d@example.cn", "SENT") + "/send"))
                .contains("已经发送");
        assertThat(pages.flash(ADMIN, "/admin/mails/" + mail("戊", "不是地址", "FAILED") + "/send"))
                .contains("没有有效的邮箱地址");
        assertThat(pages.flash(ADMIN, "/admin/mails/987654/send")).isEqualTo("没有这封邮件。");
    }

    @Test
    void isForAdministratorsAlone() {
        assertThat(pages.status("330100-edu-handler", "/admin/mails")).isEqualTo(403);
        assertThat(pages.status("auditor", "/admin/mails")).isEqualTo(403);
        assertThat(pages.status(ADMIN, "/admin/mails/987654")).isEqualTo(404);
        assertThat(pages.status(ADMIN, "/admin/mails?state=NOTHING")).isEqualTo(400);
    }

    private long mail(String name, String address, String state) {
        long id = action.run(() -> mails.request(new MailRequest("application-passed",
                List.of(new Recipient(name, address)), Map.of("platformName", "实践中心", "acceptanceNumber", "1",
                "typeName", "学校实践中心", "batchName", "第一批", "department", "教育局", "link", "https://example.cn/"),
                null))).get(0);
        jdbc.sql("update mail set state = ? where id = ?").params(state, id).update();
        return id;
    }
}
