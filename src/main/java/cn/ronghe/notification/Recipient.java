package cn.ronghe.notification;

/**
 * Whom a mail is for.
 *
 * @param name    as the mail addresses the person
 * @param address null or empty where none is known: the mail is then kept as failed, with the reason
 */
public record Recipient(String name, String address) {
}
