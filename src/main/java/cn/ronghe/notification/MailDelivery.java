package cn.ronghe.notification;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;

import cn.ronghe.shared.EMail;
import cn.ronghe.shared.Texts;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands one mail to the mail server and writes down what came of it. */
@Component
public class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final String UTF_8 = "UTF-8";

    private final MailRows rows;
    private final JavaMailSender sender;
    private final MailSettings settings;
    private final Clock clock;
    private final Texts texts;

    MailDelivery(MailRows rows, ObjectProvider<JavaMailSender> senders, MailServer server, MailSettings settings,
                 Clock clock, Texts texts) {
        this.rows = rows;
        this.sender = server.configured() ? senders.getIfAvailable() : null;
        this.settings = settings;
        this.clock = clock;
        this.texts = texts;
        if (sender != null && !EMail.isValid(settings.from())) {
            throw new IllegalStateException("spring.mail.host is set, so ronghe.mail.from (RONGHE_MAIL_FROM) must be"
                    + " the sender's address, but it is \"" + settings.from() + "\"");
        }
    }

    /**
     * Sends a waiting mail; does nothing with one that was sent or given up. Without a mail server the mail says so
     * and nothing is thrown. Call it outside the transaction that wrote the mail, and again after a failure: each
     * attempt carries the same Message-ID, and a success is kept even where the caller's transaction is rolled back.
     *
     * @throws MailNotSent when the server could not be reached or refused; the reason is on record
     */
    public void deliver(long mailId) {
        Mail mail = rows.find(mailId).orElseThrow(() -> new IllegalArgumentException("no mail " + mailId));
        if (isOver(mail)) {
            return;
        }
        if (sender == null) {
            rows.stopped(mailId, MailState.NOT_CONFIGURED, texts.get("notification.error.not-configured"));
        } else if (Lines.broken(mail.subject()) || Lines.broken(mail.recipientName())
                || !EMail.isValid(mail.recipientAddress())) {
            rows.stopped(mailId, MailState.FAILED, texts.get("notification.error.unsafe-header"));
        } else if (rows.claim(mailId)) {
            send(mail);
        } else if (rows.find(mailId).filter(MailDelivery::isOver).isEmpty()) {
            throw new MailNotSent(mailId, "is just being sent by somebody else", null);
        }
    }

    private void send(Mail mail) {
        try {
            sender.send(message(mail));
        } catch (MessagingException | UnsupportedEncodingException | RuntimeException e) {
            LOG.warn("mail {} was not sent: {}", mail.id(), reason(e));
            rows.notSent(mail.id(), texts.get("notification.error.server", reason(e)));
            throw new MailNotSent(mail.id(), reason(e), e);
        }
        rows.sent(mail.id(), OneTimeSecrets.without(mail.plainText()), OneTimeSecrets.without(mail.htmlText()));
    }

    private MimeMessage message(Mail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = sender.createMimeMessage();
        message.setFrom(new InternetAddress(settings.from(), settings.displayName(), UTF_8));
        message.setRecipient(RecipientType.TO,
                new InternetAddress(mail.recipientAddress(), mail.recipientName(), UTF_8));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(new MimeMultipart("alternative",
                part(mail.plainText(), "plain"), part(mail.htmlText(), "html")));
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static boolean isOver(Mail mail) {
        return mail.state() == MailState.SENT || mail.state() == MailState.FAILED;
    }

    private static String reason(Exception e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String said = Lines.flat(String.valueOf(deepest.getMessage()));
        return said.isEmpty() || said.equals("null") ? deepest.getClass().getSimpleName() : said;
    }
}
