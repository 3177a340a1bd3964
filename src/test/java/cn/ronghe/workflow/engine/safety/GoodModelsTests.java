package cn.ronghe.workflow.engine.safety;

import static cn.ronghe.workflow.engine.safety.SafeEngine.condition;
import static cn.ronghe.workflow.engine.safety.SafeEngine.deploy;
import static cn.ronghe.workflow.engine.safety.SafeEngine.document;
import static cn.ronghe.workflow.engine.safety.SafeEngine.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the house's processes are made of is accepted and runs. */
class GoodModelsTests {

    private ProcessEngine engine;

    @BeforeEach
    void open() {
        engine = SafeEngine.open();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aTaskGetsItsGroupsNameAndDueDateFromSmallExpressions() {
        deploy(engine, "p.bpmn", model("<userTask id='x' name='初审 ${unit}' camunda:assignee='${null}'"
                + " camunda:formRef='f' camunda:formRefBinding='deployment' camunda:priority='${1 + 2}'"
                + " camunda:candidateGroups=\"city,${departments.district('drc', role)}\""
                + " camunda:dueDate='${dueDates.workingDays(5, execution)}'/>"));
        start(Map.of("unit", "西湖职校", "role", "handler"));

        Task task = engine.getTaskService().createTaskQuery().singleResult();
        assertThat(task.getName()).isEqualTo("初审 西湖职校");
        assertThat(task.getDueDate()).isInSameDayAs("2026-12-07");
        assertThat(task.getPriority()).isEqualTo(3);
        assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId())).extracting(IdentityLink::getGroupId)
                .containsExactlyInAnyOrder("city", "district-drc-handler");
    }

    @ParameterizedTest
    @CsvSource({"passed,3,y", "passed,2,", "returned,9,"})
    void aGatewayReadsVariables(String outcome, int score, String next) {
        deploy(engine, "p.bpmn", condition("<conditionExpression id='c' xsi:type='tFormalExpression'>"
                + "${outcome == 'passed' &amp;&amp; (score gt 2 ? true : not empty missing)}</conditionExpression>"));
        start(Map.of("outcome", outcome, "score", score, "missing", ""));

        Task task = engine.getTaskService().createTaskQuery().singleResult();
        assertThat(task == null ? null : task.getTaskDefinitionKey()).isEqualTo(next);
    }

    @Test
    void aDelegateRunsThoughAVariableHasItsName() {
        deploy(engine, "p.bpmn", document("<startEvent id='s'/><sequenceFlow id='a' sourceRef='s' targetRef='x'/>"
                + "<serviceTask id='x' camunda:delegateExpression='${recordDelegate}' camunda:asyncBefore='true'>"
                + "<extensionElements><camunda:failedJobRetryTimeCycle>PT5M,PT15M</camunda:failedJobRetryTimeCycle>"
                + "</extensionElements></serviceTask><sequenceFlow id='b' sourceRef='x' targetRef='y'/>"
                + "<userTask id='y' name='${recorded}'"
                + " camunda:candidateGroups=\"${departments.district('a', 'b')}\"/>"));
        start(Map.of("recordDelegate", "a text", "departments", "another"));
        engine.getManagementService().executeJob(engine.getManagementService().createJobQuery().singleResult().getId());

        Task task = engine.getTaskService().createTaskQuery().taskCandidateGroup("district-a-b").singleResult();
        assertThat(task.getName()).isEqualTo("已登记");
    }

    @Test
    void aCalledProcessGetsTheBusinessKeyAndMappedVariables() {
        deploy(engine, "p.bpmn", model("<callActivity id='x' calledElement='called'><extensionElements>"
                + "<camunda:in businessKey='#{execution.processBusinessKey}'/><camunda:in source='unit' target='name'/>"
                + "<camunda:in sourceExpression='${unit == null}' target='isNew'/><camunda:out source='a' target='b'/>"
                + "</extensionElements></callActivity>"));
        deploy(engine, "called.bpmn", model("<userTask id='x' name='${name}'/>").replace("id='p'", "id='called'"));
        engine.getRuntimeService().startProcessInstanceByKey("p", "HZ-2026-001", Map.of("unit", "西湖职校"));

        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("called")
                .singleResult().getBusinessKey()).isEqualTo("HZ-2026-001");
        Task task = engine.getTaskService().createTaskQuery().singleResult();
        assertThat(task.getName()).isEqualTo("西湖职校");
        assertThat(engine.getTaskService().getVariable(task.getId(), "isNew")).isEqualTo(false);
    }

    @Test
    void lanesEventsMessagesLoopsAndTheDrawingAreAccepted() {
        deploy(engine, "rich.bpmn", RICH);
        engine.getRuntimeService().startProcessInstanceByKey("rich", Map.of("due", "2030-01-01T00:00:00"));

        assertThat(engine.getTaskService().createTaskQuery().taskDefinitionKey("user_opinion").count()).isEqualTo(2);
        assertThat(engine.getManagementService().createJobQuery().timers().singleResult().getDuedate())
                .isInSameYearAs("2030-06-01");
    }

    @Test
    void aDefectInABeanComesOutAsItIs() {
        deploy(engine, "p.bpmn", model("<userTask id='x' camunda:assignee='${departments.fail()}'/>"));

        assertThatThrownBy(() -> start(Map.of())).hasRootCauseInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("a defect");
    }

    @Test
    void aFormGoesThrough() {
        deploy(engine, "review.form", "{\"id\": \"review\", \"type\": \"default\", \"components\": []}");

        assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isEqualTo(1);
    }

    private void start(Map<String, Object> variables) {
        engine.getRuntimeService().startProcessInstanceByKey("p", variables);
    }

    private static final String RICH = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
             xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
             xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
             xmlns:modeler="http://camunda.org/schema/modeler/1.0" modeler:executionPlatform="Camunda Platform"
             xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0"
             id="d" targetNamespace="ronghe" exporter="Camunda Modeler" exporterVersion="5.30.0">
              <bpmn:collaboration id="c"><bpmn:participant id="pa" name="市教育局" processRef="rich" />
              </bpmn:collaboration>
              <bpmn:message id="m" name="case-withdrawn" />
              <bpmn:error id="e" name="超额" errorCode="over-quota" />
              <bpmn:process id="rich" name="联合遴选" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <bpmn:extensionElements><camunda:properties><camunda:property name="a" value="b" />
                </camunda:properties></bpmn:extensionElements>
                <bpmn:laneSet id="ls"><bpmn:lane id="l" name="遴选组"><bpmn:flowNodeRef>start_batch</bpmn:flowNodeRef>
                <bpmn:flowNodeRef>user_opinion</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
                <bpmn:startEvent id="start_batch"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="f1" sourceRef="start_batch" targetRef="user_opinion" />
                <bpmn:userTask id="user_opinion" name="填写意见" camunda:modelerTemplate="ronghe.review">
                  <bpmn:documentation>每位成员一份</bpmn:documentation>
                  <bpmn:extensionElements><camunda:inputOutput>
                    <camunda:inputParameter name="until">${due}</camunda:inputParameter>
                  </camunda:inputOutput></bpmn:extensionElements>
                  <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
                  <bpmn:multiInstanceLoopCharacteristics>
                    <bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">2</bpmn:loopCardinality>
                  </bpmn:multiInstanceLoopCharacteristics>
                </bpmn:userTask>
                <bpmn:boundaryEvent id="timer_due" cancelActivity="false" attachedToRef="user_opinion">
                  <bpmn:timerEventDefinition id="td">
                  <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${due}</bpmn:timeDate>
                  </bpmn:timerEventDefinition></bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="f3" sourceRef="timer_due" targetRef="end_done" />
                <bpmn:sequenceFlow id="f2" sourceRef="user_opinion" targetRef="end_done" />
                <bpmn:endEvent id="end_done" name="已完成" />
                <bpmn:subProcess id="sub_withdrawn" triggeredByEvent="true">
                  <bpmn:startEvent id="start_withdrawn"><bpmn:messageEventDefinition id="md" messageRef="m" />
                  </bpmn:startEvent>
                  <bpmn:sequenceFlow id="g1" sourceRef="start_withdrawn" targetRef="end_withdrawn" />
                  <bpmn:endEvent id="end_withdrawn"><bpmn:terminateEventDefinition id="te" /></bpmn:endEvent>
                </bpmn:subProcess>
                <bpmn:textAnnotation id="ta"><bpmn:text>说明</bpmn:text></bpmn:textAnnotation>
                <bpmn:association id="as" sourceRef="user_opinion" targetRef="ta" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="dia"><bpmndi:BPMNPlane id="pl" bpmnElement="c">
                <bpmndi:BPMNShape id="sh" bpmnElement="start_batch" color:background-color="#eeeeee">
                  <dc:Bounds x="1" y="2" width="36" height="36" /><bpmndi:BPMNLabel /></bpmndi:BPMNShape>
                <bpmndi:BPMNEdge id="ed" bpmnElement="f1"><di:waypoint x="1" y="2" /><di:waypoint x="3" y="4" />
                </bpmndi:BPMNEdge>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;
}
