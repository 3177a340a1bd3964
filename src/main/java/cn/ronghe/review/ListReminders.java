package cn.ronghe.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import cn.ronghe.audit.AuditTrail;
import cn.ronghe.calendar.PlainDates;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator asks departments for the lists that they owe (催报): each at most once an hour. */
@Service
@Transactional
public class ListReminders {

    private static final Duration REST = Duration.ofHours(1);

    private final SummaryListRepository lists;
    private final SummaryListBoard board;
    private final ReviewMails mails;
    private final AuditTrail audit;
    private final PlainDates dates;
    private final Clock clock;

    ListReminders(SummaryListRepository lists, SummaryListBoard board, ReviewMails mails, AuditTrail audit,
                  PlainDates dates, Clock clock) {
        this.lists = lists;
        this.board = board;
        this.mails = mails;
        this.audit = audit;
        this.dates = dates;
        this.clock = clock;
    }

    public Optional<Refusal> remind(long listId) {
        SummaryList list = lists.lock(listId).orElseThrow(() -> new NoSuchElementException("summary list " + listId));
        if (list.state().closed()) {
            return Optional.of(Refusal.of("review.list.is." + list.state().name()));
        }
        if (rests(list)) {
            return Optional.of(Refusal.of("review.remind.recent", dates.moment(list.remindedAt())));
        }
        SignedIn person = CurrentPerson.get();
        Instant now = clock.instant();
        list.remind(now);
        mails.remind(list);
        audit.record(list.caseKey(), person.username(), person.name(), "audit.summary-list.reminded", "");
        return Optional.empty();
    }

    /** @return how many departments' lists are asked for; those of the last hour are left in peace */
    public int remindOverdue() {
        List<Long> overdue = board.overdue().stream().map(line -> line.list().id()).toList();
        return (int) overdue.stream().filter(id -> remind(id).isEmpty()).count();
    }

    /** How many departments' lists are overdue, of every batch. */
    public long overdue() {
        return board.overdue().size();
    }

    /** Whether the department was reminded within the last hour. */
    public boolean rests(SummaryList list) {
        return list.remindedAt() != null && list.remindedAt().plus(REST).isAfter(clock.instant());
    }
}
