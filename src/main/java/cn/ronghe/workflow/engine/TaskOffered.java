package cn.ronghe.workflow.engine;

/** A new task waits for somebody. */
public record TaskOffered(TaskEntry task, TaskSubjects.Subject subject) {
}
