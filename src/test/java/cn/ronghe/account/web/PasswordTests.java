package cn.ronghe.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import cn.ronghe.organization.PersonInvited;
import cn.ronghe.shared.UserAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Passwords: forgotten, set for the first time, changed. */
class PasswordTests extends AccountTest {

    private static final String NEW = "三只猫在屋顶晒太阳呢";
    private static final String SENT = "/password/forgotten";

    @Autowired
    private UserAction action;

    private Guest somebody;

    @BeforeEach
    void aPersonWithALogin() {
        approved();
        somebody = guest();
    }

    @Test
    void aForgottenPasswordIsSetByALinkOnce() {
        somebody.send(SENT, "who", email.toUpperCase());
        String link = link(email);
        assertThat(somebody.read(link)).contains("设置新密码", login);
        assertThat(somebody.sentBack(link, "password", "kurz", "repeated", "kurz")).contains("密码至少 10 个字符");
        assertThat(somebody.sentBack(link, "password", login + "1", "repeated", login + "1")).contains("太容易猜到");
        assertThat(somebody.sentBack(link, "password", NEW, "repeated", "x")).contains("不一致");
        assertThat(somebody.flash(link, "password", NEW, "repeated", NEW)).isEqualTo("密码已设置，请用新密码登录。");
        assertThat(somebody.sentBack(link, "password", PASSWORD, "repeated", PASSWORD)).contains("链接已经用过",
                "重新获取链接");
        assertThat(somebody.logsIn(login, PASSWORD)).isFalse();
        assertThat(somebody.logsIn(login, NEW)).isTrue();
        assertThat(mail(email)).contains("的密码刚刚修改");
        assertThat(audited("person:" + login)).containsExactly("audit.account.password-forgotten",
                "audit.account.password-changed");
    }

    @Test
    void theLinkHoldsForAnHourAndOnlyTheLatestWorks() {
        somebody.send(SENT, "who", login);
        String older = link(email);
        clock.advance(Duration.ofMinutes(59));
        somebody.send(SENT, "who", login);
        assertThat(somebody.read(older)).contains("链接已经用过");
        String link = link(email);
        clock.advance(Duration.ofHours(1));
        assertThat(somebody.read(link)).contains("链接已过期", "重新获取链接");
        assertThat(somebody.sentBack(link, "password", NEW, "repeated", NEW)).contains("链接已过期");
        assertThat(somebody.logsIn(login, PASSWORD)).isTrue();
    }

    @Test
    void theAnswerIsTheSameWhetherThereIsSuchALoginOrNot() {
        String known = answer(login);
        String unknown = answer("nobody-of-this-name");
        assertThat(unknown).isEqualTo(known).contains("如果这个登录名或邮箱已登记");
        assertThat(answer("nobody@sample.invalid")).isEqualTo(known);
        assertThat(mails("nobody@sample.invalid")).isZero();
    }

    /** What the page says, without what differs with each request. */
    private String answer(String who) {
        Guest guest = guest();
        var sent = guest.send(SENT, "who", who);
        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo(SENT);
        assertThat(sent.getFlashMap().get("sent")).isEqualTo(true);
        return guest.read(SENT).replaceAll("content=\"[A-Za-z0-9_-]{60,}\"|value=\"[A-Za-z0-9_-]{60,}\"", "");
    }

    @Test
    void badInputIsTold() {
        for (String bad : new String[] {"", " ", "a\u0000b", "\uD800", "x".repeat(10_000_000)}) {
            assertThat(somebody.sentBack(SENT, "who", bad)).contains("请填写登录名或邮箱");
        }
        assertThat(somebody.status("/password/" + "B".repeat(43))).isEqualTo(404);
        assertThat(somebody.send("/password/" + "B".repeat(43), "password", NEW, "repeated", NEW).getResponse()
                .getStatus()).isEqualTo(404);
    }

