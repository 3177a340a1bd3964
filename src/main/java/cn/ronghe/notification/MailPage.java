package cn.ronghe.notification;

import java.util.List;

/**
 * Some mails, newest first.
 *
 * @param nextBefore asks for the page after this one; null on the last page
 */
public record MailPage(List<MailLine> mails, Long nextBefore) {
}
