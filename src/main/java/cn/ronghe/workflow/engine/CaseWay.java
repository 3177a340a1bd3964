package cn.ronghe.workflow.engine;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Where a matter stands in its drawing. */
@Component
public class CaseWay {

    /**
     * @param definitionId the version of the drawing that the case started with
     * @param name         of the process
     * @param done         element ids that lie behind
     * @param active       element ids where it stands; empty at the end
     */
    public record Way(String definitionId, String name, List<String> done, List<String> active) {
    }

    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService repository;

    CaseWay(RuntimeService runtime, HistoryService history, RepositoryService repository) {
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
    }

    public Optional<Way> of(String caseKey) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseKey).rootProcessInstances()
                .orderByProcessInstanceStartTime().desc().listPage(0, 1).stream().findFirst().map(this::way);
    }

    private Way way(HistoricProcessInstance instance) {
        List<String> active = instance.getEndTime() == null
                ? runtime.getActiveActivityIds(instance.getId()).stream().distinct().toList() : List.of();
        List<String> done = history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId())
                .finished().list().stream().map(HistoricActivityInstance::getActivityId)
                .filter(id -> !active.contains(id)).distinct().toList();
        return new Way(instance.getProcessDefinitionId(), repository.getProcessDefinition(
                instance.getProcessDefinitionId()).getName(), done, active);
    }
}
