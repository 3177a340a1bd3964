package cn.ronghe.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A unit from its registration to its first draft, and everything that is refused on the way. */
class RegistrationTests extends AccountTest {

    @Autowired
    private Filing filing;

    @Test
    void aSchoolRegistersConfirmsIsApprovedAndStartsADraft() {
        long batch = filing.batch(SecondApplication.WARN);
        Guest school = registers("code", " " + code.toLowerCase() + "　", "mobile", "138-0013 8000");
        assertThat(state(login)).isEqualTo("UNCONFIRMED");
        assertThat(persons(login)).isZero();
        assertThat(school.logsIn(login, PASSWORD)).isFalse();

        String link = link(email);
        assertThat(school.read(link)).contains(unitName, email, login).doesNotContain("另选一个登录名");
        assertThat(school.flash(link)).isEqualTo("邮箱已确认，注册已送审。登录后可查看进度。");
        assertThat(mail(HANDLER + "@sample.invalid")).contains(unitName, code, "中职学校", "西湖区", "13800138000");

        assertThat(school.logsIn(login, PASSWORD)).isTrue();
        assertThat(school.leadsTo("/home")).isEqualTo("/registration");
        assertThat(school.read("/registration")).contains("注册已提交西湖区教育局审核", "注册进度");
        assertThat(school.status("/applications")).isEqualTo(403);
        assertThat(school.status("/camunda/app/tasklist/default/")).isEqualTo(403);

        Guest handler = loggedIn(HANDLER, SAMPLE_PASSWORD);
        long id = registration(login);
        assertThat(handler.read("/registrations")).contains(unitName, "待审核（");
        assertThat(handler.read("/registrations/" + id)).contains(unitName, code, email, "提交注册", "确认邮箱")
                .doesNotContain("校验位不符");
        assertThat(handler.flash("/registrations/" + id + "/approve", "version", version(id)))
                .isEqualTo(unitName + "已通过，可以申报了。");
        assertThat(mail(email)).contains("西湖区教育局已通过您的注册", login);
        assertThat(audited("registration:" + id)).containsExactly("audit.account.registered", "audit.account.confirmed",
                "audit.account.approved");

        assertThat(school.leadsTo("/registration")).as("in the session it had").isEqualTo("/home");
        assertThat(school.leadsTo("/home")).isEqualTo("/applications");
        assertThat(school.read("/applications")).contains("测试批次", "新建申报", unitName);
        assertThat(school.send("/applications", "batchId", "" + batch, "typeCode", Filing.TYPE).getResponse()
                .getRedirectedUrl()).matches("/applications/\\d+/sections/1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "unitName    |                       | 请填写单位名称",
            "kind        | castle                | 请选择单位类型",
            "code        | 1233010               | 应为 18 位统一社会信用代码",
            "code        | 12330106MB0T5T10X0    | 代码的校验位不符",
            "district    | 330500                | 请选择所在区、县（市）",
            "district    | outside               | 杭州市以外的单位可以作为成员参加，但不能作为牵头单位申报",
            "contactName |                       | 请填写姓名",
            "mobile      | 0571-85252353         | 请填写 11 位手机号码",
            "email       | a@b                   | 应为完整的电子邮箱地址",
            "username    | Xixi                  | 登录名应为 4 至 30 位小写字母",
            "username    | ../etc                | 登录名应为 4 至 30 位小写字母",
            "username    | xuexiao               | 登录名“xuexiao”已被使用",
            "username    | system                | 登录名“system”已被使用",
            "password    | kurz                  | 密码至少 10 个字符",
            "password    | 1234567890            | 这个密码太容易猜到",
            "password    | qwertyuiop            | 这个密码太容易猜到",
            "repeated    | 窗外的桂花又开了两次    | 两次输入的密码不一致"})
    void whatIsWrongIsToldBesideItsField(String field, String typed, String told) {
        String page = reader().sentBack("/register", fields(field, typed == null ? "" : typed));
        assertThat(page).contains(told, "有 1 处需要改正").doesNotContain(PASSWORD);
        assertThat(mails(email)).isZero();
    }

    @Test
    void aSchoolCodeIsForSchoolsOnly() {
        String school = "41330%05d".formatted(number);
        assertThat(reader().sentBack("/register", fields("code", school, "kind", "enterprise")))
                .contains("10 位学校标识码只用于学校");
        registers("code", school);
        assertThat(state(login)).isEqualTo("UNCONFIRMED");
    }

    @Test
    void badCharactersAndEndlessTextsAreRefusedAndHtmlIsText() {
        Guest guest = reader();
        for (String bad : new String[] {"甲\u0000乙", "甲\uD800", "甲\n乙", "长".repeat(101), "x".repeat(10_000_000)}) {
            for (String field : new String[] {"unitName", "contactName", "code", "email", "username", "mobile"}) {
                assertThat(guest.sentBack("/register", fields(field, bad))).as(field).contains("需要改正");
            }
            assertThat(guest.sentBack("/register", fields("kind", bad))).contains("请选择单位类型");
        }
        assertThat(guest.sentBack("/register", fields("password", "桂".repeat(25), "repeated", "桂".repeat(25))))
                .contains("密码过长");
        jdbc.update("delete from attempt");
        confirmed("unitName", "<script>alert(1)</script>学校" + number);
        String page = loggedIn(HANDLER, SAMPLE_PASSWORD).read("/registrations/" + registration(login));
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;学校").doesNotContain("<script>alert");
    }

