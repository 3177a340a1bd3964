package cn.ronghe.administration.web;

import java.util.ArrayList;
import java.util.List;

import cn.ronghe.organization.PersonInvited;
import cn.ronghe.organization.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@RecordApplicationEvents
class PeoplePagesTests extends AdministrationTest {

    @Autowired
    private UserDetailsService logins;
    @Autowired
    private PasswordEncoder passwords;
    @Autowired
    private ApplicationEvents events;

    @Test
    void findsPeopleByTextDepartmentRoleAndState() {
        person("-one", "330109-eit", Role.HANDLER);
        long two = person("-two", "330109-eit", Role.LEADER);
        jdbc.update("update person set active = false, mobile = '13800138000' where id = ?", two);

        assertThat(list("text=" + mark.toUpperCase())).contains(mark + "-one", mark + "-two", "萧山区经济和信息化局 经办人");
        assertThat(list("text=" + mark + "&role=LEADER")).contains(mark + "-two").doesNotContain(mark + "-one");
        assertThat(list("text=" + mark + "&department=330109-eit&role=HANDLER")).contains(mark + "-one")
                .doesNotContain(mark + "-two");
        assertThat(list("text=" + mark + "&department=330109-drc")).contains("没有符合条件的人员");
        assertThat(list("text=" + mark + "&state=inactive")).contains(mark + "-two").doesNotContain(mark + "-one");
        assertThat(list("text=甲-ONE&state=active")).contains(mark + "-one");
        assertThat(list("text=%25_")).contains("没有符合条件的人员");
        assertThat(pages.status(ADMIN, "/admin/people?role=KING")).isEqualTo(400);
    }

    @Test
    void turnsThePageByLoginName() {
        for (int i = 10; i < 62; i++) {
            person("-" + i, "330109-eit", Role.HANDLER);
        }
        String first = list("text=" + mark);
        assertThat(first).contains(mark + "-59", "after=" + mark + "-59").doesNotContain(mark + "-60<", "回到第一页");
        assertThat(list("text=" + mark + "&after=" + mark + "-59")).contains(mark + "-60", mark + "-61", "回到第一页")
                .doesNotContain(mark + "-59<", "下一页");
    }

    @Test
    void somebodyNewIsInvitedByMailOrGetsAPasswordThatMustBeChanged() {
        assertThat(add("-a", "role", "HANDLER", "department", "330109-eit")).contains("还没有配置邮件服务器", "设置密码的链接保存在“管理 › 邮件”");
        assertThat(events.stream(PersonInvited.class)).containsExactly(new PersonInvited(mark + "-a"));
        assertThat(posts(idOf(mark + "-a"))).containsExactly("HANDLER 330109-eit");

        assertThat(add("-b", "role", "PANEL_MEMBER", "way", "set", "password", "zwoelf-zeichen")).contains("首次登录时须修改");
        assertThat(events.stream(PersonInvited.class)).hasSize(1);
        assertThat(jdbc.queryForObject("select password_temporary from person where username = ?", Boolean.class, mark + "-b"))
                .isTrue();
        assertThat(passwords.matches("zwoelf-zeichen", logins.loadUserByUsername(mark + "-b").getPassword())).isTrue();
        assertThat(audited("person:" + mark + "-b")).singleElement().asString()
                .startsWith("audit.person.added 登录名：（空） → " + mark + "-b；姓名：（空） → 新人").endsWith("岗位：（空） → 遴选组成员")
                .doesNotContain("zwoelf");
    }

