package cn.ronghe.workflow.engine.safety;

import static cn.ronghe.workflow.engine.safety.SafeEngine.around;
import static cn.ronghe.workflow.engine.safety.SafeEngine.document;
import static cn.ronghe.workflow.engine.safety.SafeEngine.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Disguises of the document, files of other kinds, and several problems at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileDocumentsTests {

    private ProcessEngine engine;

    @BeforeAll
    void open() {
        engine = SafeEngine.open();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "GB18030"})
    void anotherEncodingHidesNothing(String encoding) {
        String bpmn = model("<serviceTask id='x' camunda:class='a.B'/>").replace("UTF-8", encoding);

        assertThat(found("x.bpmn", bpmn.getBytes(Charset.forName(encoding))))
                .containsExactly(tuple("class", "serviceTask", "x"));
    }

    @Test
    void otherPrefixesHideNothing() {
        String bpmn = "<b:definitions xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t'>"
                + "<b:process id='p' isExecutable='true'><b:serviceTask id='x'"
                + " xmlns:color='http://camunda.org/schema/1.0/bpmn' color:class='a.B'/></b:process></b:definitions>";

        assertThat(found("x.bpmn", bpmn)).containsExactly(tuple("class", "serviceTask", "x"));
    }

    @Test
    void theOldNamespaceOfExtensionsIsRefused() {
        String bpmn = model("<serviceTask id='x' xmlns:a='http://activiti.org/bpmn' a:class='a.B'/>");

        assertThat(found("x.bpmn", bpmn)).containsExactly(tuple("attribute", "serviceTask", "x"));
    }

    @Test
    void elementsOfAForeignNamespaceAreRefusedThoughTheEngineWouldReadThem() {
        String bpmn = document("<task id='x' xmlns='urn:else'/>");

        assertThat(found("x.bpmn", bpmn)).containsExactly(tuple("element", "task", "x"));
    }

    @Test
    void anElementAmongTheDrawingIsRefused() {
        String bpmn = around("", "<bpmndi:BPMNDiagram xmlns:bpmndi='http://www.omg.org/spec/BPMN/20100524/DI' id='di'>"
                + "<bpmndi:process id='q'/></bpmndi:BPMNDiagram>");

        assertThat(found("x.bpmn", bpmn)).containsExactly(tuple("element", "process", "q"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE definitions [<!ENTITY a 'b'>]>", "<!DOCTYPE definitions>",
        "<!DOCTYPE definitions SYSTEM 'http://127.0.0.1:1/x.dtd'>",
        "<!DOCTYPE definitions [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>"})
    void documentTypesAndEntitiesAreRefused(String documentType) {
        assertThat(found("x.bpmn", around(documentType, ""))).containsExactly(tuple("doctype", "!DOCTYPE", ""));
        assertThat(found("x.dmn", around(documentType, ""))).containsExactly(tuple("doctype", "!DOCTYPE", ""));
    }

    @Test
    void textThatIsNoXmlIsRefused() {
        assertThat(found("x.bpmn", "hello")).containsExactly(tuple("not-xml", "", ""));
        assertThat(found("x.bpmn", "")).containsExactly(tuple("not-xml", "", ""));
        assertThat(found("x.bpmn", "<definitions>")).containsExactly(tuple("not-xml", "", ""));
        assertThat(found("x.bpmn", "<definitions/>")).containsExactly(tuple("not-bpmn", "definitions", ""));
    }

    @Test
    void deepNestingAndLargeFilesAreRefused() {
        String deep = document("<subProcess id='s'>".repeat(10_000) + "</subProcess>".repeat(10_000));

        assertThat(found("x.bpmn", deep)).containsExactly(tuple("too-deep", "subProcess", ""));
        assertThat(found("x.bpmn", new byte[(4 << 20) + 1])).containsExactly(tuple("too-large", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.cmmn", "a.cmmn10.xml", "a.cmmn11.xml", "A.CMMN"})
    void caseModelsAreRefused(String file) {
        assertThat(found(file, "<x/>")).containsExactly(tuple("cmmn", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.js", "a.groovy", "a.html", "a.svg", "a", "a.bpmn.txt"})
    void filesOfOtherKindsAreRefused(String file) {
        assertThat(found(file, "1")).containsExactly(tuple("kind", "", ""));
    }

    @Test
    void aScriptTaskIsRefusedWithItsScript() {
        assertThat(found("x.bpmn", model(
                "<scriptTask id='x' scriptFormat='javascript'><script>1</script></scriptTask>")))
                .containsExactly(tuple("script", "scriptTask", "x"), tuple("script", "script", "x"));
        assertThat(found("x.bpmn", model("<scriptTask id='x' camunda:resource='deployment://x.js'/>")))
                .containsExactly(tuple("script", "scriptTask", "x"));
    }

    @Test
    void listenersAreRefusedWhateverTheyHold() {
        assertThat(found("x.bpmn", model("""
                <userTask id='x'><extensionElements>
                <camunda:taskListener event='create' class='a.B'/>
                <camunda:taskListener event='create' expression='${departments.fail()}'/>
                <camunda:executionListener event='start' delegateExpression='${recordDelegate}'/>
                <camunda:executionListener event='start'><camunda:script scriptFormat='juel'>${1}</camunda:script>
                </camunda:executionListener></extensionElements></userTask>"""))).containsExactly(
                tuple("listener", "camunda:taskListener", "x"), tuple("listener", "camunda:taskListener", "x"),
                tuple("listener", "camunda:executionListener", "x"),
                tuple("listener", "camunda:executionListener", "x"), tuple("script", "camunda:script", "x"));
    }

    @Test
    void connectorsAreRefused() {
        assertThat(found("x.bpmn", model("<serviceTask id='x'><extensionElements><camunda:connector>"
                + "<camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></extensionElements>"
                + "</serviceTask>"))).containsExactly(tuple("connector", "camunda:connector", "x"),
                tuple("connector", "camunda:connectorId", "x"));
    }

    @Test
    void allProblemsOfAllFilesAreNamedAndNothingIsDeployed() {
        String first = document("\n<userTask id='a' camunda:assignee='${a.b}' name='${c.d}'/>\n\n"
                + "<serviceTask id='b' camunda:class='x.Y'/>");

        assertThatThrownBy(() -> engine.getRepositoryService().createDeployment()
                .addString("一.bpmn", first).addString("二.cmmn", "<x/>").deploy())
                .isInstanceOfSatisfying(ModelRefused.class, refused -> {
                    assertThat(refused.problems()).extracting(ModelProblem::resource, ModelProblem::elementId,
                            ModelProblem::line, problem -> problem.reason().key()).containsExactlyInAnyOrder(
                            tuple("一.bpmn", "a", 2, "workflow.safety.expression-property"),
                            tuple("一.bpmn", "a", 2, "workflow.safety.expression-property"),
                            tuple("一.bpmn", "b", 4, "workflow.safety.class"),
                            tuple("二.cmmn", "", 0, "workflow.safety.cmmn"));
                    assertThat(refused.getResorceReports()).extracting(ResourceReport::getResourceName)
                            .containsExactly("一.bpmn", "二.cmmn");
                    assertThat(ExceptionHandlerHelper.getInstance().getStatus(refused).getStatusCode()).isEqualTo(400);
                    assertThat(refused).hasMessageContaining("文件 一.bpmn 第 4 行，元素 serviceTask（b）：模型不能指定 Java 类（class）")
                            .hasMessageContaining("文件 二.cmmn：不使用 CMMN 案例模型");
                });
        assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isZero();
    }

    @Test
    void sentencesShowExpressionsAsTheyAreWritten() {
        assertThat(SafeEngine.texts().get("workflow.safety.delegate", "#{x}")).contains("恰好写作 ${名称}").endsWith("#{x}");
    }

    @Test
    void spontaneousQueriesHoldNoExpression() {
        assertThatThrownBy(() -> engine.getTaskService().createTaskQuery().taskAssigneeExpression("${1}").list())
                .isInstanceOf(BadUserRequestException.class).hasMessageContaining("Expressions are forbidden");
    }

    @Test
    void storedFiltersAskByTheFourDeclaredTextsOnly() {
        assertThat(run(engine.getTaskService().createTaskQuery().or().taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}").endOr()
                .dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(2)}"))).isEmpty();
        for (String text : List.of("${''.getClass().name}", "#{currentUser()}", "${currentUser().getClass()}",
                "${dateTime().plusDays(3)}", "a${currentUser()}")) {
            assertThatThrownBy(() -> run(engine.getTaskService().createTaskQuery().taskAssigneeExpression(text)))
                    .as(text).hasRootCauseInstanceOf(ModelRefused.class);
        }
    }

    private List<Task> run(TaskQuery query) {
        Filter saved = engine.getFilterService().saveFilter(engine.getFilterService().newTaskFilter("我的").setQuery(query));
        try {
            engine.getIdentityService().setAuthentication("somebody", List.of("some-group"));
            return engine.getFilterService().list(saved.getId());
        } finally {
            engine.getIdentityService().clearAuthentication();
            engine.getFilterService().deleteFilter(saved.getId());
        }
    }

    private List<Tuple> found(String file, String content) {
        return found(file, content.getBytes(StandardCharsets.UTF_8));
    }

    private List<Tuple> found(String file, byte[] content) {
        return SafeEngine.refused(engine, file, content).stream()
                .map(problem -> tuple(problem.reason().key().replace("workflow.safety.", ""),
                        problem.elementName(), problem.elementId()))
                .toList();
    }
}
