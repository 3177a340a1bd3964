package cn.ronghe.workflow.engine.safety;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** The engine makes no object of a class that a model names. */
final class NoClasses implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ProcessEngineException("classes in models are switched off: " + type.getName());
    }
}
