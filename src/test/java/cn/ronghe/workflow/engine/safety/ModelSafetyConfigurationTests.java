package cn.ronghe.workflow.engine.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import cn.ronghe.shared.Texts;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ModelSafetyConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(ModelSafetyConfiguration.class)
            .withBean(Texts.class, SafeEngine::texts)
            .withBean("recordDelegate", JavaDelegate.class, () -> execution -> { })
            .withBean("helper", JavaDelegate.class, () -> execution -> { });

    @Test
    void callsComeFromSettingsAndDelegatesFromTheBeansSoNamed() {
        runner.withPropertyValues("ronghe.models.calls.dueDates=workingDays,fixed", "ronghe.models.largest-loop=7")
                .run(context -> {
                    assertThat(context).hasSingleBean(ModelSafetyPlugin.class).hasSingleBean(ModelCheck.class);
                    assertThat(context.getBean(ModelWords.class)).isEqualTo(new ModelWords(
                            Map.of("dueDates", Set.of("workingDays", "fixed")), Set.of("recordDelegate"), Set.of(), 7));
                });
    }

    @Test
    void withoutSettingsNothingMayBeCalled() {
        runner.run(context -> assertThat(context.getBean(ModelWords.class).calls()).isEmpty());
    }

    @Test
    void aCallThatWouldOpenAWallStopsTheStart() {
        runner.withPropertyValues("ronghe.models.calls.execution=getVariable")
                .run(context -> assertThat(context).hasFailed());
    }
}
