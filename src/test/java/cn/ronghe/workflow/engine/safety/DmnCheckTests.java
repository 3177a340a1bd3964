package cn.ronghe.workflow.engine.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decision tables in FEEL are deployed and run; any other language, and Java out of FEEL, is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DmnCheckTests {

    private ProcessEngine engine;

    @BeforeAll
    void open() {
        engine = SafeEngine.open();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    void aTableInFeelDecides() {
        SafeEngine.deploy(engine, "quota.dmn", table("", "", "", "\"超额\""));

        assertThat(engine.getDecisionService().evaluateDecisionTableByKey("quota", Map.of("n", 6))
                .<String>getSingleEntry()).isEqualTo("超额");
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy", "JavaScript", "", "http://www.w3.org/1999/XPath"})
    void otherLanguagesAreRefusedWhereverTheyStand(String language) {
        String attribute = "expressionLanguage='" + language + "'";

        assertThat(only(table(attribute, "", "", "1"))).satisfies(problem -> is(problem, "definitions", "d"));
        assertThat(only(table("", attribute, "", "1"))).satisfies(problem -> is(problem, "inputExpression", "ie"));
        assertThat(only(table("", "", attribute, "1"))).satisfies(problem -> is(problem, "outputEntry", "oe"));
    }

    @Test
    void aJavaFunctionIsRefused() {
        ModelProblem problem = only(table("", "", "", "function(a) external {java: {class: \"java.lang.Math\","
                + " method signature: \"abs(int)\"}}"));

        assertThat(problem.reason().key()).isEqualTo("workflow.safety.java-function");
        assertThat(problem.elementName()).isEqualTo("text");
        assertThat(problem.elementId()).isEqualTo("oe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n.class.name", "n . getClass()", "get value(n, \"class\")", "\"a\" + n.`class`"})
    void nothingIsReadFromAVariable(String feel) {
        ModelProblem problem = only(table("", "", "", feel));

        assertThat(problem.reason().key()).isEqualTo("workflow.safety.feel-property");
        assertThat(problem.elementName()).isEqualTo("text");
        assertThat(problem.elementId()).isEqualTo("oe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a.b \\\" c.d\"", "string(n in [1..9])", "string(n * 1.5 - 0.5)"})
    void dotsInTextsNumbersAndRangesAreNoProperties(String feel) {
        SafeEngine.deploy(engine, "dots.dmn", table("", "", "", feel));

        assertThat(engine.getDecisionService().evaluateDecisionTableByKey("quota", Map.of("n", 6))
                .<String>getSingleEntry()).isIn("a.b \" c.d", "true", "8.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<import namespace='n' importType='t'/>", "<businessKnowledgeModel id='d'/>",
        "<script xmlns='http://camunda.org/schema/1.0/dmn'/>"})
    void otherElementsAreRefused(String element) {
        ModelProblem problem = only("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='n'"
                + " namespace='t'>" + element + "</definitions>");

        assertThat(problem.reason().key()).isEqualTo("workflow.safety.element");
        assertThat(problem.elementId()).isEqualTo("d");
    }

    private ModelProblem only(String dmn) {
        List<ModelProblem> problems = SafeEngine.refused(engine, "x.dmn", dmn.getBytes(StandardCharsets.UTF_8));
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static void is(ModelProblem problem, String elementName, String elementId) {
        assertThat(problem.reason().key()).isEqualTo("workflow.safety.dmn-language");
        assertThat(problem.elementName()).isEqualTo(elementName);
        assertThat(problem.elementId()).isEqualTo(elementId);
    }

    private static String table(String definitions, String input, String output, String result) {
        return """
                <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='n' namespace='t'
                 xmlns:camunda='http://camunda.org/schema/1.0/dmn' %s>
                <decision id='quota' name='名额' camunda:historyTimeToLive='P30D'><decisionTable id='t'>
                <input id='i'><inputExpression id='ie' typeRef='integer' %s><text>n</text></inputExpression></input>
                <output id='o' name='r' typeRef='string'/>
                <rule id='r1'><inputEntry id='in'><text>&gt; 5</text></inputEntry>
                <outputEntry id='oe' %s><text>%s</text></outputEntry></rule>
                </decisionTable></decision></definitions>""".formatted(definitions, input, output, result);
    }
}
