package cn.ronghe.workflow.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import cn.ronghe.organization.PeopleBoard;
import cn.ronghe.workflow.engine.GroupDirectory.DepartmentRole;
import org.springframework.stereotype.Component;

/** Open tasks of a department in which nobody could do them: no mail reaches anybody, no list shows them. */
@Component
public class UnattendedTasks {

    /** @param name the department and the role that is missing there, as 西湖区教育局 经办人 */
    public record Unattended(String departmentCode, String name, long tasks) {
    }

    private final TaskEntries tasks;
    private final GroupDirectory groups;
    private final PeopleBoard people;

    UnattendedTasks(TaskEntries tasks, GroupDirectory groups, PeopleBoard people) {
        this.tasks = tasks;
        this.groups = groups;
        this.people = people;
    }

    /** In the order of the departments' codes. */
    public List<Unattended> all() {
        Set<DepartmentRole> staffed = people.staffing().stream()
                .map(some -> new DepartmentRole(some.getDepartmentCode(), some.getRole())).collect(Collectors.toSet());
        return tasks.offered().entrySet().stream().flatMap(offered -> groups.departmentRole(offered.getKey())
                .filter(asked -> !staffed.contains(asked)).map(asked -> new Unattended(asked.departmentCode(),
                        groups.nameOf(offered.getKey()), offered.getValue())).stream()).toList();
    }
}
