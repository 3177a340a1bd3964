package cn.ronghe.notification;

import java.time.Instant;

/**
 * One mail to one person, with its text.
 *
 * @param messageId its Message-ID, the same at every attempt
 * @param caseKey   the case it is about, null where there is none
 * @param attempts  how often sending was tried
 * @param lastError why it was not sent last time, null where nothing went wrong
 * @param sentAt    null until it is sent
 */
public record Mail(long id, String messageId, String caseKey, String template, String recipientName,
                   String recipientAddress, String subject, String plainText, String htmlText, MailState state,
                   int attempts, String lastError, Instant createdAt, Instant sentAt) {
}
