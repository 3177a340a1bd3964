package cn.ronghe.workflow.engine;

import java.util.List;
import java.util.Set;

import cn.ronghe.organization.People;
import cn.ronghe.organization.Person;
import cn.ronghe.organization.PersonAccessChanged;
import cn.ronghe.shared.TasksOfPerson;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What people have claimed; whoever may no longer do it gives it back to the department that was asked. */
@Component
class ClaimedTasks implements TasksOfPerson {

    private final TaskEntries entries;
    private final OpenServices engine;
    private final People people;

    ClaimedTasks(TaskEntries entries, OpenServices engine, People people) {
        this.entries = entries;
        this.engine = engine;
        this.people = people;
    }

    @Override
    public Count of(String username) {
        List<TaskEntry> all = entries.assignedTo(username);
        long claimed = all.stream().filter(task -> task.offeredTo() != null).count();
        return new Count(claimed, all.size() - claimed);
    }

    @EventListener
    public void on(PersonAccessChanged event) {
        Set<String> groups = people.byUsername(event.username()).filter(Person::active).map(Person::groups)
                .orElse(Set.of());
        entries.assignedTo(event.username()).stream()
                .filter(task -> task.offeredTo() != null && !groups.contains(task.offeredTo()))
                .forEach(task -> engine.tasks().setAssignee(task.taskId(), null));
    }
}
