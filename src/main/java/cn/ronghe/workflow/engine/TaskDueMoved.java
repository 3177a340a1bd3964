package cn.ronghe.workflow.engine;

import java.time.Instant;

/**
 * An open task was given another due date, whoever moved it.
 *
 * @param dueAt or null where it has none any more
 */
public record TaskDueMoved(String taskId, Instant dueAt) {
}
