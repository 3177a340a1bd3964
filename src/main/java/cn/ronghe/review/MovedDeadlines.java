package cn.ronghe.review;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;

import cn.ronghe.batch.BatchDaysChanged;
import cn.ronghe.batch.DistrictDeadlineMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a moved deadline means for the summary lists: whoever has time again is not overdue, and a district is told. */
@Component
@Transactional
class MovedDeadlines {

    private final SummaryListRepository lists;
    private final ListDeadlines deadlines;
    private final ReviewMails mails;
    private final Clock clock;

    MovedDeadlines(SummaryListRepository lists, ListDeadlines deadlines, ReviewMails mails, Clock clock) {
        this.lists = lists;
        this.deadlines = deadlines;
        this.mails = mails;
        this.clock = clock;
    }

    @EventListener
    void on(BatchDaysChanged event) {
        giveTimeAgain(event.batchId());
    }

    @EventListener
    void on(DistrictDeadlineMoved event) {
        List<SummaryList> open = giveTimeAgain(event.batchId());
        mails.deadlineMoved(event, open.stream().map(SummaryList::departmentCode).distinct().toList());
    }

    /** Locked in id order. */
    private List<SummaryList> giveTimeAgain(long batchId) {
        List<SummaryList> open = lists.openIn(batchId).stream().map(id -> lists.lock(id)
                .orElseThrow(() -> new NoSuchElementException("summary list " + id))).toList();
        open.stream().filter(list -> deadlines.of(list).isAfter(clock.instant())).forEach(SummaryList::hasTimeAgain);
        return open;
    }
}
