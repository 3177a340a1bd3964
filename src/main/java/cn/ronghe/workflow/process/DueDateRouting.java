package cn.ronghe.workflow.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;

import cn.ronghe.application.Applications;
import cn.ronghe.calendar.DueDates;
import cn.ronghe.review.ListDeadlines;
import cn.ronghe.review.SiteVisits;
import org.springframework.stereotype.Component;

/** What a drawing writes into due dates and timers, as in <code>${dueDates.workingDays(5)}</code>. */
@Component("dueDates")
public class DueDateRouting {

    private final DueDates dueDates;
    private final Applications applications;
    private final ListDeadlines deadlines;
    private final SiteVisits visits;
    private final Clock clock;

    DueDateRouting(DueDates dueDates, Applications applications, ListDeadlines deadlines, SiteVisits visits,
                   Clock clock) {
        this.dueDates = dueDates;
        this.applications = applications;
        this.deadlines = deadlines;
        this.visits = visits;
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

    /** The end of the working day after the planned site visit. */
    public Date siteVisit() {
        Instant visitAt = visits.planned(Case.reference(Case.current(), Case.APPLICATION)).visitAt();
        return Date.from(dueDates.afterWorkingDays(visitAt, 1));
    }

    /** 23:59:59 of the day until which the district reports. */
    public Date districtDeadline() {
        return Date.from(deadlines.of(Case.reference(Case.current(), Case.LIST)));
    }
}
