package cn.ronghe.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import cn.ronghe.organization.CityCheck;
import cn.ronghe.shared.ConfigCheck;
import cn.ronghe.shared.ConfigPlace;
import cn.ronghe.shared.ConfigReview;
import cn.ronghe.shared.ConfigValue;
import cn.ronghe.shared.Refusal;

/** The platform types: told apart from each other, and open to units and handled by departments that there are. */
public class PlatformTypesCheck implements ConfigCheck {

    private static final String FOLDER = "platform-types/";
    private static final String ENDING = ".yaml";
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{1,8}");
    private static final int MOST_PAGES = 500;
    private static final List<String> DIFFERENT = List.of("name", "order", "acceptancePrefix");

    @Override
    public void check(ConfigReview review) {
        Map<String, ConfigValue> types = types(review);
        if (types.isEmpty()) {
            review.problem(review.config(), FOLDER, 0, Refusal.of("config.types.none"));
        }
        types.forEach((name, type) -> check(review, name, type));
        for (String key : DIFFERENT) {
            Map<String, ConfigPlace> seen = new HashMap<>();
            types.values().forEach(type -> type.at(key).mustDifferFrom(seen));
        }
    }

    private static void check(ConfigReview review, String name, ConfigValue type) {
        ConfigValue code = type.at("code");
        if (!code.text().isEmpty() && !code.text().equals(name)) {
            code.problem("config.word.file", code.text(), name);
        }
        code.mustMatch(CODE, "practice-center-school");
        type.at("acceptancePrefix").mustMatch(PREFIX, "XS");
        type.at("applicantKinds").mustHaveItems();
        type.at("applicantKinds").items().forEach(kind -> kind.mustBeOneOf(CityCheck.organizationKinds(review)));
        type.at("districtDepartment").mustBeOneOf(CityCheck.departmentKinds(review));
        type.at("cityDepartment").mustBeOneOf(CityCheck.departmentKinds(review));
        allDiffer(type.at("attachments").each("slot"));
        type.at("attachments").items().stream().filter(slot -> slot.at("minPages").isPresent())
                .forEach(PlatformTypesCheck::checkScan);
        allDiffer(type.at("checklist").items());
    }

    private static void checkScan(ConfigValue slot) {
        slot.at("minPages").mustBeBetween(1, MOST_PAGES);
        if (!ConfigValue.texts(slot.at("formats").items()).equals(List.of("pdf"))) {
            slot.at("minPages").problem("config.scan.pdf");
        }
    }

    /** Every type's file, by the file's name. */
    public static Map<String, ConfigValue> types(ConfigReview review) {
        Map<String, ConfigValue> types = new TreeMap<>();
        review.config().list(FOLDER + "*" + ENDING).forEach(path -> types.put(
                path.substring(FOLDER.length(), path.length() - ENDING.length()), review.yaml(path, PlatformType.class)));
        return types;
    }

    private static void allDiffer(List<ConfigValue> values) {
        Map<String, ConfigPlace> seen = new HashMap<>();
        values.forEach(value -> value.mustDifferFrom(seen));
    }
}
