package cn.ronghe.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * One process as it lies in the repository, with those it calls, in an engine of its own and with {@link StandIns} for
 * the application. A case is what all instances of one business key do together.
 * Where {@link #wholly} is asked, all tests of the class together have to pass every node and flow of the drawing.
 */
final class DrawnProcess implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    /**
     * Who is asked for what.
     *
     * @param who  the candidate group, or the assignee where there is none
     * @param form id of the form in the process's own deployment, or null
     */
    record Asked(String element, String who, Date due, String form) {
    }

    private final String id;
    private final boolean isWhole;
    private final Path file;
    private final StandIns standIns = new StandIns();
    private final Passed passed = new Passed();
    private final Set<String> testsRun = new HashSet<>();
    private ProcessEngine engine;

    private DrawnProcess(String id, boolean isWhole) {
        this.id = id;
        this.isWhole = isWhole;
        this.file = Path.of("processes", id + ".bpmn");
    }

    /** The process of a file, every node and flow of which has to be passed. */
    static DrawnProcess wholly(String id) {
        return new DrawnProcess(id, true);
    }

    /** The process of a file, parts of which are tested. */
    static DrawnProcess partly(String id) {
        return new DrawnProcess(id, false);
    }

    StandIns standIns() {
        return standIns;
    }

    ProcessEngine engine() {
        return engine;
    }

    ProcessInstance start(String caseKey) {
        return engine.getRuntimeService().startProcessInstanceByKey(id, caseKey);
    }

    Task task(ProcessInstance matter, String element) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(matter.getBusinessKey()).taskDefinitionKey(element)
                .singleResult();
    }

    /** Completes the one open task of an element, with nothing but the outcome, or with nothing at all for null. */
    void submit(ProcessInstance matter, String element, String outcome) {
        Task task = task(matter, element);
        assertThat(task).as("open task of %s", element).isNotNull();
        submit(task, outcome);
    }

    void submit(Task task, String outcome) {
        engine.getTaskService().complete(task.getId(), entering(outcome));
    }

    /** The one open task of the case. */
    Asked asked(ProcessInstance matter) {
        List<Asked> all = askedAll(matter);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    List<Asked> askedAll(ProcessInstance matter) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(matter.getBusinessKey()).initializeFormKeys().list()
                .stream().map(this::asked).toList();
    }

    /** As the application tells a waiting case something: by its key, with an outcome that is not kept. */
    void tell(String message, String caseKey, String outcome) {
        engine.getRuntimeService().createMessageCorrelation(message).processInstanceBusinessKey(caseKey)
                .setVariables(entering(outcome)).correlate();
    }

    /** Ids of the events that wait for a message. */
    List<String> listening(ProcessInstance matter) {
        return instances(matter).flatMap(instance -> engine.getRuntimeService().createEventSubscriptionQuery()
                .processInstanceId(instance.getId()).list().stream()).map(EventSubscription::getActivityId).toList();
    }

    List<Job> jobs(ProcessInstance matter) {
        return instances(matter).flatMap(instance -> engine.getManagementService().createJobQuery()
                .processInstanceId(instance.getId()).list().stream()).toList();
    }

    private Stream<ProcessInstance> instances(ProcessInstance matter) {
        return engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(matter.getBusinessKey()).list().stream();
    }

    /** Runs the one job of the case, whenever it is due. */
    void execute(ProcessInstance matter) {
        List<Job> jobs = jobs(matter);
        assertThat(jobs).hasSize(1);
        engine.getManagementService().executeJob(jobs.get(0).getId());
    }

    /** The variables that the engine has kept of the case. */
    Map<String, Object> kept(ProcessInstance matter) {
        return engine.getRuntimeService().getVariables(matter.getId());
    }

    /** The services called so far, tries that were rolled back included, each as "delegate at element". */
    List<String> called() {
        return standIns.calls().stream().map(call -> call.delegate() + " at " + call.activity()).toList();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        engine = DrawnEngine.open(file, standIns, passed);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        BpmnAwareTests.init(engine);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        testsRun.add(context.getRequiredTestMethod().getName());
        passed.readNodes(engine.getHistoryService());
        engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().forEach(matter ->
                engine.getRuntimeService().deleteProcessInstance(matter.getId(), "the test is over"));
        standIns.forget();
        ClockUtil.reset();
        BpmnAwareTests.reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (engine == null) {
            return;
        }
        engine.close();
        if (isWhole && testsRun.containsAll(testsOf(context))) {
            assertThat(passed.missing(Bpmn.readModelFromFile(file.toFile())))
                    .as("nodes and flows of %s that no test passes", id).isEmpty();
        }
    }

    private static Set<String> testsOf(ExtensionContext context) {
        return AnnotationSupport.findAnnotatedMethods(context.getRequiredTestClass(), Testable.class,
                HierarchyTraversalMode.TOP_DOWN).stream().map(Method::getName).collect(Collectors.toSet());
    }

    private Asked asked(Task task) {
        List<IdentityLink> links = engine.getTaskService().getIdentityLinksForTask(task.getId());
        assertThat(links).as("one group or one assignee is asked by %s", task.getTaskDefinitionKey()).hasSize(1);
        String who = task.getAssignee() == null ? links.get(0).getGroupId() : task.getAssignee();
        return new Asked(task.getTaskDefinitionKey(), who, task.getDueDate(), form(task));
    }

    private String form(Task task) {
        CamundaFormRef form = task.getCamundaFormRef();
        if (form == null) {
            return null;
        }
        assertThat(engine.getFormService().getDeployedTaskForm(task.getId()))
                .hasBinaryContent(DrawnEngine.bytes(DrawnEngine.form(form.getKey())));
        return form.getKey();
    }

    /** As the guard lets values in: none of them is kept. */
    private static VariableMap entering(String outcome) {
        VariableMap values = Variables.createVariables();
        return outcome == null ? values : values.putValueTyped("outcome", Variables.stringValue(outcome, true));
    }
}
