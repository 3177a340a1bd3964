package cn.ronghe.workflow.reminder;

import java.util.List;
import java.util.Optional;

import cn.ronghe.application.Applications;
import cn.ronghe.organization.People;
import cn.ronghe.organization.Person;
import cn.ronghe.organization.Role;
import cn.ronghe.selection.Selections;
import cn.ronghe.workflow.engine.Matter;
import cn.ronghe.workflow.engine.TaskEntry;
import cn.ronghe.workflow.engine.TaskPeople;
import org.springframework.stereotype.Component;

/** Whom the words of config/reminders.yaml mean for a task. Nobody who has left. */
@Component
class ReminderPeople {

    private final TaskPeople tasks;
    private final People people;
    private final Applications applications;
    private final Selections selections;

    ReminderPeople(TaskPeople tasks, People people, Applications applications, Selections selections) {
        this.tasks = tasks;
        this.people = people;
        this.applications = applications;
        this.selections = selections;
    }

    List<Person> of(ReminderTo to, TaskEntry task) {
        return switch (to) {
            case HOLDER -> tasks.holders(task);
            case HANDLERS -> inDepartment(task, Role.HANDLER);
            case LEADERS -> inDepartment(task, Role.LEADER);
            case APPLICANT -> applicant(Matter.of(task.caseKey()));
            case ADMINISTRATORS -> people.with(Role.BUSINESS_ADMIN);
        };
    }

    /** A panel member's task is answered for by the department that leads the selection. */
    private List<Person> inDepartment(TaskEntry task, Role role) {
        Matter matter = Matter.of(task.caseKey());
        return tasks.department(task)
                .or(() -> matter.kind() == Matter.Kind.SELECTION
                        ? Optional.of(selections.leadDepartment(matter.id())) : Optional.empty())
                .map(department -> people.in(department, role)).orElse(List.of());
    }

    private List<Person> applicant(Matter matter) {
        return matter.kind() == Matter.Kind.APPLICATION
                ? people.inOrganization(applications.get(matter.id()).organizationId()) : List.of();
    }
}