    @Test
    void oneAddressGetsFiveMailsAnHourAndOneClientAsksOnlySoOften() {
        int before = mails(email);
        for (int i = 0; i < 7; i++) {
            assertThat(somebody.send(SENT, "who", login).getResponse().getStatus()).as("the same answer").isEqualTo(302);
        }
        assertThat(mails(email)).as("with the registration's own mail").isEqualTo(before + 4);
        for (int i = 0; i < 60; i++) {
            somebody.send(SENT, "who", "nobody-" + i);
        }
        assertThat(somebody.sentBack(SENT, "who", "nobody")).contains("操作过于频繁");
        clock.advance(Duration.ofHours(1));
        somebody.send(SENT, "who", login);
        assertThat(mails(email)).isEqualTo(before + 5);
    }

    @Test
    void aNewPasswordUnlocksTheLoginAndEndsEverySessionButTheOwn() {
        Guest office = loggedIn(login, PASSWORD);
        Guest home = loggedIn(login, PASSWORD);
        for (int i = 0; i < 5; i++) {
            somebody.logsIn(login, "falsch");
        }
        assertThat(somebody.logsIn(login, PASSWORD)).as("locked").isFalse();
        office.send(SENT, "who", login);
        assertThat(office.flash(link(email), "password", NEW, "repeated", NEW)).contains("其他设备上的登录已退出");
        assertThat(office.read("/account")).contains(login);
        assertThat(home.leadsTo("/account")).isEqualTo("/login?ended");
        assertThat(home.read("/login?ended")).contains("您的密码、岗位有变动，或账号已停用，请重新登录");
        assertThat(somebody.logsIn(login, NEW)).isTrue();
    }

    @Test
    void whoeverIsLoggedInChangesThePasswordWithTheOldOne() {
        Guest office = loggedIn(login, PASSWORD);
        Guest home = loggedIn(login, PASSWORD);
        assertThat(office.sentBack("/account/password", "old", "x", "password", NEW, "repeated", NEW))
                .contains("现在的密码不对").doesNotContain(NEW);
        assertThat(office.sentBack("/account/password", "old", PASSWORD, "password", "short", "repeated", "short"))
                .contains("密码至少 10 个字符");
        assertThat(office.flash("/account/password", "old", PASSWORD, "password", NEW, "repeated", NEW))
                .contains("密码已修改");
        assertThat(office.read("/applications")).contains(unitName);
        assertThat(home.leadsTo("/applications")).isEqualTo("/login?ended");
        for (int i = 0; i < 10; i++) {
            office.send("/account/password", "old", "guess-" + i, "password", NEW + "x", "repeated", NEW + "x");
        }
        assertThat(office.sentBack("/account/password", "old", NEW, "password", PASSWORD, "repeated", PASSWORD))
                .contains("操作过于频繁");
    }

    @Test
    void anInvitedPersonSetsTheFirstPasswordWithinAWeek() {
        jdbc.update("update person set password_hash = '{noop}' where username = ?", login);
        action.run(() -> context.publishEvent(new PersonInvited(login)));
        String link = link(email);
        assertThat(mail(email)).contains("管理员为您开通了账号");
        clock.advance(Duration.ofDays(6));
        assertThat(somebody.read(link)).contains("设置密码", login);
        somebody.send(link, "password", NEW, "repeated", NEW);
        assertThat(somebody.logsIn(login, NEW)).isTrue();
        assertThat(somebody.read(link)).contains("链接已经用过");
    }

    @Test
    void whoeverWasSentAwayGetsNoLinkAndTheirsWorkNoMore() {
        somebody.send(SENT, "who", login);
        String link = link(email);
        jdbc.update("update person set active = false where username = ?", login);
        assertThat(somebody.status(link)).isEqualTo(404);
        int before = mails(email);
        somebody.send(SENT, "who", login);
        assertThat(mails(email)).isEqualTo(before);
    }
}
