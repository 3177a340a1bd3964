package cn.ronghe.notification;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether mails leave at all. Without a server each stays here, and somebody passes on what it says. */
@Component
public class MailServer {

    private final boolean configured;

    MailServer(@Value("${spring.mail.host:}") String host) {
        this.configured = !host.isBlank();
    }

    public boolean configured() {
        return configured;
    }
}
