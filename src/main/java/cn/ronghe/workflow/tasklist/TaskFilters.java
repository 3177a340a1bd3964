package cn.ronghe.workflow.tasklist;

import java.util.Map;

import cn.ronghe.shared.Texts;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The shared filters of Tasklist: 待我单位办理, 我已认领, 即将到期, 已逾期; put right at each start. */
@Component
class TaskFilters implements SmartInitializingSingleton {

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final TasklistAccess access;
    private final Texts texts;

    TaskFilters(FilterService filters, TaskService tasks, TasklistAccess access, Texts texts) {
        this.filters = filters;
        this.tasks = tasks;
        this.access = access;
        this.texts = texts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        access.open();
        share("offered", 10, mineOrOffered());
        share("mine", 20, tasks.createTaskQuery().taskAssigneeExpression(ME));
        share("dueSoon", 30, mineOrOffered().dueAfterExpression("${now()}")
                .dueBeforeExpression("${dateTime().plusDays(2)}"));
        share("overdue", 40, mineOrOffered().dueBeforeExpression("${now()}"));
    }

    private TaskQuery mineOrOffered() {
        return tasks.createTaskQuery().or().taskAssigneeExpression(ME).taskCandidateGroupInExpression(MY_GROUPS).endOr();
    }

    private void share(String key, int order, TaskQuery query) {
        String name = texts.get("filter." + key);
        Filter known = filters.createTaskFilterQuery().filterName(name).singleResult();
        Filter filter = known != null ? known : filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of("priority", order, "refresh", true, "showUndefinedVariable", false));
        Filter saved = filters.saveFilter(filter);
        TasklistAccess.REVIEWERS.forEach(role ->
                access.grant(role.suffix(), Resources.FILTER, saved.getId(), Permissions.READ));
    }
}
