package cn.ronghe.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import cn.ronghe.shared.EMail;
import cn.ronghe.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for mails. */
@Component
public class Mails {

    private static final int LONGEST_NAME = 400;
    private static final int LONGEST_ADDRESS = 1000;

    private final MailTemplates templates;
    private final MailRows rows;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final Texts texts;

    Mails(MailTemplates templates, MailRows rows, MailSettings settings, ApplicationEventPublisher events,
          Texts texts) {
        this.templates = templates;
        this.rows = rows;
        this.settings = settings;
        this.events = events;
        this.texts = texts;
    }

    /**
     * Writes one mail per recipient in the caller's transaction, which must exist; each leaves after its commit.
     * A recipient who cannot be reached, or none at all, is on record as a failed mail and fails nothing else.
     *
     * @return the mails' ids, in the order of the recipients, each of them once
     * @throws IllegalArgumentException for an unknown template or a missing value: a defect of the caller
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> request(MailRequest request) {
        List<Recipient> recipients = request.to().stream().map(Mails::tidied).distinct().toList();
        if (recipients.isEmpty()) {
            return List.of(add(request, new Recipient("", ""), texts.get("notification.error.no-recipient")));
        }
        List<Long> ids = new ArrayList<>();
        for (Recipient to : recipients) {
            ids.add(add(request, to, problem(to.address())));
        }
        return ids;
    }

    private long add(MailRequest request, Recipient to, String problem) {
        MailText text = templates.render(request.template(), to.name(), request.values());
        String messageId = "<" + UUID.randomUUID() + "@" + settings.messageIdDomain() + ">";
        MailState state = problem == null ? MailState.WAITING : MailState.FAILED;
        long id = rows.add(request, to, messageId, text, state, problem);
        if (problem == null) {
            events.publishEvent(new MailQueued(id));
        }
        return id;
    }

    private String problem(String address) {
        if (address.isEmpty()) {
            return texts.get("notification.error.no-address");
        }
        return EMail.isValid(address) ? null : texts.get("notification.error.invalid-address");
    }

    private static Recipient tidied(Recipient to) {
        String name = to.name() == null ? "" : Lines.shortened(Lines.flat(to.name()), LONGEST_NAME);
        String address = to.address() == null ? "" : to.address().replace("\u0000", "\uFFFD");
        // blanks around an address are slips; anything else that does not belong there stays visible and is refused
        return new Recipient(name, Lines.shortened(address.replaceAll("^[ \\t\u3000]+|[ \\t\u3000]+$", ""),
                LONGEST_ADDRESS));
    }
}
