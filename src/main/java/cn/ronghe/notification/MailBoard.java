package cn.ronghe.notification;

import java.util.List;
import java.util.Optional;

import cn.ronghe.shared.EMail;
import cn.ronghe.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails as the administrator sees and mends them. */
@Component
public class MailBoard {

    private final MailRows rows;
    private final ApplicationEventPublisher events;

    MailBoard(MailRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /**
     * @param state  null for all
     * @param before null for the newest, else {@link MailPage#nextBefore()} of the page before
     * @param size   mails per page, at least 1
     */
    @Transactional(readOnly = true)
    public MailPage page(MailState state, Long before, int size) {
        List<MailLine> found = rows.page(state, before, size + 1);
        boolean last = found.size() <= size;
        List<MailLine> shown = last ? found : found.subList(0, size);
        return new MailPage(List.copyOf(shown), last ? null : shown.get(size - 1).id());
    }

    @Transactional(readOnly = true)
    public Optional<Mail> find(long mailId) {
        return rows.find(mailId);
    }

    /** Lets a mail leave once more. Refused where it was sent, its address is unusable, or there is none. */
    @Transactional
    public Optional<Refusal> sendAgain(long mailId) {
        Mail mail = rows.find(mailId).orElse(null);
        if (mail == null) {
            return Optional.of(Refusal.of("notification.refused.unknown"));
        }
        if (!EMail.isValid(mail.recipientAddress())) {
            return Optional.of(Refusal.of("notification.refused.address"));
        }
        if (!rows.waitAgain(mailId)) {
            return Optional.of(Refusal.of("notification.refused.sent"));
        }
        events.publishEvent(new MailQueued(mailId));
        return Optional.empty();
    }

    /** No further attempt will be made by itself. A mail that was sent after all stays sent. */
    @Transactional
    public void gaveUp(long mailId) {
        rows.gaveUp(mailId);
    }
}
