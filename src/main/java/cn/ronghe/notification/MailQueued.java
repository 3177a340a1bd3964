package cn.ronghe.notification;

/** A mail waits to be delivered; published in the transaction that wrote it. */
public record MailQueued(long mailId) {
}
