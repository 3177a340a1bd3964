package cn.ronghe.workflow.engine.safety;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import cn.ronghe.shared.Texts;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** An engine in memory with the safety plugin, two beans and one delegate, and models around a fragment. */
final class SafeEngine {

    static final ModelWords WORDS = new ModelWords(
            Map.of("departments", Set.of("district", "fail"), "dueDates", Set.of("workingDays")),
            Set.of("recordDelegate"), Set.of("execution"), 50);

    static final Map<String, Object> BEANS = Map.of("departments", new Departments(), "dueDates", new DueDates(),
            "recordDelegate", (JavaDelegate) execution -> execution.setVariable("recorded", "已登记"));

    private SafeEngine() {
    }

    static Texts texts() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/workflow");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Texts(messages);
    }

    static ProcessEngine open() {
        ProcessEngineConfigurationImpl engine = settings();
        engine.getProcessEnginePlugins().add(new ModelSafetyPlugin(texts(), WORDS, BEANS::get));
        return engine.buildProcessEngine();
    }

    static ProcessEngineConfigurationImpl settings() {
        ProcessEngineConfigurationImpl engine = new StandaloneInMemProcessEngineConfiguration();
        engine.setProcessEngineName(UUID.randomUUID().toString());
        engine.setJdbcUrl("jdbc:h2:mem:" + engine.getProcessEngineName());
        engine.setEnforceHistoryTimeToLive(true);
        return engine;
    }

    static void deploy(ProcessEngine engine, String file, byte[] content) {
        engine.getRepositoryService().createDeployment().name(file)
                .addInputStream(file, new ByteArrayInputStream(content)).deploy();
    }

    static void deploy(ProcessEngine engine, String file, String content) {
        deploy(engine, file, content.getBytes(StandardCharsets.UTF_8));
    }

    static List<ModelProblem> refused(ProcessEngine engine, String file, byte[] content) {
        return catchThrowableOfType(ModelRefused.class, () -> deploy(engine, file, content)).problems();
    }

    /** A whole model: start → the fragment's node {@code x} → end. */
    static String model(String fragment) {
        return document("<startEvent id='start_x'/><sequenceFlow id='f1' sourceRef='start_x' targetRef='x'/>"
                + fragment + "<sequenceFlow id='f2' sourceRef='x' targetRef='end_x'/><endEvent id='end_x'/>");
    }

    /** A whole model with a gateway that asks the condition before {@code x}. */
    static String condition(String conditionExpression) {
        return model("<exclusiveGateway id='x' default='f2'/><sequenceFlow id='asked' sourceRef='x' targetRef='y'>"
                + conditionExpression + "</sequenceFlow><userTask id='y'/>");
    }

    static String document(String content) {
        return around("", "<process id='p' isExecutable='true' camunda:historyTimeToLive='P30D'>" + content
                + "</process>");
    }

    static String around(String before, String content) {
        return "<?xml version='1.0' encoding='UTF-8'?>" + before
                + "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn' id='d' targetNamespace='t'>"
                + content + "</definitions>";
    }

    /** Not public, as the application's beans are. */
    static class Departments {

        public String district(String department, String role) {
            return "district-" + department + "-" + role;
        }

        public String hidden() {
            return "hidden";
        }

        public String fail() {
            throw new IllegalStateException("a defect");
        }
    }

    static class DueDates {

        public String workingDays(int days, VariableScope execution) {
            return "2026-12-%02dT23:59:59".formatted(days + execution.getVariables().size());
        }
    }
}