    @Test
    void anApplicantIsNewForAKnownUnitAlone() {
        unit("示例企业", "91330106MA27Y1WK1E");
        assertThat(sentBack("-a", "role", "APPLICANT")).contains("请填写该单位的统一社会信用代码");
        assertThat(sentBack("-a", "role", "APPLICANT", "unit", "91330106MA27Y1WK1X")).contains("没有信用代码为");
        add("-a", "role", "APPLICANT", "unit", " 91330106ma27y1wk1e ");
        long id = idOf(mark + "-a");
        assertThat(pages.read(ADMIN, "/admin/people/" + id)).contains("示例企业" + mark + " 申报人");
        assertThat(post(id, "role", "HANDLER", "department", "330109-eit")).contains("申报人不能兼任其他岗位");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() {
        String page = pages.sentBack(ADMIN, "/admin/people", "username", "K", "name", "", "email", "不是", "mobile", "12",
                "role", "HANDLER", "department", "", "way", "set", "password", "kurz");
        assertThat(page).contains("有 6 处需要改正", "请填写登录名：3 至 60 位", "请填写姓名", "请填写有效的电子邮箱", "value=\"不是\"",
                "经办人和负责人须属于一个部门", "id=\"password-problem\"", "id=\"email-problem\"");
        assertThat(sentBack("-x", "role", "HANDLER", "department", "330109-nothing")).contains("没有代码为");
        assertThat(sentBack("-x", "role", "HANDLER", "department", "330109-eit", "unit", "91330106MA27Y1WK1E"))
                .contains("只有申报人填写");
        assertThat(sentBack("-x")).contains("请选择角色");
        assertThat(sentBack("-x", "role", "LEADER", "department", "330109-eit", "way", "set", "password", "aaaaaaaaaaaa"))
                .contains("id=\"password-problem\"");
        assertThat(sentBack("-x", "role", "LEADER", "department", "330109-eit", "way", "set", "password", "密".repeat(25)))
                .contains("id=\"password-problem\"", "72");
        add("-x", "role", "LEADER", "department", "330109-eit");
        assertThat(sentBack("-x", "role", "LEADER", "department", "330109-eit")).contains("已被使用");
    }

    @Test
    void postsComeAndGoEachWithItsEntryInTheAudit() {
        long id = person("", "330109-eit", Role.HANDLER);
        assertThat(post(id, "role", "LEADER", "department", "330108-drc")).contains("岗位已增加");
        assertThat(post(id, "role", "LEADER", "department", "330108-drc")).isEqualTo("没有需要改动的内容。");
        assertThat(posts(id)).containsExactly("HANDLER 330109-eit", "LEADER 330108-drc");
        assertThat(remove(id, "HANDLER", "330109-eit")).contains("岗位已移除");
        assertThat(remove(id, "HANDLER", "330109-eit")).isEqualTo("没有需要改动的内容。");
        assertThat(posts(id)).containsExactly("LEADER 330108-drc");
        assertThat(audited("person:" + mark)).containsExactly(
                "audit.person.post-added 岗位：（空） → 滨江区发展和改革局 负责人",
                "audit.person.post-removed 岗位：萧山区经济和信息化局 经办人 → （空）");
        assertThat(post(id, "role", "PANEL_MEMBER", "department", "330100-fin")).contains("岗位已增加");
        assertThat(pages.sentBack(ADMIN, "/admin/people/" + id + "/posts", "version", version(id), "role", "PANEL_MEMBER"))
                .contains("每人只能代表一个部门");
    }

    @Test
    void aChangeOnAnOldPageIsRefusedAndTheSameOneTwiceIsHarmless() {
        long id = person("", "330109-eit", Role.HANDLER);
        String old = version(id);
        assertThat(change(id, old, "乙")).isEqualTo("资料已保存。");
        assertThat(change(id, old, "乙")).isEqualTo("没有需要改动的内容。");
        assertThat(change(id, old, "丙")).contains("刚刚被别人修改过");
        assertThat(pages.read(ADMIN, "/admin/people/" + id)).contains("value=\"乙\"", "姓名：甲 → 乙", "管理员");
        assertThat(pages.sentBack(ADMIN, "/admin/people/" + id, "version", version(id), "name", "", "email", "a@b.cn"))
                .contains("请填写姓名", "value=\"a@b.cn\"");
    }

    @Test
    void whoeverIsDeactivatedCannotLogInUntilReactivated() {
        long id = person("", "330109-eit", Role.HANDLER);
        String path = "/admin/people/" + id;
        assertThat(pages.flash(ADMIN, path + "/deactivate", "version", version(id))).contains("已停用");
        assertThatThrownBy(() -> logins.loadUserByUsername(mark)).isInstanceOf(UsernameNotFoundException.class);
        assertThat(pages.flash(ADMIN, path + "/deactivate", "version", "0")).isEqualTo("没有需要改动的内容。");
        assertThat(pages.read(ADMIN, path)).contains("已停用", "恢复此人");
        assertThat(pages.flash(ADMIN, path + "/reactivate", "version", version(id))).contains("已恢复");
        assertThat(logins.loadUserByUsername(mark).getUsername()).isEqualTo(mark);
        assertThat(audited("person:" + mark)).containsExactly("audit.person.deactivated 状态：在用 → 已停用",
                "audit.person.reactivated 状态：已停用 → 在用");
    }

    @Test
    void nobodyDeactivatesThemselvesAndTheLastSystemAdministratorStays() {
        long admin = idOf(ADMIN);
        assertThat(pages.flash(ADMIN, "/admin/people/" + admin + "/deactivate", "version", version(admin)))
                .contains("不能停用自己的账号");
        assertThat(remove(admin, "SYSTEM_ADMIN", "")).contains("最后一位在用的系统管理员");
        assertThat(pages.read(ADMIN, "/admin/people/" + admin)).doesNotContain("停用此人");

        long second = person("-second", null, Role.SYSTEM_ADMIN);
        jdbc.update("update person set active = false where id = ?", second);
        assertThat(remove(admin, "SYSTEM_ADMIN", "")).contains("最后一位在用的系统管理员");
        jdbc.update("update person set active = true where id = ?", second);
        assertThat(pages.flash(mark + "-second", "/admin/people/" + second + "/posts/remove", "version", version(second),
                "role", "SYSTEM_ADMIN")).contains("岗位已移除");
    }

    @Test
    void onlySystemAdministratorsTouchAdministratorsAndTheirRoles() {
        person("-b", null, Role.BUSINESS_ADMIN);
        String business = mark + "-b";
        long auditor = person("-u", null, Role.AUDITOR);
        long other = person("-h", "330109-eit", Role.HANDLER);
        String path = "/admin/people/" + auditor;

        assertThat(pages.read(business, path)).contains("只能由系统管理员修改").doesNotContain("停用此人", "设置密码", "name=\"email\"");
        for (String way : List.of("", "/deactivate", "/invitation", "/password", "/posts", "/posts/remove")) {
            assertThat(pages.flash(business, path + way, "version", version(auditor), "name", "丁", "email", "x@example.cn",
                    "role", way.endsWith("remove") ? "AUDITOR" : "PANEL_MEMBER", "password", "zwoelf-zeichen"))
                    .as(way).contains("只能由系统管理员修改");
        }
        List<String> granted = new ArrayList<>();
        for (String role : List.of("SYSTEM_ADMIN", "BUSINESS_ADMIN", "PROCESS_ADMIN", "AUDITOR")) {
            granted.add(pages.sentBack(business, "/admin/people/" + other + "/posts", "version", version(other), "role", role));
            granted.add(pages.sentBack(business, "/admin/people", person("-n", "role", role)));
        }
        assertThat(granted).allSatisfy(page -> assertThat(page).contains("只能由系统管理员授予"));
        assertThat(posts(auditor)).containsExactly("AUDITOR");
        assertThat(audited("person:" + mark + "-u")).isEmpty();
        assertThat(post(other, "role", "AUDITOR")).contains("岗位已增加");
    }

    @Test
    void isForAdministratorsAlone() {
        assertThat(pages.status("330100-edu-handler", "/admin/people")).isEqualTo(403);
        assertThat(pages.status("auditor", "/admin/people")).isEqualTo(403);
        assertThat(pages.status(ADMIN, "/admin/people/987654321")).isEqualTo(404);
    }

    private String list(String query) {
        return pages.read(ADMIN, "/admin/people?" + query);
    }

    private String add(String suffix, String... fields) {
        return pages.flash(ADMIN, "/admin/people", person(suffix, fields));
    }

    private String sentBack(String suffix, String... fields) {
        return pages.sentBack(ADMIN, "/admin/people", person(suffix, fields));
    }

    private String[] person(String suffix, String... fields) {
        List<String> all = new ArrayList<>(List.of("username", mark + suffix, "name", "新人", "email",
                mark + suffix + "@example.cn"));
        all.addAll(List.of(fields));
        return all.toArray(String[]::new);
    }

    private String post(long id, String... fields) {
        List<String> all = new ArrayList<>(List.of("version", version(id)));
        all.addAll(List.of(fields));
        var result = pages.send(ADMIN, "/admin/people/" + id + "/posts", all.toArray(String[]::new));
        return result.getResponse().getStatus() == 302 ? (String) result.getFlashMap().get("flash")
                : new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String remove(long id, String role, String department) {
        return pages.flash(ADMIN, "/admin/people/" + id + "/posts/remove", "version", version(id), "role", role,
                "department", department);
    }

    private String change(long id, String version, String name) {
        return pages.flash(ADMIN, "/admin/people/" + id, "version", version, "name", name, "email",
                mark + "@example.cn");
    }
}
