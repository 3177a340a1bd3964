package cn.ronghe.modeling.check;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What drawings may name in this city.
 *
 * @param departmentKinds kinds of departments with their words, e.g. edu: 教育
 * @param roles           roles in a department that can be asked, e.g. handler
 * @param messages        messages that are sent
 * @param process         whether a process of this id can be called
 * @param decision        whether a decision table of this id can be asked
 */
public record ModelVocabulary(Map<String, String> departmentKinds, Set<String> roles, Set<String> messages,
                              Predicate<String> process, Predicate<String> decision) {

    /** The roles that do a department's work. */
    public static final Set<String> ROLES = Set.of("handler", "leader", "panel-member");
}