    @Test
    void programsGetNowhere() {
        Guest program = guest();
        assertThat(program.sentBack("/register", fields())).contains("请再提交一次");
        assertThat(program.sentBack("/register", fields())).contains("提交得太快");
        clock.advance(Duration.ofMinutes(1));
        assertThat(program.send("/register", fields("website", "http://spam.example")).getResponse().getRedirectedUrl())
                .isEqualTo("/register/sent");
        assertThat(mails(email)).isZero();
    }

    @Test
    void oneClientRegistersOnlySoOftenInAnHour() {
        Guest guest = reader();
        for (int i = 0; i < 20; i++) {
            guest.read("/register");
            clock.advance(Duration.ofSeconds(5));
            guest.send("/register", fields("username", login + "-" + i, "email", "m" + i + email));
        }
        guest.read("/register");
        clock.advance(Duration.ofSeconds(5));
        assertThat(guest.sentBack("/register", fields())).contains("操作过于频繁");
        assertThat(mails(email)).isZero();
        clock.advance(Duration.ofHours(1));
        assertThat(guest.send("/register", fields()).getResponse().getStatus()).isEqualTo(302);
        assertThat(mails(email)).isEqualTo(1);
    }

    @Test
    void oneAddressGetsOnlySoManyMailsInAnHour() {
        for (int i = 0; i < 5; i++) {
            registers("username", login + "-" + i);
        }
        assertThat(reader().sentBack("/register", fields())).contains("操作过于频繁");
        assertThat(mails(email)).isEqualTo(5);
    }

    @Test
    void aLinkWorksOnceAndForTwoDaysAndANewOneCanBeHad() {
        Guest school = registers();
        String late = link(email);
        clock.advance(Duration.ofHours(48));
        assertThat(school.read(late)).contains("链接已过期", "重新发送确认邮件");
        assertThat(school.sentBack(late)).contains("链接已过期");
        assertThat(school.flash(late + "/again")).isEqualTo("新的确认邮件已发送。");
        assertThat(school.read(late)).contains("链接已经用过");
        String fresh = link(email);
        school.send(fresh);
        assertThat(state(login)).isEqualTo("WAITING");
        assertThat(school.sentBack(fresh)).contains("链接已经用过", "登录");
        assertThat(school.flash(fresh + "/again")).isEqualTo("邮箱已经确认，请登录查看进度。");
        assertThat(persons(login)).isEqualTo(1);
    }

    @Test
    void aForgedTokenIsNothing() {
        Guest guest = guest();
        String forged = "/register/confirm/" + "A".repeat(43);
        assertThat(guest.status(forged)).isEqualTo(404);
        assertThat(guest.send(forged).getResponse().getStatus()).isEqualTo(404);
        assertThat(guest.send(forged + "/again").getResponse().getStatus()).isEqualTo(404);
        registers();
        String token = link(email).replace("/register/confirm/", "");
        assertThat(guest.status("/password/" + token)).as("a token for something else").isEqualTo(404);
        assertThat(guest.status("/join/" + token)).isEqualTo(404);
        assertThat(jdbc.queryForList("select token_hash from one_time_link where registration_id is not null", String.class))
                .isNotEmpty().allMatch(hash -> hash.matches("[0-9a-f]{64}")).doesNotContain(token);
    }

    @Test
    void noPageWithATokenPassesItOn() {
        registers();
        for (String path : new String[] {link(email), "/password/x", "/join/x", "/register"}) {
            assertThat(guest().answer(path).getHeaders("Referrer-Policy")).as(path).containsExactly("no-referrer");
        }
    }

    @Test
    void whoeverConfirmsFirstGetsTheLoginNameAndTheOtherChoosesAnother() {
        registers();
        String first = link(email);
        Guest other = registers("email", "zweite-" + email, "code", creditCode(90_000 + number));
        String second = link("zweite-" + email);
        guest().send(first);
        assertThat(other.sentBack(second)).contains("登录名“" + login + "”已被使用", "另选一个登录名");
        assertThat(other.flash(second, "username", login + "-b")).contains("邮箱已确认");
        assertThat(other.logsIn(login + "-b", PASSWORD)).isTrue();
    }

