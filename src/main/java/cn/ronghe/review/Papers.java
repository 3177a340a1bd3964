package cn.ronghe.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import cn.ronghe.application.Application;
import cn.ronghe.application.Applications;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.calendar.PlainDates;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.Role;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The city department's handler notes the sealed paper copies that came in, and corrects what was noted wrongly. */
@Service
@Transactional
public class Papers {

    public static final int MAX_COPIES = PaperRules.MAX_COPIES;
    static final int MAX_NAME = 30;
    static final int MAX_TEXT = 200;

    private final PaperReceiptRepository receipts;
    private final SummaryListEntryRepository entries;
    private final Applications applications;
    private final ReviewDepartments departments;
    private final AuditTrail audit;
    private final PlainDates dates;
    private final Texts texts;
    private final Clock clock;

    Papers(PaperReceiptRepository receipts, SummaryListEntryRepository entries, Applications applications,
           ReviewDepartments departments, AuditTrail audit, PlainDates dates, Texts texts, Clock clock) {
        this.receipts = receipts;
        this.entries = entries;
        this.applications = applications;
        this.departments = departments;
        this.audit = audit;
        this.dates = dates;
        this.texts = texts;
        this.clock = clock;
    }

    /** The same for all of them, or for none. */
    public Optional<Refusal> receive(Collection<Long> applicationIds, PaperNote typed) {
        if (applicationIds.isEmpty()) {
            return Optional.of(Refusal.of("paper.none"));
        }
        PaperNote note = tidied(typed);
        List<Application> cases = applications.lock(applicationIds);
        Optional<Refusal> refusal = wrong(note, 1).or(() -> notOurs(applicationIds, cases)).or(() -> noted(cases));
        if (refusal.isPresent()) {
            return refusal;
        }
        SignedIn person = CurrentPerson.get();
        Instant now = clock.instant();
        for (Application application : cases) {
            receipts.save(new PaperReceipt(application.id()).note(note, person, now));
            record(application, person, "audit.application.paper-received", words(note));
        }
        return Optional.empty();
    }

    /** With a reason; no copies at all means that none had come. Whoever asks has made sure that it was noted. */
    public Optional<Refusal> correct(long applicationId, PaperNote typed, String reason) {
        Application application = applications.lock(applicationId);
        PaperReceipt receipt = receipts.findByApplicationId(applicationId).orElseThrow();
        PaperNote note = tidied(typed);
        String why = CleanText.strip(reason);
        Optional<Refusal> refusal = wrong(note, 0)
                .or(() -> why.isEmpty() ? Optional.of(Refusal.of("paper.reason")) : tooLong(why, "paper.reason.wrong"));
        if (refusal.isPresent()) {
            return refusal;
        }
        SignedIn person = CurrentPerson.get();
        String before = words(receipt.note());
        if (note.copies() == 0) {
            receipts.delete(receipt);
        } else {
            receipt.note(note, person, clock.instant());
        }
        record(application, person, "audit.application.paper-corrected", texts.get("paper.trail.corrected", before,
                note.copies() == 0 ? texts.get("paper.trail.none") : words(note), why));
        return Optional.empty();
    }

    /** Whether this person may correct what is noted; false where nothing is. */
    @Transactional(readOnly = true)
    public boolean mayCorrect(long applicationId, SignedIn person) {
        return receipts.findByApplicationId(applicationId).isPresent()
                && applications.find(applicationId).filter(found -> isOurs(found, person)).isPresent();
    }

    private Optional<Refusal> wrong(PaperNote note, int least) {
        if (note.receivedOn().isAfter(LocalDate.now(clock))) {
            return Optional.of(Refusal.of("paper.day.ahead"));
        }
        if (note.copies() < least || note.copies() > MAX_COPIES) {
            return Optional.of(Refusal.of("paper.copies.wrong", String.valueOf(least), String.valueOf(MAX_COPIES)));
        }
        String by = note.receivedBy();
        if (by.isEmpty() || by.length() > MAX_NAME || !CleanText.isClean(by) || !CleanText.isOneLine(by)) {
            return Optional.of(Refusal.of("paper.by.wrong", String.valueOf(MAX_NAME)));
        }
        return tooLong(note.remark(), "paper.remark.wrong");
    }

    private static Optional<Refusal> tooLong(String text, String key) {
        return text.length() > MAX_TEXT || !CleanText.isClean(text)
                ? Optional.of(Refusal.of(key, String.valueOf(MAX_TEXT))) : Optional.empty();
    }

    private Optional<Refusal> notOurs(Collection<Long> asked, List<Application> found) {
        SignedIn person = CurrentPerson.get();
        boolean all = found.size() == asked.stream().distinct().count()
                && found.stream().allMatch(application -> isOurs(application, person));
        return all ? Optional.empty() : Optional.of(Refusal.of("paper.not-ours"));
    }

    private boolean isOurs(Application application, SignedIn person) {
        return person.holds(Role.HANDLER, departments.city(application.typeCode()).code())
                && entries.findByApplicationId(application.id()).filter(SummaryListEntry::reported).isPresent();
    }

    private Optional<Refusal> noted(List<Application> cases) {
        List<Long> ids = cases.stream().map(Application::id).toList();
        List<Long> already = receipts.findByApplicationIdIn(ids).stream().map(PaperReceipt::applicationId).toList();
        return cases.stream().filter(application -> already.contains(application.id())).findFirst()
                .map(application -> Refusal.of("paper.twice", application.acceptanceNumber()));
    }

    private static PaperNote tidied(PaperNote typed) {
        return new PaperNote(typed.receivedOn(), typed.copies(), CleanText.strip(typed.receivedBy()),
                CleanText.strip(typed.remark()));
    }

    private String words(PaperNote note) {
        String words = texts.get("paper.trail", String.valueOf(note.copies()), dates.fullDay(note.receivedOn()),
                note.receivedBy());
        return note.remark().isEmpty() ? words : texts.get("paper.trail.remark", words, note.remark());
    }

    private void record(Application application, SignedIn person, String action, String detail) {
        audit.record(application.caseKey(), person.username(), person.name(), action, detail);
    }
}
