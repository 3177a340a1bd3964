package cn.ronghe.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.ronghe.calendar.MovedClock;
import cn.ronghe.shared.ConfigFiles;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.TestDatabase;
import cn.ronghe.shared.TestTexts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.transaction.IllegalTransactionStateException;

@Tag(TestDatabase.TAG)
class MailsTests {

    private final TestDatabase database = TestDatabase.of("notification");
    private final List<Object> events = new ArrayList<>();
    private final MailRows rows = database.transactional(
            new MailRows(database.jdbc(), MovedClock.at("2026-09-16T10:00:00")));
    private final Mails mails = database.transactional(new Mails(
            new MailTemplates(new ConfigFiles(new DefaultResourceLoader(), "classpath:/config/"), MailSamples.SETTINGS),
            rows, MailSamples.SETTINGS, events::add, TestTexts.of("notification")));
    private final MailBoard board = database.transactional(new MailBoard(rows, events::add));

    @Test
    void writesOneMailPerRecipientWithItsTextAndSaysSo() {
        List<Long> ids = request("application-returned",
                new Recipient("周晓", "zhou@example.cn"), new Recipient("吴桐", "wu@example.cn"));

        Mail first = board.find(ids.get(0)).orElseThrow();
        assertThat(first.recipientName()).isEqualTo("周晓");
        assertThat(first.recipientAddress()).isEqualTo("zhou@example.cn");
        assertThat(first.subject()).isEqualTo("请补正“新能源汽车产教融合实践中心”的推荐书（9月18日 17:30前）");
        assertThat(first.plainText()).startsWith("周晓，您好：").contains("> 请补充近三年培训收入凭证");
        assertThat(first.htmlText()).contains("周晓，您好：");
        assertThat(first.state()).isEqualTo(MailState.WAITING);
        assertThat(first.attempts()).isZero();
        assertThat(first.lastError()).isNull();
        assertThat(first.createdAt()).isEqualTo("2026-09-16T02:00:00Z");
        assertThat(first.sentAt()).isNull();
        assertThat(first.caseKey()).isEqualTo("application:17");
        assertThat(first.template()).isEqualTo("application-returned");
        Mail second = board.find(ids.get(1)).orElseThrow();
        assertThat(second.plainText()).startsWith("吴桐，您好：");
        assertThat(first.messageId()).matches("<[0-9a-f-]{36}@ronghe>").isNotEqualTo(second.messageId());
        assertThat(events).containsExactly(new MailQueued(ids.get(0)), new MailQueued(ids.get(1)));
    }

    @Test
    void writesOnlyInsideATransactionAndForgetsWhatWasRolledBack() {
        MailRequest request = MailSamples.request("application-passed", new Recipient("周晓", "zhou@example.cn"));
        assertThatThrownBy(() -> mails.request(request)).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> database.inTransaction(() -> {
            mails.request(request);
            throw new IllegalStateException("rolled back");
        })).hasMessage("rolled back");

        assertThat(board.page(null, null, 10).mails()).isEmpty();
    }

    @Test
    void throwsForAMissingValue() {
        MailRequest request = new MailRequest("application-passed", List.of(new Recipient("周晓", "zhou@example.cn")),
                Map.of("link", "https://example.cn/"), null);

        assertThatThrownBy(() -> database.inTransaction(() -> mails.request(request)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("platformName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhou", "zhou@example", "zhou@example.cn\r\nBcc: all@example.cn", "a@b.cn\n", "a b@c.cn",
            "a@b.cn, c@d.cn", "周 <zhou@example.cn>", "zhou@例子.cn", ".a@b.cn", "a@-b.cn", "a@b..cn", "a@b.cn\u0000x"})
    void keepsAMailWithAnUnusableAddressAsFailed(String address) {
        long id = request("application-passed", new Recipient("周晓", address)).get(0);

        Mail mail = board.find(id).orElseThrow();
        assertThat(mail.state()).isEqualTo(MailState.FAILED);
        assertThat(mail.lastError()).isEqualTo("收件人的邮箱地址无效");
        assertThat(events).isEmpty();
        assertThat(sendAgain(id)).isEqualTo(Refusal.of("notification.refused.address"));
    }

    @Test
    void keepsAMailWithoutAnAddressOrRecipientAsFailed() {
        long noAddress = request("application-passed", new Recipient("周晓", null)).get(0);
        long nobody = request("task-waiting").get(0);

        assertThat(board.find(noAddress).orElseThrow().lastError()).isEqualTo("收件人没有登记邮箱地址");
        assertThat(board.find(nobody).orElseThrow().lastError()).isEqualTo("没有收件人");
        assertThat(board.page(MailState.FAILED, null, 10).mails()).hasSize(2);
        assertThat(events).isEmpty();
    }

    @Test
    void tidiesNamesAndAddressesAndWritesToNobodyTwice() {
        List<Long> ids = request("application-passed", new Recipient(" 周\r\n晓 ", "\u3000zhou@example.cn "),
                new Recipient("周 晓", "zhou@example.cn"));

        assertThat(ids).hasSize(1);
        assertThat(board.find(ids.get(0)).orElseThrow().recipientName()).isEqualTo("周 晓");
    }

    @Test
    void turnsPagesNewestFirst() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.addAll(request("application-passed", new Recipient("周晓", i == 2 ? "" : "zhou@example.cn")));
        }

        MailPage first = board.page(MailState.WAITING, null, 2);
        assertThat(first.mails()).extracting(MailLine::id).containsExactly(ids.get(4), ids.get(3));
        MailPage second = board.page(MailState.WAITING, first.nextBefore(), 2);
        assertThat(second.mails()).extracting(MailLine::id).containsExactly(ids.get(1), ids.get(0));
        assertThat(second.nextBefore()).isNull();
        assertThat(board.page(null, null, 5).mails()).hasSize(5);
        assertThat(board.page(MailState.SENT, null, 5).mails()).isEmpty();
    }

    @Test
    void letsAGivenUpMailLeaveAgainButNoSentOne() {
        long id = request("application-passed", new Recipient("周晓", "zhou@example.cn")).get(0);
        board.gaveUp(id);
        assertThat(board.find(id).orElseThrow().state()).isEqualTo(MailState.FAILED);
        events.clear();

        assertThat(sendAgain(id)).isNull();
        assertThat(board.find(id).orElseThrow().state()).isEqualTo(MailState.WAITING);
        assertThat(events).containsExactly(new MailQueued(id));

        rows.sent(id, "正文", "<p>正文</p>");
        assertThat(sendAgain(id)).isEqualTo(Refusal.of("notification.refused.sent"));
        board.gaveUp(id);
        assertThat(board.find(id).orElseThrow().state()).isEqualTo(MailState.SENT);
        assertThat(sendAgain(id + 999)).isEqualTo(Refusal.of("notification.refused.unknown"));
        assertThat(board.find(id + 999)).isEmpty();
    }

    private Refusal sendAgain(long id) {
        return board.sendAgain(id).orElse(null);
    }

    private List<Long> request(String template, Recipient... to) {
        return database.inTransaction(() -> mails.request(MailSamples.request(template, to)));
    }
}
