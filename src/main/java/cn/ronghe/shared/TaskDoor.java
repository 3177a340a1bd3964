package cn.ronghe.shared;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way of a portal page into the engine: decides the open task of a matter that the person who is logged in may do,
 * claiming it if need be, through the same guard as every other door. Takes part in a running transaction or is one.
 */
public interface TaskDoor {

    /**
     * @param caseKey the matter, e.g. {@code list:4}
     * @param values  the fields of the task's form; the outcome is called {@code outcome}
     * @return the sentence for the person where it was refused; nothing was changed then
     */
    Optional<String> decide(String caseKey, Map<String, Object> values);

    /** Whether the person who is logged in has, or may claim, an open task of this matter, by its element id. */
    Optional<String> openTask(String caseKey);

    /** Those of several matters in which that is so, by their case keys. */
    Set<String> openTasks(Collection<String> caseKeys);
}
