package cn.ronghe.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import cn.ronghe.audit.AuditTrail;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a submitted application back (撤回), until the district's leader has sealed it. */
@Service
@Transactional
public class Withdrawals {

    static final int LONGEST_REASON = 500;

    private final OwnApplications own;
    private final ApplicationMails mails;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Withdrawals(OwnApplications own, ApplicationMails mails, AuditTrail audit, ApplicationEventPublisher events,
                Clock clock) {
        this.own = own;
        this.mails = mails;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Refusal> withdraw(long applicationId, String reason) {
        Application application = own.lock(applicationId);
        String why = reason == null ? "" : CleanText.strip(reason);
        if (!application.state().withdrawable()) {
            return Optional.of(Refusal.of("application.withdraw.too-late"));
        }
        if (why.isEmpty()) {
            return Optional.of(Refusal.of("application.withdraw.reason"));
        }
        if (!CleanText.isClean(why)) {
            return Optional.of(Refusal.of("application.withdraw.unclean"));
        }
        if (why.codePointCount(0, why.length()) > LONGEST_REASON) {
            return Optional.of(Refusal.of("application.withdraw.reason-long", String.valueOf(LONGEST_REASON)));
        }
        SignedIn person = CurrentPerson.get();
        application.withdraw(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        audit.record(application.caseKey(), person.username(), person.name(), "audit.application.withdrawn", why);
        mails.withdrawn(application);
        events.publishEvent(
                new ApplicationWithdrawn(application.id(), application.typeCode(), person.username()));
        return Optional.empty();
    }
}
