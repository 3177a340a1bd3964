package cn.ronghe.participation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.ronghe.audit.AuditEntry;
import cn.ronghe.form.PracticeCenterSample;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** The lead invites its members, reminds them and takes invitations back; what it hears of their answers. */
class MemberInvitationsTests extends ParticipationTest {

    @Test
    void aReminderBringsAFurtherLinkAndANewAddressEndsTheEarlierOnes() {
        invite(FIRST, FIRST_MAIL);
        String first = link(FIRST_MAIL);
        String one = participation();
        clock.advance(Duration.ofDays(2));
        assertThat(pages.flash(LEAD, members() + "/remind")).isEqualTo("已向 1 家单位发出邮件。");
        String second = link(FIRST_MAIL);
        assertThat(second).isNotEqualTo(first);
        assertThat(pages.read(null, first)).contains("确认人");
        assertThat(pages.send(LEAD, members() + "/" + one + "/address", "address-" + one, "坏@").getFlashMap()
                .get("errors")).asString().contains("不是完整的电子邮箱地址");
        assertThat(pages.flash(LEAD, members() + "/" + one + "/address", "address-" + one, SECOND_MAIL)).contains("邮箱已更改");
        assertThat(pages.read(null, first)).contains("链接已失效", "另一个邮箱");
        assertThat(pages.read(null, second)).contains("链接已失效");
        assertThat(confirm(link(SECOND_MAIL), "证明.pdf")).isEqualTo(302);
        assertThat(pages.send(LEAD, members() + "/" + one + "/address", "address-" + one, FIRST_MAIL).getFlashMap()
                .get("errors")).asString().contains("对方已经答复");
    }

    @Test
    void anInvitationIsRevokedAndAConfirmationMadeVoid() {
        invite(FIRST, FIRST_MAIL, SECOND, SECOND_MAIL);
        String first = link(FIRST_MAIL);
        String second = link(SECOND_MAIL);
        confirm(second, "证明.pdf");
        String firstId = jdbc.queryForObject("select max(id) from participation where email = ?", String.class, FIRST_MAIL);
        assertThat(pages.flash(LEAD, members() + "/" + firstId + "/revoke")).isEqualTo("已撤回。");
        assertThat(pages.read(null, first)).contains("邀请已撤回");
        String secondId = jdbc.queryForObject("select max(id) from participation where email = ?", String.class, SECOND_MAIL);
        pages.send(LEAD, members() + "/" + secondId + "/revoke", "unit", FIRST, "email", "typed@sample.invalid");
        assertThat(pages.read(null, second)).contains("邀请已撤回");
        assertThat(mail(SECOND_MAIL)).contains("参与确认作废");
        assertThat(pages.read(LEAD, members())).contains("共 2 家：已确认 0，等待答复 0，未邀请 2").doesNotContain("证明.pdf");
        assertThat(pages.send("zhongzhi", members() + "/" + secondId + "/revoke").getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void fortyUnitsAreInvitedAtOnceThoseOfOneNameOnceAndABadAddressKeepsNobodyElseBack() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            names.add(i < 3 ? "同名公司" : "单位" + i);
            names.add("");
        }
        members(names.toArray(String[]::new));
        String page = pages.read(LEAD, members());
        assertThat(page).contains("共 38 家", "名单中有 3 行");
        List<String> form = new ArrayList<>();
        Matcher units = Pattern.compile("name=\"unit\" value=\"([^\"]+)\"").matcher(page);
        for (int i = 0; units.find(); i++) {
            form.addAll(List.of("unit", units.group(1), "email", i == 7 ? "坏的" : "u" + i + "@sample.invalid"));
        }
        assertThat(form).hasSize(4 * 38);
        MvcResult sent = pages.send(LEAD, members(), form.toArray(String[]::new));
        assertThat(sent.getFlashMap().get("flash")).isEqualTo("已向 37 家单位发出邮件；另有 1 家没有发出，原因写在各家的旁边。");
        assertThat((Map<?, ?>) sent.getFlashMap().get("errors")).hasSize(1);
        assertThat(sent.getFlashMap().get("typed")).asString().contains("坏的");
        assertThat(audit.entriesOf("application:" + id)).filteredOn(entry -> entry.action().equals("audit.participation.invited"))
                .singleElement().extracting(AuditEntry::detail).isEqualTo("同名公司、单位3、单位4等 37 家");
    }

    @Test
    void nobodyIsInvitedIntoAPlatformWithoutAName() {
        ObjectNode basics = (ObjectNode) PracticeCenterSample.data().iterator().next();
        basics.remove("centerName");
        filing.save(id, 1, basics);
        int before = mails(FIRST_MAIL);

        assertThat(pages.read(LEAD, members())).contains("请先在推荐书里填写平台名称");
        assertThat(pages.send(LEAD, members(), "unit", FIRST, "email", FIRST_MAIL).getFlashMap().values().toString())
                .contains("没有发出邮件：请先在推荐书里填写平台名称");
        assertThat(mails(FIRST_MAIL)).isEqualTo(before);
    }

    @Test
    void answersAreToldTogetherAndTheLastOneAtOnce() {
        members("甲", "", "乙", "", "丙", "");
        invite("甲|", "a@sample.invalid", "乙|", "b@sample.invalid", "丙|", "c@sample.invalid");
        int before = mails("xuexiao@sample.invalid");
        confirm(link("a@sample.invalid"), "甲.pdf");
        confirm(link("b@sample.invalid"), "乙.pdf");
        assertThat(mails("xuexiao@sample.invalid")).isEqualTo(before + 1);
        confirm(link("c@sample.invalid"), "丙.pdf");
        assertThat(mails("xuexiao@sample.invalid")).isEqualTo(before + 2);
        assertThat(mail("xuexiao@sample.invalid")).contains("已确认参与：乙、丙");
    }

    @Test
    void nobodyIsFloodedWithMails() {
        invite(FIRST, FIRST_MAIL);
        for (int i = 0; i < 4; i++) {
            pages.send(LEAD, members() + "/remind");
        }
        MvcResult refused = pages.send(LEAD, members() + "/remind");
        assertThat(refused.getFlashMap().get("errors")).asString().contains("一小时内已给这个邮箱发过");
    }

    @Test
    void theCheckNamesWhoHasNotConfirmedAndLetsTheFormGo() {
        assertThat(pages.read(LEAD, "/applications/" + id + "/check")).contains("参与确认", "（不影响提交）",
                "还有 2 家单位没有确认参与", "江畔技师学院 4133012345", "检查完毕，可以提交");
        assertThat(pages.download(LEAD, members() + "/xlsx")).isNotEmpty();
    }
}
