package cn.ronghe.workflow.engine;

import java.util.List;
import java.util.Optional;

import cn.ronghe.organization.Organization;
import cn.ronghe.organization.People;
import cn.ronghe.organization.Person;
import org.springframework.stereotype.Component;

/** The people behind an open task, those only who are active. */
@Component
public class TaskPeople {

    private final People people;
    private final GroupDirectory groups;

    TaskPeople(People people, GroupDirectory groups) {
        this.people = people;
        this.groups = groups;
    }

    /** Who has claimed it; else, or where that person has left, everybody it is offered to. */
    public List<Person> holders(TaskEntry task) {
        return claimer(task).map(List::of).orElseGet(() -> offered(task));
    }

    public Optional<Person> claimer(TaskEntry task) {
        return Optional.ofNullable(task.assignee()).flatMap(people::byUsername).filter(Person::active);
    }

    /** The code of the department it is offered to; empty for a unit's and for a panel member's task. */
    public Optional<String> department(TaskEntry task) {
        return Optional.ofNullable(task.offeredTo()).flatMap(groups::departmentRole)
                .map(GroupDirectory.DepartmentRole::departmentCode);
    }

    private List<Person> offered(TaskEntry task) {
        if (task.offeredTo() == null) {
            return List.of();
        }
        return groups.departmentRole(task.offeredTo())
                .map(asked -> people.in(asked.departmentCode(), asked.role()))
                .orElseGet(() -> Organization.idOf(task.offeredTo()).map(people::inOrganization).orElse(List.of()));
    }
}
