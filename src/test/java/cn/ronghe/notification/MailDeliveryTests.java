package cn.ronghe.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.ronghe.calendar.MovedClock;
import cn.ronghe.shared.ConfigFiles;
import cn.ronghe.shared.TestDatabase;
import cn.ronghe.shared.TestTexts;
import cn.ronghe.shared.Texts;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Tag(TestDatabase.TAG)
class MailDeliveryTests {

    private final MovedClock clock = MovedClock.at("2026-09-16T10:00:00");
    private final Texts texts = TestTexts.of("notification");
    private final TestDatabase database = TestDatabase.of("notification");
    private final MailRows rows = database.transactional(new MailRows(database.jdbc(), clock));
    private final MailBoard board = database.transactional(new MailBoard(rows, event -> { }));
    private final Mails mails = database.transactional(new Mails(
            new MailTemplates(new ConfigFiles(new DefaultResourceLoader(), "classpath:/config/"), MailSamples.SETTINGS),
            rows, MailSamples.SETTINGS, event -> { }, texts));
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private GreenMail server = started(0);

    @BeforeEach
    void connect() {
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "30000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "30000");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void theTokenOfAOneTimeLinkReachesItsReaderAndDoesNotStay() throws Exception {
        String token = "Ab-_0".repeat(9).substring(0, 43);
        Map<String, String> values = Map.of("username", "xuexiao", "link", "https://example.cn/password/" + token);
        long id = database.inTransaction(() -> mails.request(new MailRequest("password-forgotten",
                List.of(new Recipient("周晓", "zhou@example.cn")), values, null))).get(0);
        assertThat(mail(id).plainText()).as("while it waits").contains(token);

        delivery().deliver(id);

        MimeMultipart parts = (MimeMultipart) onlyMail().getContent();
        assertThat(lines(parts.getBodyPart(0).getContent())).contains("https://example.cn/password/" + token);
        assertThat(mail(id).plainText() + mail(id).htmlText()).contains("https://example.cn/password/…")
                .doesNotContain(token);
    }

    @Test
    void sendsPlainTextAndHtmlUnderAChineseSubject() throws Exception {
        long id = request("zhou@example.cn");

        delivery().deliver(id);

        Mail mail = mail(id);
        assertThat(mail.state()).isEqualTo(MailState.SENT);
        assertThat(mail.sentAt()).isEqualTo("2026-09-16T02:00:00Z");
        assertThat(mail.attempts()).isEqualTo(1);
        MimeMessage arrived = onlyMail();
        assertThat(arrived.getSubject()).isEqualTo("请补正“新能源汽车产教融合实践中心”的推荐书（9月18日 17:30前）");
        assertThat(arrived.getHeader("Subject", null)).isASCII();
        assertThat(arrived.getMessageID()).isEqualTo(mail.messageId());
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(arrived.getSentDate()).isEqualTo("2026-09-16T02:00:00Z");
        InternetAddress from = (InternetAddress) arrived.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("noreply@example.cn");
        assertThat(from.getPersonal()).isEqualTo("产教融合平台申报系统");
        InternetAddress to = (InternetAddress) arrived.getAllRecipients()[0];
        assertThat(to.getAddress()).isEqualTo("zhou@example.cn");
        assertThat(to.getPersonal()).isEqualTo("周晓 𠮷");
        assertThat(arrived.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) arrived.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(lines(parts.getBodyPart(0).getContent())).isEqualTo(mail.plainText().strip());
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(lines(parts.getBodyPart(1).getContent())).isEqualTo(mail.htmlText().strip());
    }

    @Test
    void recordsAFailureAndSendsExactlyOneMailOnceTheServerIsBack() throws Exception {
        long id = request("zhou@example.cn");
        String messageId = mail(id).messageId();
        int port = server.getSmtp().getPort();
        server.stop();

        // as a job does: the failure rolls the job's own transaction back, what became of the mail stays written
        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThatThrownBy(() -> database.inTransaction(() -> delivery().deliver(id)))
                    .isInstanceOf(MailNotSent.class).hasMessageStartingWith("mail " + id + ": ");
            assertThat(mail(id).state()).isEqualTo(MailState.WAITING);
            assertThat(mail(id).attempts()).isEqualTo(attempt);
            assertThat(mail(id).lastError()).startsWith("邮件服务器未接收：");
        }
        server = started(port);
        delivery().deliver(id);
        delivery().deliver(id);

