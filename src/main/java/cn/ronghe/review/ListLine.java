package cn.ronghe.review;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A summary list as one row of an overview.
 *
 * @param due      until when it is to be reported, the last second of that day
 * @param extended whether the district was given more time than the others
 * @param substitute whether the department reviews instead of another one (代审)
 * @param overdue  neither reported nor skipped after it
 * @param cases    sealed cases on it, late ones included
 * @param waiting  late cases that wait for their edition (补报)
 * @param filing   the last day on which units file, as long as they can; null afterwards
 */
public record ListLine(SummaryList list, String batchName, String typeName, String departmentName, Instant due,
                       boolean extended, boolean substitute, boolean overdue, int cases, int waiting,
                       LocalDate filing) {

    /** Something is still to be done about it. */
    public boolean open() {
        return !list.state().closed() || waiting > 0;
    }
}
