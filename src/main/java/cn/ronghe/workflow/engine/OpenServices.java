package cn.ronghe.workflow.engine;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;

/** The engine's own services behind the guard, for the engine room's own upkeep (moving due dates) and nothing else. */
public class OpenServices {

    private final TaskServiceImpl tasks = new TaskServiceImpl();
    private final FormServiceImpl forms = new FormServiceImpl();

    public TaskServiceImpl tasks() {
        return tasks;
    }

    FormServiceImpl forms() {
        return forms;
    }
}
