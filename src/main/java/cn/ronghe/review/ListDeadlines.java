package cn.ronghe.review;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

import cn.ronghe.batch.DistrictDeadlines;
import cn.ronghe.calendar.DueDates;
import cn.ronghe.organization.Department;
import cn.ronghe.organization.Departments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Until when summary lists are due: the last second of the day that counts for the list's district. */
@Component
@Transactional(readOnly = true)
public class ListDeadlines {

    /** @param extended whether the district was given more time than the others */
    record Due(Instant at, boolean extended) {
    }

    private final SummaryListRepository lists;
    private final DistrictDeadlines deadlines;
    private final Departments departments;
    private final DueDates dueDates;

    ListDeadlines(SummaryListRepository lists, DistrictDeadlines deadlines, Departments departments,
                  DueDates dueDates) {
        this.lists = lists;
        this.deadlines = deadlines;
        this.departments = departments;
        this.dueDates = dueDates;
    }

    public Instant of(long listId) {
        return of(lists.findById(listId).orElseThrow(() -> new NoSuchElementException("summary list " + listId)));
    }

    Instant of(SummaryList list) {
        return of(List.of(list)).get(list.id()).at();
    }

    /** By the lists' ids. */
    Map<Long, Due> of(Collection<SummaryList> all) {
        DistrictDeadlines.Table table = deadlines.in(all.stream().map(SummaryList::batchId).collect(Collectors.toSet()));
        Map<String, Department> owners =
                departments.byCodes(all.stream().map(SummaryList::departmentCode).collect(Collectors.toSet()));
        Map<Long, Due> due = new HashMap<>();
        for (SummaryList list : all) {
            String district = owners.get(list.departmentCode()).districtCode();
            due.put(list.id(), new Due(dueDates.endOfDay(table.of(list.batchId(), district)),
                    table.isExtended(list.batchId(), district)));
        }
        return due;
    }
}
