package cn.ronghe.notification;

import java.time.Instant;

/** One mail in a list, without its text. */
public record MailLine(long id, String caseKey, String template, String recipientName, String recipientAddress,
                       String subject, MailState state, int attempts, String lastError, Instant createdAt,
                       Instant sentAt) {
}
