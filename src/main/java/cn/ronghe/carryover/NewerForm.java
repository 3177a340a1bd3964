package cn.ronghe.carryover;

import java.time.Instant;

/**
 * A newer edition of the form that an application can be moved to.
 *
 * @param from  the application's own edition, in use since {@code since}
 * @param to    the edition that stands now
 */
public record NewerForm(String from, Instant since, String to, EditionChanges changes) {
}
