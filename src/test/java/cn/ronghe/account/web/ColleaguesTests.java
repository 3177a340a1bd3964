package cn.ronghe.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The people of one unit among themselves, and who would like to be one of them. */
class ColleaguesTests extends AccountTest {

    private static final String PAGE = "/account/colleagues";

    private Guest first;
    private String second;
    private String secondEmail;

    @BeforeEach
    void aUnitWithOnePerson() {
        approved();
        first = loggedIn(login, PASSWORD);
        second = login + "-b";
        secondEmail = second + "@sample.invalid";
    }

    @Test
    void anInvitedColleagueSetsNameLoginAndPasswordAndIsSeenByTheOthers() {
        assertThat(first.flash(PAGE + "/invitations", "email", " " + secondEmail + " ")).contains(secondEmail);
        assertThat(first.read(PAGE)).contains(unitName, "已邀请", secondEmail);
        String link = link(secondEmail);
        Guest colleague = guest();
        assertThat(colleague.read(link)).contains("加入" + unitName);
        assertThat(colleague.sentBack(link, join("username", login))).contains("已被使用", "value=\"童二\"");
        assertThat(colleague.sentBack(link, join("name", "甲\u0000", "mobile", "1", "password", "x")))
                .contains("有 3 处需要改正");
        assertThat(colleague.flash(link, join())).isEqualTo("已加入，请登录。");
        assertThat(colleague.sentBack(link, join())).contains("链接已经用过");
        assertThat(colleague.logsIn(second, PASSWORD)).isTrue();
        assertThat(colleague.read(PAGE)).contains("宋一", "童二").doesNotContain("已邀请");
        assertThat(colleague.leadsTo("/home")).isEqualTo("/applications");
    }

    @Test
    void anInvitationFromAnApplicationsPageLeadsBackThere() {
        assertThat(first.send(PAGE + "/invitations", "email", secondEmail, "application", "17").getResponse()
                .getRedirectedUrl()).isEqualTo("/applications/17");
        assertThat(first.sentBack(PAGE + "/invitations", "email", "x", "application", "17")).contains("value=\"x\"");
    }

    @Test
    void anInvitationIsTakenBackOrGrowsOld() {
        first.send(PAGE + "/invitations", "email", secondEmail);
        String older = link(secondEmail);
        first.send(PAGE + "/invitations", "email", secondEmail);
        assertThat(guest().read(older)).contains("链接已经用过");
        String link = link(secondEmail);
        clock.advance(Duration.ofDays(7));
        assertThat(guest().read(link)).contains("链接已过期", "请同事重新邀请您");
        assertThat(guest().sentBack(link, join())).contains("链接已过期");

        first.send(PAGE + "/invitations", "email", secondEmail);
        long id = jdbc.queryForObject("select max(id) from one_time_link where email = ?", Long.class, secondEmail);
        assertThat(loggedIn("xuexiao", SAMPLE_PASSWORD).send(PAGE + "/invitations/" + id + "/cancel").getResponse()
                .getStatus()).as("another unit's").isEqualTo(404);
        first = loggedIn(login, PASSWORD);
        assertThat(first.flash(PAGE + "/invitations/" + id + "/cancel")).isEqualTo("邀请已撤回。");
        assertThat(guest().read(link(secondEmail))).contains("链接已经用过");
    }

    @Test
    void onlyAnAddressIsInvitedAndNobodyTwice() {
        assertThat(first.sentBack(PAGE + "/invitations", "email", "x")).contains("应为完整的电子邮箱地址");
        assertThat(first.sentBack(PAGE + "/invitations", "email", email)).contains("已是本单位人员的邮箱");
        assertThat(first.sentBack(PAGE + "/invitations", "email", "a\u0000@b.cn")).contains("应为完整的电子邮箱地址");
        for (int i = 0; i < 5; i++) {
            first.send(PAGE + "/invitations", "email", secondEmail);
        }
        assertThat(first.sentBack(PAGE + "/invitations", "email", secondEmail)).contains("操作过于频繁");
    }

