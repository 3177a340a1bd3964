package cn.ronghe.workflow.engine.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.ronghe.shared.Texts;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Closes the application's engine; the calls that models may make stand in {@code ronghe.models}. */
@Configuration
@EnableConfigurationProperties(ModelSafetyConfiguration.Settings.class)
class ModelSafetyConfiguration {

    /**
     * @param calls       bean to its methods that expressions may call
     * @param largestLoop instances that a multi-instance of a fixed number may have
     */
    @ConfigurationProperties("ronghe.models")
    record Settings(@DefaultValue Map<String, List<String>> calls, @DefaultValue("50") int largestLoop) {
    }

    /** Every {@link JavaDelegate} bean named {@code …Delegate} may be named by a service task. */
    @Bean
    ModelWords modelWords(Settings settings, ListableBeanFactory beans) {
        Set<String> delegates = Arrays.stream(beans.getBeanNamesForType(JavaDelegate.class, true, false))
                .filter(name -> name.endsWith("Delegate"))
                .collect(Collectors.toSet());
        return ModelWords.of(settings.calls(), delegates, settings.largestLoop());
    }

    @Bean
    ModelCheck modelCheck(ModelWords words) {
        return new ModelCheck(words);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ModelSafetyPlugin modelSafetyPlugin(Texts texts, ModelWords words, ListableBeanFactory beans) {
        return new ModelSafetyPlugin(texts, words, beans::getBean);
    }
}
