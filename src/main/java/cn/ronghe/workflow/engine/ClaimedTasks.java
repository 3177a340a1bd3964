package cn.ronghe.workflow.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import cn.ronghe.organization.People;
import cn.ronghe.organization.Person;
import cn.ronghe.organization.PersonAccessChanged;
import cn.ronghe.shared.TasksOfPerson;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What people have claimed; whoever may no longer do it gives it back to the department that was asked. */
@Component
class ClaimedTasks implements TasksOfPerson {

    private final TaskEntries entries;
    private final OpenServices engine;
    private final AuthorizationService grants;
    private final People people;

    ClaimedTasks(TaskEntries entries, OpenServices engine, AuthorizationService grants, People people) {
        this.entries = entries;
        this.engine = engine;
        this.grants = grants;
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
        forgetGrants(event.username());
    }

    /** The engine lets whoever had a task once read it until it is done, unless this grant is taken back. */
    private void forgetGrants(String username) {
        Set<String> own = entries.assignedTo(username).stream().map(TaskEntry::taskId).collect(Collectors.toSet());
        grants.createAuthorizationQuery().userIdIn(username).resourceType(Resources.TASK).list().stream()
                .filter(grant -> !own.contains(grant.getResourceId()))
                .forEach(grant -> grants.deleteAuthorization(grant.getId()));
    }
}
