package cn.ronghe.participation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.ronghe.Pages;
import cn.ronghe.audit.AuditEntry;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/** Member units confirm by a link that they take part; two co-builders of a practice centre do here. */
class ParticipationTests extends ParticipationTest {

    @Test
    void aUnitIsInvitedConfirmsWithItsEvidenceAndIsReadByItsLeadAndTheReviewers() throws IOException {
        assertThat(pages.read(LEAD, members())).contains("共 2 家：已确认 0", "云栖物联有限公司", "共建单位", "请对方在 3月12日 周四 23:59 前答复");
        assertThat(invite(FIRST, " " + FIRST_MAIL + " ", SECOND, "")).isEqualTo("已向 1 家单位发出邮件。");
        assertThat(pages.read(LEAD, members())).contains("等待答复", FIRST_MAIL, "3月12日 23:59 前有效");
        assertThat(mail(FIRST_MAIL)).contains("云栖物联有限公司", "智能物联产教融合实践中心", "共建单位", "3月12日 周四 23:59");

        String link = link(FIRST_MAIL);
        assertThat(pages.read(null, link)).contains("云栖物联有限公司", "共建单位", "智能物联产教融合实践中心",
                "测试批次", "学校实践中心");
        assertThat(confirm(link, "证明.pdf")).isEqualTo(302);
        assertThat(pages.read(null, link)).contains("已确认参与", "由张三确认参与", "证明.pdf");
        assertThat(pages.read(LEAD, members())).contains("共 2 家：已确认 1", "张三（办公室主任，13800138000）", "证明.pdf");
        assertThat(mail("xuexiao@sample.invalid")).contains("已确认参与：云栖物联有限公司");
        assertThat(audit.entriesOf("application:" + id)).extracting(AuditEntry::action, AuditEntry::detail)
                .contains(tuple("audit.participation.invited", "云栖物联有限公司"),
                        tuple("audit.participation.confirmed", "云栖物联有限公司"));

        actAs(LEAD);
        filing.submit(id);
        String dossier = pages.read("330106-edu-handler", "/applications/" + id + "/dossier");
        assertThat(dossier).contains("参与确认", "张三（办公室主任，13800138000）", "江畔技师学院", "未邀请");
        Matcher file = Pattern.compile("/applications/\\d+/dossier/files/\\d+(?=\"[^>]*>证明.pdf)").matcher(dossier);
        assertThat(file.find()).isTrue();
        assertThat(pages.download("330106-edu-handler", file.group())).startsWith("%PDF".getBytes());
        assertThat(names(pages.download("330106-edu-handler", "/applications/" + id + "/dossier/zip")))
                .contains("参与确认/02 云栖物联有限公司 证明.pdf");
        assertThat(pages.read(LEAD, members())).contains("证明.pdf").doesNotContain("发送邀请", "作废</button>", "检查并提交");
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedOrUploadedIsLost() {
        invite(FIRST, FIRST_MAIL);
        String link = link(FIRST_MAIL);
        assertThat(pages.sentBack(null, link, "act", "upload")).contains("请先选择要上传的文件");
        assertThat(pages.sentBack(null, link, "act", "confirm")).contains("有 4 处需要改正", "请上传盖章的参与证明材料");
        String page = Pages.text(pages.upload(null, link, new MockMultipartFile("file", "木马.exe", null, new byte[] {1}),
                "act", "confirm", "name", "张三", "post", "主任", "phone", "138 0013 8000", "reason", "想想"));
        assertThat(page).contains("“木马.exe”不能作为证明材料", "value=\"张三\"", "value=\"主任\"", "value=\"138 0013 8000\"", "想想");
        assertThat(Pages.text(pages.upload(null, link, new MockMultipartFile("file", "假.pdf", null, "x".getBytes()),
                "act", "upload"))).contains("“假.pdf”的内容不是 .pdf 文件");
        assertThat(Pages.text(pages.upload(null, link, new MockMultipartFile("file", "大.pdf", null,
                new byte[21 * 1024 * 1024]), "act", "confirm", "name", "张三"))).contains("大.pdf", "20 MB", "value=\"张三\"");
        page = Pages.text(pages.upload(null, link, pdf("说明.pdf"), "act", "upload"));
        assertThat(page).contains("已上传：说明.pdf。");
        assertThat(pages.sentBack(null, link, "act", find(page, "remove-\\d+"))).contains("文件已移除").doesNotContain("说明.pdf");
        page = Pages.text(pages.upload(null, link, pdf("证明.pdf"), "act", "confirm", "name", "张三\u0000", "phone", "1"));
        assertThat(page).contains("证明.pdf", "请填写确认人姓名", "请填写手机");
        for (String act : List.of("", "nonsense", "remove-1", "remove-x", "remove-99999999999999999999")) {
            assertThat(pages.sentBack(null, link, "act", act)).contains("证明.pdf");
        }
        String remove = find(page, "remove-\\d+");
        assertThat(pages.sentBack(null, link, "act", remove, "name", "张三")).contains("value=\"张三\"").doesNotContain("证明.pdf");
        assertThat(pages.read(LEAD, members())).contains("等待答复");
    }

    @Test
    void aUnitDeclinesWithAReasonAndTheLeadHearsOfItAndMayAskAgain() {
        invite(FIRST, FIRST_MAIL);
        String link = link(FIRST_MAIL);
        assertThat(pages.sentBack(null, link, answer("act", "decline"))).contains("请写明不参与的原因");
        assertThat(pages.send(null, link, answer("act", "decline", "reason", "设备尚未到位")).getResponse().getStatus()).isEqualTo(302);
        assertThat(pages.read(null, link)).contains("已答复不参与");
        assertThat(mail("xuexiao@sample.invalid")).contains("不参与：云栖物联有限公司（设备尚未到位）");
        assertThat(pages.read(LEAD, members())).contains("不参与", "设备尚未到位", "重新邀请的邮箱");
        assertThat(invite(FIRST, FIRST_MAIL)).isEqualTo("已向 1 家单位发出邮件。");
        assertThat(confirm(link(FIRST_MAIL), "证明.pdf")).isEqualTo(302);
        assertThat(pages.read(LEAD, members())).contains("已确认 1").doesNotContain("设备尚未到位");
    }

    @Test
    void theAnswerOfAnAnsweredLinkStays() {
        invite(FIRST, FIRST_MAIL);
        String link = link(FIRST_MAIL);
        confirm(link, "证明.pdf");
        assertThat(pages.sentBack(null, link, answer("act", "decline", "reason", "反悔"))).contains("已确认参与");
        assertThat(Pages.text(pages.upload(null, link, pdf("又一份.pdf"), answer("act", "confirm")))).contains("已确认参与")
                .doesNotContain("又一份.pdf");
        assertThat(invite(FIRST, "other@sample.invalid")).as("again").contains("请先填写");
    }

    @Test
    void aLinkGrowsOldAndIsRenewedByAReminder() {
        jdbc.update("update batch set closes_on = ? where id = (select batch_id from application where id = ?)",
                LocalDate.parse("2026-05-01"), id);
        invite(FIRST, FIRST_MAIL);
        String link = link(FIRST_MAIL);
        assertThat(mail(FIRST_MAIL)).contains("3月16日 周一 23:59");
        clock.moveTo("2026-03-16T23:59:59");
        assertThat(pages.read(null, link)).contains("确认人");
        clock.moveTo("2026-03-17T00:00:00");
        assertThat(pages.read(null, link)).contains("链接已过期", "3月16日 23:59");
        assertThat(pages.sentBack(null, link, answer("act", "confirm"))).contains("链接已过期");
        assertThat(pages.read(LEAD, members())).contains("已于 3月16日 23:59 到期");
        pages.send(LEAD, members() + "/" + participation() + "/remind");
        assertThat(confirm(link(FIRST_MAIL), "证明.pdf")).isEqualTo(302);
    }

    @Test
    void nothingIsAnsweredOnceTheApplicationCannotBeChanged() {
        invite(FIRST, FIRST_MAIL, SECOND, SECOND_MAIL);
        String link = link(FIRST_MAIL);
        actAs(LEAD);
        filing.submit(id);
        assertThat(pages.read(null, link)).contains("现在不能答复", "正在审核");
        assertThat(pages.sentBack(null, link, answer("act", "confirm"))).contains("现在不能答复");
        assertThat(pages.flash(LEAD, members(), "unit", FIRST, "email", FIRST_MAIL)).contains("推荐书已提交");
        assertThat(pages.flash(LEAD, members() + "/remind")).contains("推荐书已提交");
        filing.returnForCorrection(id, 5);
        jdbc.update("delete from attempt");
        pages.send(LEAD, members() + "/remind");
        assertThat(confirm(link(FIRST_MAIL), "证明.pdf")).as("while correcting").isEqualTo(302);
        pages.send(LEAD, "/applications/" + id + "/withdraw", "reason", "不报了");
        assertThat(pages.read(null, link(SECOND_MAIL))).contains("现在不能答复", "已撤回这项申报");
    }

    @Test
    void aLinkEndsWithItsDraft() {
        invite(FIRST, FIRST_MAIL);
        pages.send(LEAD, "/applications/" + id + "/discard");
        assertThat(pages.status(null, link(FIRST_MAIL))).isEqualTo(404);
    }

    @Test
    void aUnitThatIsRenamedOrTakenOutIsToldSoAndStaysVisible() {
        invite(FIRST, FIRST_MAIL);
        members("云栖物联集团", "91330106MA2CXAMP06");
        assertThat(pages.read(null, link(FIRST_MAIL))).contains("名单中已无此单位");
        assertThat(pages.sentBack(null, link(FIRST_MAIL), answer("act", "confirm"))).contains("名单中已无此单位");
        assertThat(pages.read(LEAD, members())).contains("名单中已无此单位", "云栖物联集团", "云栖物联有限公司");
        assertThat(pages.flash(LEAD, members(), "unit", FIRST, "email", FIRST_MAIL)).contains("1 家需要改正");
        members("云栖物联有限公司", "91330106MA2CXAMP06");
        assertThat(pages.read(null, link(FIRST_MAIL))).contains("确认人");
    }

    @Test
    void aGuessedLinkLeadsNowhereAndSoonNotAtAll() {
        String guess = "/participation/" + "A".repeat(43);
        assertThat(pages.status(null, guess)).isEqualTo(404);
        for (int i = 0; i < 60; i++) {
            pages.status(null, guess);
        }
        assertThat(pages.status(null, guess)).isEqualTo(429);
        invite(FIRST, FIRST_MAIL);
        String link = link(FIRST_MAIL);
        assertThat(pages.sentBack(null, link, answer("act", "confirm"))).contains("操作过于频繁", "value=\"张三\"");
        assertThat(pages.status(null, "/participation/short")).isEqualTo(404);
    }
}
