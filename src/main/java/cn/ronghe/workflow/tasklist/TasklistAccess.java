package cn.ronghe.workflow.tasklist;

import java.util.List;

import cn.ronghe.organization.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What reviewers may see in the engine beyond the tasks offered to them: Tasklist itself, the shared filters and the
 * drawings. No grant opens a task: those are made one by one, for the group that a drawing asks. Administrators of
 * processes and of the system get everything of the engine; the guard still keeps them from other people's tasks.
 */
@Component
class TasklistAccess {

    static final List<Role> REVIEWERS = List.of(Role.HANDLER, Role.LEADER, Role.PANEL_MEMBER);

    private final AuthorizationService authorizations;

    TasklistAccess(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void open() {
        for (Role role : REVIEWERS) {
            grant(role.suffix(), Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(role.suffix(), Resources.APPLICATION, "welcome", Permissions.ACCESS);
            grant(role.suffix(), Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        }
        for (Resource resource : Resources.values()) {
            grant(Groups.CAMUNDA_ADMIN, resource, Authorization.ANY, Permissions.ALL);
        }
    }

    void grant(String group, Resource resource, String id, Permission permission) {
        boolean granted = authorizations.createAuthorizationQuery().groupIdIn(group)
                .resourceType(resource).resourceId(id).count() > 0;
        if (!granted) {
            Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(group);
            authorization.setResource(resource);
            authorization.setResourceId(id);
            authorization.addPermission(permission);
            authorizations.saveAuthorization(authorization);
        }
    }
}
