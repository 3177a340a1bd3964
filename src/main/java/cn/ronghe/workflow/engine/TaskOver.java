package cn.ronghe.workflow.engine;

/** A task was completed or cancelled: it waits for nobody any more. */
public record TaskOver(String taskId) {
}
