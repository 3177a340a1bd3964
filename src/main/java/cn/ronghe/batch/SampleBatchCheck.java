package cn.ronghe.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import cn.ronghe.shared.ConfigCheck;
import cn.ronghe.shared.ConfigPlace;
import cn.ronghe.shared.ConfigReview;
import cn.ronghe.shared.ConfigValue;
import cn.ronghe.shared.Phone;

/** The sample city's batch: a window that ends after it begins, quotas and contacts of types that there are. */
class SampleBatchCheck implements ConfigCheck {

    private static final Pattern NAME = Pattern.compile("\\S.{0," + (OpenedTypes.MAX_NAME - 2) + "}\\S?");

    @Override
    public void check(ConfigReview review) {
        if (!review.sample()) {
            return;
        }
        ConfigValue batch = review.yaml("sample/batch.yaml", SampleBatch.Sample.class);
        mustNotPrecede(batch.at("opensInDays"), batch.at("closesInDays"), "config.batch.window");
        mustNotPrecede(batch.at("closesInDays"), batch.at("districtDeadlineInDays"), "config.batch.deadline");
        batch.at("types").mustHaveItems();
        Map<String, ConfigPlace> seen = new HashMap<>();
        for (ConfigValue type : batch.at("types").items()) {
            type.at("type").mustBeOneOf(PlatformTypesCheck.types(review).keySet());
            type.at("type").mustDifferFrom(seen);
            type.at("quota").mustBeBetween(0, Batches.MAX_QUOTA);
        }
        List<String> opened = ConfigValue.texts(batch.at("types").each("type"));
        batch.at("contacts").entries().forEach((type, contact) -> {
            if (!opened.contains(type)) {
                contact.problem("config.batch.contact", type, opened);
            }
            contact.at("name").mustMatch(NAME, "郑国平");
            if (!contact.at("phone").text().isEmpty() && !Phone.isValid(contact.at("phone").text())) {
                contact.at("phone").problem("config.phone", contact.at("phone").text());
            }
        });
    }

    private static void mustNotPrecede(ConfigValue first, ConfigValue last, String key) {
        if (first.whole().isPresent() && last.whole().isPresent()
                && last.whole().getAsInt() < first.whole().getAsInt()) {
            last.problem(key, first.whole().getAsInt(), last.whole().getAsInt());
        }
    }
}
