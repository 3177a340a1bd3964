package cn.ronghe.workflow.engine;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Reads tasks for the guard, past the engine's own authorizations: the guard decides by itself. */
class TaskLookup {

    private static final List<String> REFERENCES = List.of("applicationId", "listId", "selectionId");

    private final ProcessEngineConfigurationImpl engine;
    private final OpenServices open;

    TaskLookup(ProcessEngineConfigurationImpl engine, OpenServices open) {
        this.engine = engine;
        this.open = open;
    }

    Optional<GuardedTask> find(String taskId) {
        return taskId == null ? Optional.empty()
                : engine.getCommandExecutorTxRequired().execute(context -> unchecked(context, () -> read(context, taskId)));
    }

    /** The .form file that belongs to the task; empty where it has none. */
    Optional<String> form(String taskId) {
        return engine.getCommandExecutorTxRequired().execute(context -> unchecked(context, () -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task.getTaskDefinition() == null || task.getTaskDefinition().getCamundaFormDefinitionKey() == null) {
                return Optional.empty();
            }
            try (var form = open.forms().getDeployedTaskForm(taskId)) {
                return Optional.of(new String(form.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }));
    }

    private static <T> T unchecked(CommandContext context, Callable<T> reading) throws RuntimeException {
        try {
            return context.runWithoutAuthorization(reading);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Optional<GuardedTask> read(CommandContext context, String taskId) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null || task.getProcessDefinitionId() == null) {
            return Optional.empty();
        }
        ProcessDefinitionEntity definition = Context.getProcessEngineConfiguration().getDeploymentCache()
                .findDeployedProcessDefinitionById(task.getProcessDefinitionId());
        Set<String> groups = new LinkedHashSet<>();
        for (IdentityLinkEntity link : task.getIdentityLinks()) {
            if (link.isGroup() && "candidate".equals(link.getType())) {
                groups.add(link.getGroupId());
            }
        }
        Map<String, Long> references = new HashMap<>();
        for (String name : REFERENCES) {
            if (task.getVariable(name) instanceof Long id) {
                references.put(name, id);
            }
        }
        return Optional.of(new GuardedTask(taskId, task.getTaskDefinitionKey(), definition.getKey(),
                task.getAssignee(), groups, references));
    }
}
