package cn.ronghe.application;

import java.util.List;
import java.util.Optional;

import cn.ronghe.recommendation.RecommendationForm;
import com.fasterxml.jackson.databind.JsonNode;

/** Knows a further step of applications. Every room below that has one is asked. */
public interface FurtherSteps {

    /**
     * Empty where the form asks for no such step.
     *
     * @param sections what is saved now, in order
     */
    Optional<? extends FurtherStep> of(Application application, RecommendationForm form, List<JsonNode> sections);
}
