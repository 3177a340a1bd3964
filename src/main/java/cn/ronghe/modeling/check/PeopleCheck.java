package cn.ronghe.modeling.check;

import java.util.List;
import java.util.Locale;

import cn.ronghe.organization.Department;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.People;
import cn.ronghe.organization.Role;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Where a task asks a department, somebody works there who can take it; nobody does in a department not asked before. */
final class PeopleCheck implements Check {

    private static final int NAMED = 3;

    private final RoutingCalls routing;
    private final Departments departments;
    private final People people;

    PeopleCheck(RoutingCalls routing, Departments departments, People people) {
        this.routing = routing;
        this.departments = departments;
        this.people = people;
    }

    @Override
    public void look(CheckedModel model, Findings found) {
        for (UserTask task : model.all(UserTask.class)) {
            String groups = task.getCamundaCandidateGroups();
            if (groups != null) {
                routing.asked(groups).ifPresent(asked -> look(task, asked, found));
            }
        }
    }

    private void look(UserTask task, RoutingCalls.Asked asked, Findings found) {
        Role role = Role.valueOf(asked.role().toUpperCase(Locale.ROOT).replace('-', '_'));
        List<String> empty = asked(asked).stream().filter(department -> people.in(department.code(), role).isEmpty())
                .map(Department::name).toList();
        if (!empty.isEmpty()) {
            String names = String.join("、", empty.subList(0, Math.min(NAMED, empty.size())));
            found.warn(task, "groups.nobody." + asked.role(), CheckedModel.nameOf(task), names, empty.size());
        }
    }

    private List<Department> asked(RoutingCalls.Asked asked) {
        List<Department> ofKind = departments.all().stream()
                .filter(department -> department.kind().equals(asked.kind())).toList();
        String city = departments.city().code();
        return ofKind.stream().filter(department -> department.districtCode().equals(city) == asked.inCity()).toList();
    }
}
