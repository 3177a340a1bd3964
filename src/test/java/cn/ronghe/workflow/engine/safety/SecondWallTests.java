package cn.ronghe.workflow.engine.safety;

import static cn.ronghe.workflow.engine.safety.SafeEngine.deploy;
import static cn.ronghe.workflow.engine.safety.SafeEngine.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What would happen if a model got past the gate: an engine with every wall but the first. */
class SecondWallTests {

    private ProcessEngine engine;
    private final SafeResolver resolver = new SafeResolver(SafeEngine.WORDS, SafeEngine.BEANS::get);

    @BeforeEach
    void open() {
        ProcessEngineConfigurationImpl settings = SafeEngine.settings();
        new ModelSafetyPlugin(SafeEngine.texts(), SafeEngine.WORDS, SafeEngine.BEANS::get).preInit(settings);
        settings.getCustomPreDeployers().clear();
        engine = settings.buildProcessEngine();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void anExpressionOutsideTheAllowListIsRefusedWhenTheModelIsParsed() {
        assertThatThrownBy(() -> deploy(engine, "p.bpmn", model("<userTask id='x' name='${\"\".getClass()}'/>")))
                .hasRootCauseInstanceOf(ModelRefused.class)
                .rootCause().hasMessageContaining("表达式只能直接调用系统提供的方法");
    }

    @Test
    void noScriptRunsInAnyLanguage() {
        for (String language : new String[] {"juel", "javascript", "groovy", "feel"}) {
            deploy(engine, "p.bpmn", model("<scriptTask id='x' scriptFormat='" + language
                    + "'><script>1 + 1</script></scriptTask>"));
            assertThatThrownBy(this::start).hasMessageContaining("scripts are switched off: " + language);
        }
    }

    @Test
    void noClassIsInstantiated() {
        deploy(engine, "p.bpmn", model("<serviceTask id='x' camunda:class='java.util.ArrayList'/>"));

        assertThatThrownBy(this::start).hasStackTraceContaining("classes in models are switched off");
    }

    @Test
    void noDecisionRunsAnotherLanguage() {
        deploy(engine, "d.dmn", """
                <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='n' namespace='t'
                 xmlns:camunda='http://camunda.org/schema/1.0/dmn'>
                <decision id='walk' name='w' camunda:historyTimeToLive='P1D'><variable id='v' name='r'/>
                <literalExpression id='l' expressionLanguage='juel'><text>${"".getClass()}</text></literalExpression>
                </decision></definitions>""");

        assertThatThrownBy(() -> engine.getDecisionService().evaluateDecisionByKey("walk").evaluate())
                .hasRootCauseInstanceOf(ModelRefused.class);
    }

    @Test
    void aDecisionSeesPlainValuesOnly() {
        deploy(engine, "d.dmn", """
                <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='n' namespace='t'
                 xmlns:camunda='http://camunda.org/schema/1.0/dmn'>
                <decision id='walk' name='w' camunda:historyTimeToLive='P1D'><variable id='v' name='r'/>
                <literalExpression id='l'><text>string(x.getClass())</text></literalExpression>
                </decision></definitions>""");

        for (Object value : List.of(new byte[1], List.of(new byte[1]), Map.of("a", new byte[1]), new AtomicInteger())) {
            assertThatThrownBy(() -> engine.getDecisionService().evaluateDecisionByKey("walk")
                    .variables(Map.of("x", value)).evaluate())
                    .hasStackTraceContaining("not to be used in a decision: x");
        }
    }

    @Test
    void noJavaObjectIsReadFromBytes() {
        deploy(engine, "p.bpmn", model("<userTask id='x'/>"));
        Map<String, Object> variables = Map.of("o", Variables.serializedObjectValue("rO0ABXA=")
                .serializationDataFormat(Variables.SerializationDataFormats.JAVA).objectTypeName("a.B").create());

        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("p", variables))
                .hasMessageContaining("Java serialization format is prohibited");
    }

    @Test
    void theResolverReachesNothingInAValueAndWritesNothing() {
        SimpleContext context = new SimpleContext(resolver);

        assertThatThrownBy(() -> resolver.getValue(context, "text", "class"))
                .isInstanceOf(PropertyNotFoundException.class);
        assertThatThrownBy(() -> resolver.getValue(context, null, "task"))
                .isInstanceOf(PropertyNotFoundException.class);
        assertThatThrownBy(() -> resolver.setValue(context, null, "a", 1))
                .isInstanceOf(PropertyNotWritableException.class);
        assertThat(resolver.isReadOnly(context, null, "a")).isTrue();
    }

    @Test
    void theResolverCallsDeclaredMethodsOfDeclaredBeansOnly() {
        SimpleContext context = new SimpleContext(resolver);
        Object departments = SafeEngine.BEANS.get("departments");

        assertThatThrownBy(() -> resolver.invoke(context, "text", "district", null, new Object[] {"a", "b"}))
                .isInstanceOf(MethodNotFoundException.class);
        assertThatThrownBy(() -> resolver.invoke(context, departments, "hidden", null, new Object[0]))
                .isInstanceOf(MethodNotFoundException.class);
        assertThatThrownBy(() -> resolver.invoke(context, departments, "getClass", null, new Object[0]))
                .isInstanceOf(MethodNotFoundException.class);
        assertThatThrownBy(() -> resolver.invoke(context, departments, "district", null, new Object[] {"a"}))
                .isInstanceOf(MethodNotFoundException.class);
    }

    @Test
    void aBeanMayBeAProxyOfAnInterface() {
        Callable<?> proxy = (Callable<?>) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {Callable.class}, (self, method, arguments) -> "called");
        ModelWords words = new ModelWords(Map.of("panel", Set.of("call")), Set.of(), Set.of(), 1);

        Object result = new SafeResolver(words, name -> proxy)
                .invoke(new SimpleContext(resolver), proxy, "call", null, new Object[0]);

        assertThat(result).isEqualTo("called");
    }

    @Test
    void anEngineWhoseWallsAreOpenedAgainDoesNotStart() {
        ProcessEngineConfigurationImpl settings = SafeEngine.settings();
        settings.getProcessEnginePlugins().add(
                new ModelSafetyPlugin(SafeEngine.texts(), SafeEngine.WORDS, SafeEngine.BEANS::get));
        settings.getProcessEnginePlugins().add(new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setExpressionManager(new JuelExpressionManager());
            }
        });

        assertThatThrownBy(settings::buildProcessEngine).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("undid the safety of models");
    }

    @Test
    void wordsThatWouldOpenAWallAreNoWords() {
        Set<String> none = Set.of();

        assertThatThrownBy(() -> new ModelWords(Map.of("execution", Set.of("getId")), none, none, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ModelWords(Map.of("a", Set.of("getClass")), none, none, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ModelWords(Map.of(), Set.of("runtimeService"), none, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void start() {
        engine.getRuntimeService().startProcessInstanceByKey("p");
    }
}
