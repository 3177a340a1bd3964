package cn.ronghe.workflow.engine;

/**
 * A task was completed, in the same transaction.
 *
 * @param key      element id in the drawing
 * @param caseKey  the matter, e.g. selection:3
 * @param assignee who did it
 */
public record TaskDone(String key, String caseKey, String assignee) {
}
