package cn.ronghe.shared;

import java.util.Collection;
import java.util.Set;

/** Tells a feature which of its matters somebody still has a task for, whatever the city's drawing asks. */
public interface OpenTasks {

    /** Those of the matters, by their case keys, that have an open task. */
    Set<String> among(Collection<String> caseKeys);
}