    @Test
    void theDepartmentReturnsItAndTheApplicantCorrectsIt() {
        confirmed();
        Guest handler = loggedIn(HANDLER, SAMPLE_PASSWORD);
        Guest school = loggedIn(login, PASSWORD);
        String page = "/registrations/" + registration(login);
        assertThat(handler.sentBack(page + "/return", "version", version(registration(login)), "reason", " "))
                .contains("请写明理由");
        assertThat(handler.flash(page + "/return", "version", version(registration(login)), "reason", "请核对名称"))
                .isEqualTo(unitName + "已退回补正。");
        assertThat(mail(email)).contains("请核对名称");
        assertThat(school.read("/registration")).contains("请您补正", "请核对名称", "改好了，重新提交");

        String read = version(registration(login));
        assertThat(school.sentBack("/registration", fields("code", KNOWN_CODE))).contains("这个代码的单位已经注册");
        assertThat(school.sentBack("/registration", fields("district", "outside"))).contains("不能作为牵头单位");
        assertThat(school.flash("/registration", fields("unitName", unitName + "（改）"))).isEqualTo("已保存并送审。");
        assertThat(state(login)).isEqualTo("WAITING");
        assertThat(mail(HANDLER + "@sample.invalid")).contains(unitName + "（改）");
        assertThat(handler.sentBack(page + "/approve", "version", read)).contains("申请人刚刚修改了内容");

        school.send("/registration", fields("kind", "enterprise"));
        assertThat(handler.status(page)).as("now another department's").isEqualTo(404);
        assertThat(loggedIn("330106-eit-handler", SAMPLE_PASSWORD).read("/registrations")).contains(unitName);
    }

    @Test
    void whatIsRefusedStaysRefusedAndFilesNothing() {
        confirmed();
        Guest handler = loggedIn(HANDLER, SAMPLE_PASSWORD);
        String page = "/registrations/" + registration(login);
        handler.send(page + "/refuse", "version", version(registration(login)), "reason", "不是本区单位");
        Guest school = loggedIn(login, PASSWORD);
        assertThat(school.read("/registration")).contains("注册未通过", "不是本区单位").doesNotContain("保存修改");
        assertThat(school.sentBack("/registration", fields())).contains("注册已经办结");
        assertThat(school.status("/applications")).isEqualTo(403);
        assertThat(handler.sentBack(page + "/approve", "version", version(registration(login))))
                .contains("已经办结或已退回");
        assertThat(jdbc.queryForObject("select count(*) from organization where credit_code = ?", Integer.class, code))
                .isZero();
    }

    @Test
    void anEarlyCodeIsExplainedAndVouchedForWithAReason() {
        String early = code.substring(0, 17) + (code.endsWith("0") ? "1" : "0");
        confirmed("code", early, "explanation", "2015年早期发放");
        Guest handler = loggedIn(HANDLER, SAMPLE_PASSWORD);
        long id = registration(login);
        assertThat(handler.read("/registrations")).contains("校验位不符");
        assertThat(handler.read("/registrations/" + id)).contains("2015年早期发放", "认可此代码的理由");
        assertThat(handler.sentBack("/registrations/" + id + "/approve", "version", version(id)))
                .contains("请写明认可此代码的理由");
        handler.send("/registrations/" + id + "/approve", "version", version(id), "vouch", "已核对证照原件");
        assertThat(state(login)).isEqualTo("APPROVED");
        assertThat(audited("registration:" + id)).contains("audit.account.code-vouched");
        filing.batch(SecondApplication.WARN);
        assertThat(loggedIn(login, PASSWORD).read("/applications")).contains("新建申报");
    }

    @Test
    void ofTwoWithOneCodeOnlyOneIsApproved() {
        confirmed();
        long first = registration(login);
        registers("username", login + "-b", "email", "b-" + email).send(link("b-" + email));
        long second = registration(login + "-b");
        Guest handler = loggedIn(HANDLER, SAMPLE_PASSWORD);
        assertThat(handler.read("/registrations/" + first)).contains("同一代码还有其他注册申请");
        handler.send("/registrations/" + first + "/approve", "version", version(first));
        assertThat(handler.sentBack("/registrations/" + second + "/approve", "version", version(second)))
                .contains("这个代码的单位已经注册，不能重复通过");
    }

    @Test
    void otherDepartmentsSeeNothingAndTheAdministratorOnlyWhatNobodyElseCouldDo() {
        confirmed();
        String page = "/registrations/" + registration(login);
        for (String stranger : new String[] {"330105-edu-handler", "330106-drc-handler", "admin"}) {
            Guest guest = loggedIn(stranger, SAMPLE_PASSWORD);
            assertThat(guest.status(page)).as(stranger).isEqualTo(404);
            assertThat(guest.send(page + "/approve", "version", "1").getResponse().getStatus()).isEqualTo(404);
            assertThat(guest.read("/registrations")).doesNotContain(unitName);
        }
        assertThat(loggedIn("330106-edu-leader", SAMPLE_PASSWORD).status(page)).isEqualTo(403);
        jdbc.update("update person set active = false where username = ?", HANDLER);
        try {
            Guest admin = loggedIn("admin", SAMPLE_PASSWORD);
            assertThat(admin.read("/registrations")).contains(unitName);
            assertThat(admin.flash(page + "/approve", "version", version(registration(login)))).contains("已通过");
        } finally {
            jdbc.update("update person set active = true where username = ?", HANDLER);
        }
    }
}
