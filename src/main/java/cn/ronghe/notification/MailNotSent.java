package cn.ronghe.notification;

/** A mail could not be sent this time. It is on record with the reason; try again later. */
public class MailNotSent extends RuntimeException {

    MailNotSent(long mailId, String reason, Throwable cause) {
        super("mail " + mailId + ": " + reason, cause);
    }
}
