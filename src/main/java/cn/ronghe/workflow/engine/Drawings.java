package cn.ronghe.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The drawings that the engine has, each version with its forms. */
@Component
public class Drawings {

    private final RepositoryService repository;

    Drawings(RepositoryService repository) {
        this.repository = repository;
    }

    /** The version that new cases take. */
    public Optional<ProcessDefinition> inForce(String key) {
        return Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion()
                .singleResult());
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

    /** A version as it was deployed. */
    public ModelBundle bundle(ProcessDefinition definition) {
        SortedMap<String, String> forms = new TreeMap<>();
        for (String name : repository.getDeploymentResourceNames(definition.getDeploymentId())) {
            if (name.endsWith(ModelBundle.FORM)) {
                forms.put(name.substring(0, name.length() - ModelBundle.FORM.length()), text(definition, name));
            }
        }
        return new ModelBundle(definition.getKey(), text(definition, definition.getResourceName()), forms);
    }

    /** Puts a drawing with its forms in force for new cases; running ones keep the version they started with. */
    public ProcessDefinition deploy(ModelBundle bundle, String source) {
        DeploymentBuilder deployment = repository.createDeployment().name(bundle.key()).source(source);
        bundle.files().forEach((name, content) ->
                deployment.addString(name, new String(content, StandardCharsets.UTF_8)));
        return deployment.deployWithResult().getDeployedProcessDefinitions().get(0);
    }

    private String text(ProcessDefinition definition, String resource) {
        try (InputStream in = repository.getResourceAsStream(definition.getDeploymentId(), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
