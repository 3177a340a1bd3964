package cn.ronghe.notification;

import java.util.List;

import cn.ronghe.shared.Preparation;
import org.springframework.stereotype.Component;

/** A mail server is best there before people are invited. */
@Component
class MailPreparation implements Preparation {

    private static final String KEY = "notification.prepare";
    private static final String PAGE = "/admin/mails";

    private final MailServer server;

    MailPreparation(MailServer server) {
        this.server = server;
    }

    @Override
    public List<Step> steps() {
        return List.of(server.configured() ? Step.done(3, KEY, PAGE) : Step.open(3, KEY, PAGE));
    }
}
