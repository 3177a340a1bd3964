package cn.ronghe.workflow.engine;

import java.util.ArrayList;
import java.util.List;

import cn.ronghe.organization.People;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** How the embedded engine is set up, beyond application.yaml; the reasons are measured ones. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    /** Group and user ids such as 330106-edu-handler. */
    private static final String ID_PATTERN = "[A-Za-z0-9_.@-]+";

    private final ObjectProvider<People> people;
    private final ObjectProvider<GroupDirectory> directory;
    private final List<TaskRule> rules;
    private final Texts texts;
    private final UserAction userAction;
    private final TaskProjection projection;
    private final ApplicationEventPublisher events;
    private final OpenServices open = new OpenServices();

    EngineSettings(ObjectProvider<People> people, ObjectProvider<GroupDirectory> directory, List<TaskRule> rules,
                   Texts texts, UserAction userAction, TaskProjection projection, ApplicationEventPublisher events) {
        this.people = people;
        this.directory = directory;
        this.rules = rules;
        this.texts = texts;
        this.userAction = userAction;
        this.projection = projection;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setHistoryRemovalTimeStrategy("start");
        engine.setGeneralResourceWhitelistPattern(ID_PATTERN);
        engine.setDefaultUserPermissionForTask(TaskPermissions.TASK_WORK);
        engine.setIdentityProviderSessionFactory(new PeopleIdentityProvider.Factory(people, directory));
        engine.setCustomIncidentHandlers(List.of(new GivenUpJobs(events)));
        var guard = new TaskGuard(new TaskLookup(engine, open), rules, texts, userAction);
        var guarded = new GuardedServices(guard, open);
        engine.setTaskService(guarded.tasks());
        engine.setFormService(guarded.forms());
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>() : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(projection.parseListener());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    @Bean
    OpenServices openServices() {
        return open;
    }
}
