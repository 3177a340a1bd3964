package cn.ronghe.notification;

import java.util.Set;

import cn.ronghe.shared.ConfigCheck;
import cn.ronghe.shared.ConfigProblem;
import cn.ronghe.shared.ConfigReview;
import cn.ronghe.shared.ConfigValue;

/** The mail texts say nothing that they are not given. */
public class MailTemplatesCheck implements ConfigCheck {

    private static final MailSettings ANYBODY = new MailSettings("", "", "");

    @Override
    public void check(ConfigReview review) {
        int before = review.problems().size();
        review.yaml(MailTemplates.STYLES, MailTemplates.Styles.class);
        review.yaml(MailTemplates.CONTRACTS, MailTemplates.Contracts.class);
        if (review.problems().size() == before) {
            try {
                new MailTemplates(review.config(), ANYBODY, review::add);
            } catch (ConfigProblem unreadable) {
                review.add(unreadable);
            }
        }
    }

    /** The mails that there are. */
    public static Set<String> names(ConfigReview review) {
        return review.yaml(MailTemplates.CONTRACTS, MailTemplates.Contracts.class).entries().keySet();
    }

    /** What one of them is given. */
    public static Set<String> values(ConfigReview review, String name) {
        return Set.copyOf(ConfigValue.texts(
                review.yaml(MailTemplates.CONTRACTS, MailTemplates.Contracts.class).at(name).items()));
    }
}
