package cn.ronghe.shared;

import java.util.List;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Checks the whole configuration before anything is started, so that a wrong one is never half loaded. */
class ConfigStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigReview review = new ConfigReview(context, context.getEnvironment());
        SpringFactoriesLoader.forDefaultResourceLocation(context.getClassLoader()).load(ConfigCheck.class)
                .forEach(check -> check.check(review));
        List<ConfigProblem> problems = review.problems();
        if (!problems.isEmpty()) {
            throw new WrongConfiguration(problems);
        }
    }
}
