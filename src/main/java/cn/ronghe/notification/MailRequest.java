package cn.ronghe.notification;

import java.util.List;
import java.util.Map;

/**
 * A mail to be written.
 *
 * @param template file name in {@code config/mail/} without its ending
 * @param to       each gets a mail of their own
 * @param values   every value that {@code config/mail/templates.yaml} lists for the template; others are ignored
 * @param caseKey  the case the mail is about, null where there is none
 */
public record MailRequest(String template, List<Recipient> to, Map<String, String> values, String caseKey) {
}
