package cn.ronghe.application;

import java.util.Map;
import java.util.Optional;

import cn.ronghe.audit.AuditTrail;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.notification.MailRequest;
import cn.ronghe.notification.Mails;
import cn.ronghe.notification.Recipient;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.Department;
import cn.ronghe.organization.Organizations;
import cn.ronghe.organization.People;
import cn.ronghe.organization.Role;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.PortalLinks;
import cn.ronghe.shared.Refusal;
import org.springframework.stereotype.Component;

/** Nobody reviews their own application: a unit that is the reviewing department needs a substitute (代审部门). */
@Component
class SelfReview {

    private static final String MISSING = "audit.application.substitute-missing";

    private final FirstReviewers reviewers;
    private final Organizations organizations;
    private final Batches batches;
    private final PlatformTypes types;
    private final People people;
    private final Mails mails;
    private final PortalLinks links;
    private final AuditTrail audit;

    SelfReview(FirstReviewers reviewers, Organizations organizations, Batches batches, PlatformTypes types,
               People people, Mails mails, PortalLinks links, AuditTrail audit) {
        this.reviewers = reviewers;
        this.organizations = organizations;
        this.batches = batches;
        this.types = types;
        this.people = people;
        this.mails = mails;
        this.links = links;
        this.audit = audit;
    }

    /** Puts the substitute on the application where one is needed; where none is named the administrators hear of it. */
    Optional<Refusal> assign(Application application) {
        Department own = reviewers.own(application);
        if (!reviewers.is(application, own)) {
            return Optional.empty();
        }
        Optional<String> substitute = reviewers.substitute(application, own);
        if (substitute.isPresent()) {
            application.reviewInstead(substitute.get());
            return Optional.empty();
        }
        tellAdministrators(application, own);
        return Optional.of(Refusal.of("application.substitute.missing", own.name()));
    }

    /** Once per application, however often it is tried. */
    private void tellAdministrators(Application application, Department own) {
        if (audit.entriesOf(application.caseKey()).stream().anyMatch(entry -> entry.action().equals(MISSING))) {
            return;
        }
        SignedIn person = CurrentPerson.get();
        audit.record(application.caseKey(), person.username(), person.name(), MISSING, own.name());
        String creditCode = organizations.get(application.organizationId()).creditCode();
        mails.request(new MailRequest("substitute-missing", people.with(Role.BUSINESS_ADMIN).stream()
                .map(admin -> new Recipient(admin.name(), admin.email())).toList(),
                Map.of("unit", application.organizationName(), "department", own.name(),
                        "typeName", types.get(application.typeCode()).name(),
                        "batchName", batches.get(application.batchId()).name(),
                        "link", links.to("/admin/substitutes?unit=" + creditCode)),
                application.caseKey()));
    }
}
