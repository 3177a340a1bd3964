package cn.ronghe.workflow.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;

import cn.ronghe.application.Applications;
import cn.ronghe.batch.Batches;
import cn.ronghe.calendar.DueDates;
import cn.ronghe.review.SummaryList;
import cn.ronghe.review.SummaryLists;
import org.springframework.stereotype.Component;

/** What a drawing writes into due dates and timers, as in <code>${dueDates.workingDays(5)}</code>. */
@Component("dueDates")
public class DueDateRouting {

    private final DueDates dueDates;
    private final Applications applications;
    private final SummaryLists lists;
    private final Batches batches;
    private final Clock clock;

    DueDateRouting(DueDates dueDates, Applications applications, SummaryLists lists, Batches batches,
                   Clock clock) {
        this.dueDates = dueDates;
        this.applications = applications;
        this.lists = lists;
        this.batches = batches;
        this.clock = clock;
    }

    /** The end of the n-th working day from now. */
    public Date workingDays(long n) {
        return Date.from(dueDates.afterWorkingDays(Instant.now(clock), Math.toIntExact(n)));
    }

    /** When the correction that was asked for is due. */
    public Date correction() {
        return Date.from(applications.get(Case.reference(Case.current(), Case.APPLICATION)).correctionDue());
    }

    /** 23:59:59 of the batch's district deadline. */
    public Date districtDeadline() {
        SummaryList list = lists.find(Case.reference(Case.current(), Case.LIST)).orElseThrow();
        return Date.from(dueDates.endOfDay(batches.get(list.batchId()).districtDeadline()));
    }
}
