package cn.ronghe.review;

import cn.ronghe.shared.ConfigCheck;
import cn.ronghe.shared.ConfigReview;

/** {@code config/paper.yaml}: a number of copies that one can hand in. */
class PaperCheck implements ConfigCheck {

    @Override
    public void check(ConfigReview review) {
        review.yaml(PaperRules.FILE, PaperRules.File.class).at("copies").mustBeBetween(1, PaperRules.MAX_COPIES);
    }
}
