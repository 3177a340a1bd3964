package cn.ronghe.application;

import java.util.List;
import java.util.Map;

import cn.ronghe.batch.PlatformTypesCheck;
import cn.ronghe.form.FormSchema;
import cn.ronghe.form.FormsCheck;
import cn.ronghe.form.Violation;
import cn.ronghe.form.Violations;
import cn.ronghe.organization.SamplePeopleCheck;
import cn.ronghe.recommendation.RecommendationFormsCheck;
import cn.ronghe.shared.ConfigCheck;
import cn.ronghe.shared.ConfigReview;
import cn.ronghe.shared.ConfigValue;

/** The sample draft is one that its applicant could have saved. */
class SampleDraftCheck implements ConfigCheck {

    @Override
    public void check(ConfigReview review) {
        if (!review.sample()) {
            return;
        }
        ConfigValue draft = review.yaml("sample/draft.yaml", SampleDraft.Sample.class);
        Map<String, ConfigValue> types = PlatformTypesCheck.types(review);
        draft.at("applicant").mustBeOneOf(SamplePeopleCheck.applicants(review));
        draft.at("type").mustBeOneOf(types.keySet());
        if (!types.containsKey(draft.at("type").text())) {
            return;
        }
        List<String> sections = RecommendationFormsCheck.sections(types.get(draft.at("type").text()), review);
        Map<String, FormSchema> forms = FormsCheck.usable(review);
        draft.at("sections").entries().forEach((section, content) -> {
            if (!sections.contains(section)) {
                content.problem("config.layout.section", section, sections);
            } else if (forms.containsKey(section) && content.node().isObject()) {
                Violations found = forms.get(section).checkDraft(content.node());
                found.errors().stream().map(Violation::fieldPath).distinct().forEach(field ->
                        content.at(field).problem("config.draft.content"));
            }
        });
    }
}
