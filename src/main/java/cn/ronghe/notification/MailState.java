package cn.ronghe.notification;

/** What became of a mail; shown by {@code notification.state.<name>}. */
public enum MailState {
    WAITING, SENT, NOT_CONFIGURED, FAILED
}