        assertThat(onlyMail().getMessageID()).isEqualTo(messageId);
        assertThat(mail(id).state()).isEqualTo(MailState.SENT);
        assertThat(mail(id).attempts()).isEqualTo(3);
        assertThat(mail(id).lastError()).isNull();
    }

    @Test
    void keepsASuccessThatTheJobAroundItRollsBack() {
        long id = request("zhou@example.cn");
        assertThatThrownBy(() -> database.inTransaction(() -> {
            delivery().deliver(id);
            throw new IllegalStateException("the job fails afterwards");
        })).hasMessage("the job fails afterwards");

        delivery().deliver(id);

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mail(id).state()).isEqualTo(MailState.SENT);
    }

    @Test
    void letsOnlyOneSenderTryAtATimeUntilItsClaimRunsOut() {
        long id = request("zhou@example.cn");
        assertThat(rows.claim(id)).isTrue();

        assertThatThrownBy(() -> delivery().deliver(id)).isInstanceOf(MailNotSent.class);
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(mail(id).attempts()).isZero();

        clock.advance(Duration.ofMinutes(6));
        delivery().deliver(id);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void saysThatNoServerIsConfiguredAndSendsOnceThereIsOne() {
        long id = request("zhou@example.cn");

        delivery("", sender).deliver(id);
        assertThat(mail(id).state()).isEqualTo(MailState.NOT_CONFIGURED);
        assertThat(mail(id).lastError()).isEqualTo("未配置邮件服务器");

        assertThat(board.sendAgain(id)).isEmpty();
        delivery().deliver(id);
        assertThat(mail(id).state()).isEqualTo(MailState.SENT);
    }

    @Test
    void neverSendsAHeaderWithLineBreaks() {
        for (String change : new String[] {"subject = 'a' || chr(13) || chr(10) || 'Bcc: all@example.cn'",
                "recipient_address = 'a@example.cn' || chr(10) || 'Bcc: all@example.cn'",
                "recipient_name = 'a' || chr(10) || 'Bcc: all@example.cn'"}) {
            long id = request("zhou@example.cn");
            database.jdbc().update("update mail set " + change + " where id = ?", id);

            delivery().deliver(id);

            assertThat(mail(id).state()).as(change).isEqualTo(MailState.FAILED);
            assertThat(mail(id).lastError()).contains("换行");
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void doesNothingWithAGivenUpMailAndRefusesAnUnknownOne() {
        long id = request("zhou@example.cn");
        board.gaveUp(id);
        delivery().deliver(id);

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThatThrownBy(() -> delivery().deliver(id + 999)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void needsASenderAddressOnlyWithAServer() {
        MailSettings none = new MailSettings("", "系统", "ronghe");
        assertThatCode(() -> new MailDelivery(rows, provider(sender), new MailServer(""), none, clock, texts))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new MailDelivery(rows, provider(sender), new MailServer("127.0.0.1"), none, clock, texts))
                .hasMessageContaining("RONGHE_MAIL_FROM");
    }

    private MailDelivery delivery() {
        return delivery("127.0.0.1", sender);
    }

    private MailDelivery delivery(String host, JavaMailSender by) {
        return new MailDelivery(rows, provider(by), new MailServer(host), MailSamples.SETTINGS, clock, texts);
    }

    private static ObjectProvider<JavaMailSender> provider(JavaMailSender sender) {
        return new ObjectProvider<>() {
            @Override
            public Stream<JavaMailSender> stream() {
                return Stream.of(sender);
            }
        };
    }

    private long request(String address) {
        return database.inTransaction(() -> mails.request(
                MailSamples.request("application-returned", new Recipient("周晓 𠮷", address)))).get(0);
    }

    private Mail mail(long id) {
        return board.find(id).orElseThrow();
    }

    private MimeMessage onlyMail() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String lines(Object content) {
        return content.toString().replace("\r\n", "\n").strip();
    }

    private static GreenMail started(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
