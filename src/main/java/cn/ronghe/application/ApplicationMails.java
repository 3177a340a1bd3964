package cn.ronghe.application;

import java.util.Map;

import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.notification.MailRequest;
import cn.ronghe.notification.Mails;
import cn.ronghe.notification.Recipient;
import cn.ronghe.organization.People;
import cn.ronghe.shared.PortalLinks;
import org.springframework.stereotype.Component;

/** Mails to the people of the unit about what they did themselves. */
@Component
class ApplicationMails {

    private final Mails mails;
    private final ApplicationNames names;
    private final People people;
    private final Batches batches;
    private final PlatformTypes types;
    private final FirstReviewers reviewers;
    private final PortalLinks links;

    ApplicationMails(Mails mails, ApplicationNames names, People people, Batches batches, PlatformTypes types,
                     FirstReviewers reviewers, PortalLinks links) {
        this.mails = mails;
        this.names = names;
        this.people = people;
        this.batches = batches;
        this.types = types;
        this.reviewers = reviewers;
        this.links = links;
    }

    void submitted(Application application) {
        send("application-submitted", application);
    }

    void withdrawn(Application application) {
        send("application-withdrawn", application);
    }

    private void send(String template, Application application) {
        PlatformType type = types.get(application.typeCode());
        mails.request(new MailRequest(template, people.inOrganization(application.organizationId()).stream()
                .map(person -> new Recipient(person.name(), person.email())).toList(),
                Map.of("platformName", names.of(application),
                        "acceptanceNumber", application.acceptanceNumber(),
                        "typeName", type.name(),
                        "batchName", batches.get(application.batchId()).name(),
                        "department", reviewers.of(application).name(),
                        "link", links.to("/applications/" + application.id())),
                application.caseKey()));
    }
}
