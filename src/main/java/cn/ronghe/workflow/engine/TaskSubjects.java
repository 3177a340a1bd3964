package cn.ronghe.workflow.engine;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Tells what a task is about; the matter itself is not in the engine. */
public interface TaskSubjects {

    /**
     * @param name     of the platform, list or selection
     * @param typeName of the platform type
     * @param batchName of the batch
     */
    record Subject(String name, String typeName, String batchName) {
    }

    Subject of(VariableScope scope);

    /** @param caseKey e.g. application:17 */
    Subject of(String caseKey);
}
