package cn.ronghe.batch;

import java.util.Optional;

import cn.ronghe.audit.AuditTrail;
import cn.ronghe.calendar.PlainDates;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Component;

/** Who changed what in a batch. Where nobody is logged in, the system did. */
@Component
class BatchTrail {

    private final AuditTrail audit;
    private final PlainDates dates;
    private final Texts texts;

    BatchTrail(AuditTrail audit, PlainDates dates, Texts texts) {
        this.audit = audit;
        this.dates = dates;
        this.texts = texts;
    }

    /** @param detail key of the sentence that says what it is now */
    void record(long batchId, String action, String detail, Object... arguments) {
        Optional<SignedIn> person = CurrentPerson.find();
        audit.record(Batch.caseKeyOf(batchId), person.map(SignedIn::username).orElse(""),
                person.map(SignedIn::name).orElseGet(() -> texts.get("batch.system")), action,
                texts.get(detail, arguments));
    }

    /** The window and the deadline in words. */
    String days(Batch batch) {
        return texts.get("batch.trail.days", dates.fullDay(batch.opensOn()), dates.fullDay(batch.closesOn()),
                dates.fullDay(batch.districtDeadline()));
    }
}
