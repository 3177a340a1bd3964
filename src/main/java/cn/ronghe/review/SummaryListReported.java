package cn.ronghe.review;

import java.util.List;

/**
 * A summary list was sealed and reported: all its cases have reached the city.
 *
 * @param applicationIds in ascending order; empty where the department recommends none
 */
public record SummaryListReported(long listId, List<Long> applicationIds) {
}
