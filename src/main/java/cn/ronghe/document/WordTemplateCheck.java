package cn.ronghe.document;

import cn.ronghe.shared.ConfigCheck;
import cn.ronghe.shared.ConfigProblem;
import cn.ronghe.shared.ConfigReview;
import cn.ronghe.shared.Refusal;

/** The template of Word documents is one, and has the styles that documents are written in. */
class WordTemplateCheck implements ConfigCheck {

    @Override
    public void check(ConfigReview review) {
        try {
            new WordTemplate(review.config()).missingStyles().forEach(style ->
                    review.problem(review.config(), WordTemplate.FILE, 0, Refusal.of("config.document.style", style)));
        } catch (ConfigProblem missing) {
            review.add(missing);
        } catch (RuntimeException broken) {
            // POI says in many ways that a file is no Word document
            review.problem(review.config(), WordTemplate.FILE, 0, Refusal.of("config.document.broken"));
        }
    }
}
