package cn.ronghe.workflow.reminder;

import java.time.Instant;

/**
 * A task that is watched until it is done.
 *
 * @param settledUntil everything planned up to this moment was sent or is no longer wanted
 */
record Reminder(long id, String taskId, Instant settledUntil) {
}
