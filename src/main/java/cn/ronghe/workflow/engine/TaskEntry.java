package cn.ronghe.workflow.engine;

import java.time.Instant;

/**
 * An open task as lists show it.
 *
 * @param key       element id in the drawing
 * @param process   id of the process
 * @param name      what is to be done, e.g. 初审推荐书
 * @param caseKey   the matter, e.g. application:17
 * @param offeredTo the group it is offered to, or null where it has an assignee from the start
 * @param assignee  username, or null
 * @param dueAt     or null
 */
public record TaskEntry(String taskId, String key, String process, String name, String caseKey, String offeredTo,
                        String assignee, Instant createdAt, Instant dueAt) {

    /** Where it is opened in Tasklist. */
    public String tasklistPath() {
        return "/camunda/app/tasklist/default/#/?task=" + taskId;
    }
}
