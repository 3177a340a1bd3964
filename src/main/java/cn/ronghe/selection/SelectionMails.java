package cn.ronghe.selection;

import java.util.List;
import java.util.Map;

import cn.ronghe.application.Application;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.notification.MailRequest;
import cn.ronghe.notification.Mails;
import cn.ronghe.notification.Recipient;
import cn.ronghe.organization.People;
import cn.ronghe.shared.PortalLinks;
import org.springframework.stereotype.Component;

/** Tells the unit that filed whether it was chosen. */
@Component
class SelectionMails {

    private final Mails mails;
    private final People people;
    private final Batches batches;
    private final PlatformTypes types;
    private final PortalLinks links;

    SelectionMails(Mails mails, People people, Batches batches, PlatformTypes types, PortalLinks links) {
        this.mails = mails;
        this.people = people;
        this.batches = batches;
        this.types = types;
        this.links = links;
    }

    void result(Application application, boolean chosen, Selection selection) {
        List<Recipient> unit = people.inOrganization(application.organizationId()).stream()
                .map(person -> new Recipient(person.name(), person.email())).distinct().toList();
        mails.request(new MailRequest(chosen ? "application-chosen" : "application-not-chosen", unit, Map.of(
                "platformName", application.platformName(),
                "acceptanceNumber", application.acceptanceNumber(),
                "typeName", types.get(application.typeCode()).name(),
                "batchName", batches.get(application.batchId()).name(),
                "documentNumber", selection.documentNumber(),
                "link", links.to(chosen ? "/results/" + selection.id() : "/applications/" + application.id())),
                application.caseKey()));
    }
}
