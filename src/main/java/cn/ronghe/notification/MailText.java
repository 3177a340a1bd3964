package cn.ronghe.notification;

/** A mail as one person will read it. */
record MailText(String subject, String plain, String html) {
}
