package cn.ronghe.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import cn.ronghe.recommendation.RecommendationForm;
import com.fasterxml.jackson.databind.JsonNode;

/** Knows a further step of applications. Every room below that has one is asked. */
public interface FurtherSteps {

    /** @param sections what is saved now, in order */
    record Filled(Application application, RecommendationForm form, List<JsonNode> sections) {
    }

    /** By the applications' ids, of all at once; one whose form asks for no such step is missing. */
    Map<Long, ? extends FurtherStep> of(Collection<Filled> applications);
}
