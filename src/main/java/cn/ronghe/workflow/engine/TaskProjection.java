package cn.ronghe.workflow.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps {@link TaskEntries} in step with the engine, and tells the house what becomes of each task. */
@Component
class TaskProjection implements TaskListener {

    private static final List<String> EVENTS =
            List.of(EVENTNAME_CREATE, EVENTNAME_ASSIGNMENT, EVENTNAME_UPDATE, EVENTNAME_COMPLETE, EVENTNAME_DELETE);

    /** Between what is to be done and what it is about, in the task's name as Tasklist shows it. */
    private static final String SEPARATOR = " · ";

    private final ObjectProvider<TaskEntries> entries;
    private final ObjectProvider<TaskSubjects> subjects;
    private final ApplicationEventPublisher events;

    TaskProjection(ObjectProvider<TaskEntries> entries, ObjectProvider<TaskSubjects> subjects,
                   ApplicationEventPublisher events) {
        this.entries = entries;
        this.subjects = subjects;
        this.events = events;
    }

    BpmnParseListener parseListener() {
        return new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                EVENTS.forEach(event -> task.addBuiltInTaskListener(event, TaskProjection.this));
            }
        };
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> created((TaskEntity) task);
            case EVENTNAME_ASSIGNMENT -> entries.getObject().assign(task.getId(), task.getAssignee());
            case EVENTNAME_UPDATE -> updated(task);
            case EVENTNAME_COMPLETE -> completed((TaskEntity) task);
            case EVENTNAME_DELETE -> remove(task);
            default -> throw new IllegalStateException("unexpected event " + task.getEventName());
        }
    }

    private void created(TaskEntity task) {
        ExecutionEntity instance = task.getProcessInstance();
        TaskSubjects.Subject subject = subjects.getObject().of(task);
        String group = groupOf(task);
        var entry = new TaskEntry(task.getId(), task.getTaskDefinitionKey(),
                ((ProcessDefinitionEntity) instance.getProcessDefinition()).getKey(), task.getName(),
                instance.getBusinessKey(), group, task.getAssignee(), task.getCreateTime().toInstant(),
                instant(task.getDueDate()));
        entries.getObject().add(entry);
        task.setName(task.getName() + SEPARATOR + subject.name());
        events.publishEvent(new TaskOffered(entry, subject));
    }

    private void completed(TaskEntity task) {
        remove(task);
        task.setVariable(GroupDirectory.ASKED, Variables.stringValue(groupOf(task), true));
        events.publishEvent(new TaskDone(task.getTaskDefinitionKey(), task.getProcessInstance().getBusinessKey(),
                task.getAssignee()));
    }

    private void remove(DelegateTask task) {
        entries.getObject().remove(task.getId());
        events.publishEvent(new TaskOver(task.getId()));
    }

    private static String groupOf(DelegateTask task) {
        return task.getCandidates().stream().map(IdentityLink::getGroupId).findFirst().orElse(null);
    }

    private void updated(DelegateTask task) {
        entries.getObject().assign(task.getId(), task.getAssignee());
        Instant due = instant(task.getDueDate());
        boolean moved = entries.getObject().find(task.getId()).filter(entry -> !Objects.equals(entry.dueAt(), due)).isPresent();
        if (moved) {
            entries.getObject().move(task.getId(), due);
            events.publishEvent(new TaskDueMoved(task.getId(), due));
        }
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
