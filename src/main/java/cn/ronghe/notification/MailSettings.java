package cn.ronghe.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How our mails present themselves.
 *
 * @param from            address of the sender, needed as soon as {@code spring.mail.host} is set
 * @param displayName     name of the sender, also in the mail's last line
 * @param messageIdDomain what stands behind the @ of each Message-ID
 */
@ConfigurationProperties("ronghe.mail")
record MailSettings(String from, String displayName, String messageIdDomain) {
}
