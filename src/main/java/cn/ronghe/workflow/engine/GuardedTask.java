package cn.ronghe.workflow.engine;

import java.util.Map;
import java.util.Set;

/**
 * A task somebody wants to touch, as the guard and its rules see it.
 *
 * @param key        element id in the drawing, e.g. user_district_review
 * @param process    id of the process
 * @param assignee   username, or null while nobody has claimed it
 * @param groups     the groups it is offered to
 * @param references the ids among the process variables, e.g. applicationId
 */
public record GuardedTask(String id, String key, String process, String assignee, Set<String> groups,
                          Map<String, Long> references) {

    public boolean refersTo(String name) {
        return references.containsKey(name);
    }

    public long reference(String name) {
        return references.get(name);
    }
}
