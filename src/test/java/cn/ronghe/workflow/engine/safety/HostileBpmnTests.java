package cn.ronghe.workflow.engine.safety;

import static cn.ronghe.workflow.engine.safety.SafeEngine.condition;
import static cn.ronghe.workflow.engine.safety.SafeEngine.document;
import static cn.ronghe.workflow.engine.safety.SafeEngine.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Models that would run code, one way each: refused for that reason, at that element, and for nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileBpmnTests {

    private static final String WALK = "${\"\".getClass().forName(\"java.lang.Runtime\")}";
    private static final String SCRIPT = "<camunda:script scriptFormat='groovy'>1</camunda:script>";

    private ProcessEngine engine;

    @BeforeAll
    void open() {
        engine = SafeEngine.open();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"expressions", "places", "scripts", "code", "rest"})
    void isRefusedWithItsReason(String what, String bpmn, String reason, String elementName, String elementId) {
        List<ModelProblem> problems =
                SafeEngine.refused(engine, "hostile.bpmn", bpmn.getBytes(StandardCharsets.UTF_8));

        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.resource()).isEqualTo("hostile.bpmn");
            assertThat(problem.reason().key()).isEqualTo("workflow.safety." + reason);
            assertThat(problem.elementName()).isEqualTo(elementName);
            assertThat(problem.elementId()).isEqualTo(elementId);
            assertThat(problem.line()).isPositive();
        });
        assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isZero();
    }

    static Stream<Arguments> expressions() {
        return Stream.of(
                walk("assignee", "camunda:assignee='" + WALK + "'"),
                walk("candidate users", "camunda:candidateUsers='" + WALK + "'"),
                walk("candidate groups, within a list", "camunda:candidateGroups='a,b" + WALK + "c,d'"),
                walk("due date", "camunda:dueDate='" + WALK + "'"),
                walk("follow-up date", "camunda:followUpDate='" + WALK + "'"),
                walk("priority", "camunda:priority='" + WALK + "'"),
                walk("task name", "name='审查 " + WALK + "'"),
                walk("written with references", "name='&#36;&#123;&#34;&#34;.getClass().forName(&#34;x&#34;)}'"),
                refusal("deferred", userTask("name='#{x}'"), "expression-deferred", "userTask", "x"),
                refusal("a property of a variable", userTask("camunda:assignee='${g.bytes}'"),
                        "expression-property", "userTask", "x"),
                refusal("a bracket", userTask("camunda:assignee='${g[\"class\"]}'"),
                        "expression-bracket", "userTask", "x"),
                refusal("the execution", userTask("camunda:assignee='${execution}'"),
                        "expression-name", "userTask", "x"),
                refusal("a method of the execution", userTask("camunda:assignee='${execution.getVariable(\"a\")}'"),
                        "expression-call", "userTask", "x"),
                refusal("the services of the engine", userTask(
                        "camunda:assignee='${execution.processEngineServices.runtimeService}'"),
                        "expression-property", "userTask", "x"),
                refusal("an undeclared method of a bean", userTask("camunda:assignee='${departments.hidden()}'"),
                        "expression-call", "userTask", "x"),
                refusal("an undeclared bean", userTask("camunda:assignee='${dataSource.close()}'"),
                        "expression-call", "userTask", "x"),
                refusal("a function", userTask("camunda:assignee='${currentUser()}'"),
                        "expression-function", "userTask", "x"),
                refusal("a call in an argument", userTask(
                        "camunda:assignee='${departments.district(departments.fail(), 1)}'"),
                        "expression-argument", "userTask", "x"),
                refusal("braces in a string", userTask("camunda:candidateGroups='${\"},${a.b},{\"}'"),
                        "expression-string", "userTask", "x"),
                refusal("not an expression", userTask("camunda:assignee='${departments.'"),
                        "expression-syntax", "userTask", "x"));
    }

    static Stream<Arguments> places() {
        return Stream.of(
                refusal("condition", condition(formal("", WALK)),
                        "expression-chain", "conditionExpression", "asked"),
                refusal("condition in CDATA", condition(formal("", "<![CDATA[" + WALK + "]]>")),
                        "expression-chain", "conditionExpression", "asked"),
                refusal("condition cut by a comment", condition(formal("", "$<!-- -->{g.class}")),
                        "expression-property", "conditionExpression", "asked"),
                refusal("timer date", timer("<timeDate>" + WALK + "</timeDate>"),
                        "expression-chain", "timeDate", "x"),
                refusal("timer duration", timer("<timeDuration>" + WALK + "</timeDuration>"),
                        "expression-chain", "timeDuration", "x"),
                refusal("timer cycle", timer("<timeCycle>R3/" + WALK + "</timeCycle>"),
                        "expression-chain", "timeCycle", "x"),
                refusal("called process", model("<callActivity id='x' calledElement='" + WALK + "'/>"),
                        "expression-place", "callActivity", "x"),
                refusal("called process by a harmless variable", model("<callActivity id='x' calledElement='${p}'/>"),
                        "expression-place", "callActivity", "x"),
                refusal("mapping into a called process", model("<callActivity id='x' calledElement='q'>"
                        + "<extensionElements><camunda:in sourceExpression='" + WALK
                        + "' target='a'/></extensionElements></callActivity>"),
                        "expression-chain", "camunda:in", "x"),
                refusal("business key of a called process", model("<callActivity id='x' calledElement='q'>"
                        + "<extensionElements><camunda:in businessKey='#{execution.processBusinessKey}"
                        + "${execution.id}'/></extensionElements></callActivity>"),
                        "expression-syntax", "camunda:in", "x"),
                refusal("input parameter", inputOutput("<camunda:inputParameter name='a'>" + WALK
                        + "</camunda:inputParameter>"), "expression-chain", "camunda:inputParameter", "x"),
                refusal("entry of a map", inputOutput("<camunda:inputParameter name='a'><camunda:map><camunda:entry"
                        + " key='k'>" + WALK + "</camunda:entry></camunda:map></camunda:inputParameter>"),
                        "expression-chain", "camunda:entry", "x"),
                refusal("form reference", userTask("camunda:formRef='" + WALK + "'"),
                        "expression-place", "userTask", "x"),
                refusal("description", model("<userTask id='x'><documentation>" + WALK
                        + "</documentation></userTask>"), "expression-place", "documentation", "x"),
                refusal("collection", loop("camunda:collection='" + WALK + "'", ""),
                        "expression-chain", "multiInstanceLoopCharacteristics", "x"),
                refusal("completion condition", loop("", "<loopCardinality>2</loopCardinality><completionCondition>"
                        + WALK + "</completionCondition>"), "expression-chain", "completionCondition", "x"),
                refusal("condition of an event", model("<intermediateCatchEvent id='x'><conditionalEventDefinition>"
                        + "<condition xsi:type='tFormalExpression'>" + WALK
                        + "</condition></conditionalEventDefinition></intermediateCatchEvent>"),
                        "expression-chain", "condition", "x"),
                refusal("message name", SafeEngine.around("", "<message id='m' name='" + WALK + "'/>"),
                        "expression-place", "message", "m"),
                refusal("error message", SafeEngine.around("", "<error id='e' errorCode='1' camunda:errorMessage='"
                        + WALK + "'/>"), "expression-place", "error", "e"),
                refusal("decision reference", model("<businessRuleTask id='x' camunda:decisionRef='" + WALK
                        + "'/>"), "expression-place", "businessRuleTask", "x"));
    }

    static Stream<Arguments> scripts() {
        return Stream.of(
                refusal("script in an input parameter", inputOutput("<camunda:inputParameter name='a'>" + SCRIPT
                        + "</camunda:inputParameter>"), "script", "camunda:script", "x"),
                refusal("juel as a script language", inputOutput("<camunda:outputParameter name='a'><camunda:script"
                        + " scriptFormat='juel'>" + WALK + "</camunda:script></camunda:outputParameter>"),
                        "script", "camunda:script", "x"),
                refusal("script language in a condition", condition(formal("language='javascript'", "true")),
                        "language", "conditionExpression", "asked"),
                refusal("juel as the language of a condition", condition(formal("language='juel'", "${true}")),
                        "language", "conditionExpression", "asked"),
                refusal("script file in a condition", condition(formal("camunda:resource='deployment://x.js'", "")),
                        "script", "conditionExpression", "asked"),
                refusal("script language in the condition of an event", model("<intermediateCatchEvent id='x'>"
                        + "<conditionalEventDefinition><condition xsi:type='tFormalExpression' language='groovy'>true"
                        + "</condition></conditionalEventDefinition></intermediateCatchEvent>"),
                        "language", "condition", "x"));
    }

    static Stream<Arguments> code() {
        return Stream.of(
                refusal("class", service("camunda:class='java.lang.Object'"), "class", "serviceTask", "x"),
                refusal("expression", service("camunda:expression='${departments.fail()}'"),
                        "service-expression", "serviceTask", "x"),
                refusal("unknown delegate", service("camunda:delegateExpression='${otherDelegate}'"),
                        "delegate", "serviceTask", "x"),
                refusal("a bean that is no delegate", service("camunda:delegateExpression='${departments}'"),
                        "delegate", "serviceTask", "x"),
                refusal("a walk from a delegate", service("camunda:delegateExpression='${recordDelegate.class}'"),
                        "delegate", "serviceTask", "x"),
                refusal("a choice of delegates", service(
                        "camunda:delegateExpression='${a ? recordDelegate : recordDelegate}'"),
                        "delegate", "serviceTask", "x"),
                refusal("deferred delegate", service("camunda:delegateExpression='#{recordDelegate}'"),
                        "delegate", "serviceTask", "x"),
                refusal("delegate as a value", userTask("camunda:assignee='${recordDelegate}'"),
                        "expression-name", "userTask", "x"),
                refusal("external task", service("camunda:type='external' camunda:topic='t'"),
                        "external", "serviceTask", "x"),
                refusal("result variable", service(
                        "camunda:delegateExpression='${recordDelegate}' camunda:resultVariable='departments'"),
                        "result-variable", "serviceTask", "x"),
                refusal("field", model("<serviceTask id='x' camunda:delegateExpression='${recordDelegate}'>"
                        + "<extensionElements><camunda:field name='a' stringValue='b'/></extensionElements>"
                        + "</serviceTask>"), "field", "camunda:field", "x"),
                refusal("validator class in a form field", model("<userTask id='x'><extensionElements>"
                        + "<camunda:formData/></extensionElements></userTask>"),
                        "form-data", "camunda:formData", "x"),
                refusal("mapping class", model("<callActivity id='x' calledElement='q'"
                        + " camunda:variableMappingClass='a.B'/>"), "class", "callActivity", "x"),
                refusal("form handler class", userTask("camunda:formHandlerClass='a.B'"),
                        "class", "userTask", "x"),
                refusal("form key with an embedded page", userTask("camunda:formKey='embedded:app:x.html'"),
                        "form-key", "userTask", "x"),
                refusal("form key with an expression", userTask("camunda:formKey='" + WALK + "'"),
                        "form-key", "userTask", "x"));
    }

    static Stream<Arguments> rest() {
        return Stream.of(
                refusal("a thousand million instances", loop("", "<loopCardinality>1000000000</loopCardinality>"),
                        "loop", "loopCardinality", "x"),
                refusal("one instance too many", loop("", "<loopCardinality>51</loopCardinality>"),
                        "loop", "loopCardinality", "x"),
                refusal("a computed number of instances", loop("", "<loopCardinality>${n}</loopCardinality>"),
                        "loop", "loopCardinality", "x"),
                refusal("an import", SafeEngine.around("", "<import importType='http://schemas.xmlsoap.org/wsdl/'"
                        + " location='http://127.0.0.1:1/x' namespace='n'/>"), "element", "import", "d"),
                refusal("an old way to assign", model("<userTask id='x'><potentialOwner/></userTask>"),
                        "element", "potentialOwner", "x"),
                refusal("a transaction", document("<transaction id='x'/>"), "element", "transaction", "x"),
                refusal("a schema from elsewhere", SafeEngine.around("", "<process id='p' xsi:schemaLocation="
                        + "'urn:a http://127.0.0.1:1/a.xsd'/>"), "schema-location", "process", "p"));
    }

    private static Arguments walk(String what, String attribute) {
        return refusal(what, userTask(attribute), "expression-chain", "userTask", "x");
    }

    private static Arguments refusal(String what, String bpmn, String reason, String elementName, String elementId) {
        return arguments(what, bpmn, reason, elementName, elementId);
    }

    private static String userTask(String attribute) {
        return model("<userTask id='x' " + attribute + "/>");
    }

    private static String service(String attributes) {
        return model("<serviceTask id='x' " + attributes + "/>");
    }

    private static String formal(String attributes, String text) {
        return "<conditionExpression xsi:type='tFormalExpression' " + attributes + ">" + text
                + "</conditionExpression>";
    }

    private static String timer(String content) {
        return model("<intermediateCatchEvent id='x'><timerEventDefinition>" + content
                + "</timerEventDefinition></intermediateCatchEvent>");
    }

    private static String inputOutput(String content) {
        return model("<userTask id='x'><extensionElements><camunda:inputOutput>" + content
                + "</camunda:inputOutput></extensionElements></userTask>");
    }

    private static String loop(String attributes, String content) {
        return model("<userTask id='x'><multiInstanceLoopCharacteristics " + attributes + ">" + content
                + "</multiInstanceLoopCharacteristics></userTask>");
    }
}
