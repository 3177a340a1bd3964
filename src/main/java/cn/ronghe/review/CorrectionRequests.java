package cn.ronghe.review;

import java.time.Instant;

import cn.ronghe.application.Application;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.calendar.DueDates;
import cn.ronghe.organization.SignedIn;
import org.springframework.stereotype.Component;

/** Sends an application back to its unit for correction (退回补正), from whoever has it. */
@Component
class CorrectionRequests {

    private final ReviewDepartments departments;
    private final DueDates dueDates;
    private final ReviewMails mails;
    private final AuditTrail audit;

    CorrectionRequests(ReviewDepartments departments, DueDates dueDates, ReviewMails mails, AuditTrail audit) {
        this.departments = departments;
        this.dueDates = dueDates;
        this.mails = mails;
        this.audit = audit;
    }

    void ask(Application application, ReviewDecision decision, ReviewStep step, SignedIn person, Instant now) {
        Instant due = dueDates.afterWorkingDays(now, decision.days());
        application.returnForCorrection(decision.opinion(), due, now);
        audit.record(application.caseKey(), person.username(), person.name(), "audit.application.returned",
                decision.opinion());
        mails.correction("application-returned", application, departments.at(step, application).code(),
                decision.opinion(), due);
    }
}
