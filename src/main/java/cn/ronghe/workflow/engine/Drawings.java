package cn.ronghe.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The drawings in force and those that running cases still follow. */
@Component
public class Drawings {

    /**
     * @param id       the definition's id, one for each version
     * @param key      the process's id
     * @param inForce  since when
     */
    public record Drawing(String id, String key, String name, int version, Instant inForce) {
    }

    private final RepositoryService repository;

    Drawings(RepositoryService repository) {
        this.repository = repository;
    }

    /** The latest version of each process. */
    public List<Drawing> inForce() {
        return repository.createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionKey().asc().list()
                .stream().map(this::drawing).toList();
    }

    public Optional<String> inForce(String key) {
        return Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion()
                .singleResult()).map(ProcessDefinition::getId);
    }

    /** The drawing's XML; empty where there is no such definition. */
    public Optional<byte[]> xml(String definitionId) {
        if (repository.createProcessDefinitionQuery().processDefinitionId(definitionId).count() == 0) {
            return Optional.empty();
        }
        try (InputStream xml = repository.getProcessModel(definitionId)) {
            return Optional.of(xml.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Drawing drawing(ProcessDefinition definition) {
        var deployment = repository.createDeploymentQuery().deploymentId(definition.getDeploymentId()).singleResult();
        return new Drawing(definition.getId(), definition.getKey(), definition.getName(), definition.getVersion(),
                deployment.getDeploymentTime().toInstant());
    }
}