    @Test
    void aColleagueIsSentAwayAtOnceButNeverTheLastOne() {
        first.send(PAGE + "/invitations", "email", secondEmail);
        guest().send(link(secondEmail), join());
        Guest colleague = loggedIn(second, PASSWORD);
        assertThat(colleague.read("/applications")).contains(unitName);

        assertThat(first.flash(PAGE + "/deactivate", "username", login)).contains("不能停用自己的账号");
        assertThat(first.flash(PAGE + "/deactivate", "username", "xuexiao")).contains("没有停用");
        assertThat(first.flash(PAGE + "/deactivate", "username", second)).isEqualTo("已停用。");
        assertThat(colleague.leadsTo("/applications")).isEqualTo("/login?ended");
        assertThat(colleague.logsIn(second, PASSWORD)).isFalse();
        assertThat(first.read(PAGE)).doesNotContain("童二");
        assertThat(first.flash(PAGE + "/deactivate", "username", second)).contains("没有停用");
    }

    @Test
    void whoeverRegistersWithAKnownCodeAsksToJoinAndTheUnitsPeopleDecide() {
        String page = reader().sentBack("/register", fields("username", second, "email", secondEmail, "unitName",
                "别的名字", "contactName", "童三"));
        assertThat(page).contains("这个代码的单位已经注册", "申请加入").doesNotContain(unitName, email, "宋一");
        confirmedAs(second, secondEmail);
        assertThat(mail(email)).contains("童三", secondEmail);

        Guest asking = loggedIn(second, PASSWORD);
        assertThat(asking.read("/registration")).contains("加入申请已提交该单位现有人员", "别的名字")
                .doesNotContain(unitName, "保存修改");
        assertThat(asking.status("/applications")).isEqualTo(403);
        long id = registration(second);
        assertThat(loggedIn(HANDLER, SAMPLE_PASSWORD).status("/registrations/" + id)).isEqualTo(404);
        assertThat(loggedIn("xuexiao", SAMPLE_PASSWORD).send(PAGE + "/requests/" + id + "/accept").getResponse()
                .getStatus()).isEqualTo(404);

        first = loggedIn(login, PASSWORD);
        assertThat(first.read(PAGE)).contains("童三申请加入本单位");
        assertThat(first.flash(PAGE + "/requests/" + id + "/accept")).isEqualTo("已同意加入。");
        assertThat(first.send(PAGE + "/requests/" + id + "/accept").getResponse().getStatus()).isEqualTo(404);
        assertThat(mail(secondEmail)).contains("宋一已通过您的注册");
        assertThat(asking.leadsTo("/registration")).isEqualTo("/home");
        assertThat(asking.read(PAGE)).contains(unitName, "宋一", "童三");
    }

    @Test
    void aRequestIsRefusedWithAReason() {
        confirmedAs(second, secondEmail);
        long id = registration(second);
        assertThat(first.flash(PAGE + "/requests/" + id + "/refuse", "reason", "")).contains("请写明理由");
        assertThat(first.flash(PAGE + "/requests/" + id + "/refuse", "reason", "不认识")).isEqualTo("已告知对方。");
        assertThat(loggedIn(second, PASSWORD).read("/registration")).contains("注册未通过", "不认识");
    }

    @Test
    void whereAUnitHasNobodyLeftItsDepartmentLetsSomebodyIn() {
        jdbc.update("update person set active = false where username = ?", login);
        confirmedAs(second, secondEmail);
        long id = registration(second);
        Guest handler = loggedIn(HANDLER, SAMPLE_PASSWORD);
        assertThat(handler.read("/registrations/" + id)).contains("还没有人员").doesNotContain("退回补正</button>");
        assertThat(handler.sentBack("/registrations/" + id + "/return", "version", version(id), "reason", "x"))
                .contains("不能退回补正");
        assertThat(handler.flash("/registrations/" + id + "/approve", "version", version(id))).contains("已通过");
        assertThat(loggedIn(second, PASSWORD).read(PAGE)).contains(unitName, "童三");
    }

    private void confirmedAs(String username, String address) {
        registers("username", username, "email", address, "unitName", "别的名字", "contactName", "童三", "join", "yes")
                .send(link(address));
    }

    private String[] join(String... others) {
        String[] all = {"name", "童二", "mobile", "13800138001", "username", second, "password", PASSWORD, "repeated",
            PASSWORD};
        for (int i = 0; i < others.length; i += 2) {
            for (int j = 0; j < all.length; j += 2) {
                if (all[j].equals(others[i])) {
                    all[j + 1] = others[i + 1];
                }
            }
        }
        return all;
    }
}
