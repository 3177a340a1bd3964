package cn.ronghe.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import cn.ronghe.shared.ConfigCheck;
import cn.ronghe.shared.ConfigPlace;
import cn.ronghe.shared.ConfigReview;
import cn.ronghe.shared.ConfigRow;
import cn.ronghe.shared.ConfigValue;

/** The city, its districts, its departments and the kinds of units; also the words that other files may use of them. */
public class CityCheck implements ConfigCheck {

    static final String DISTRICTS = "districts.csv";
    static final String COLUMNS = "code,name";
    static final Pattern DISTRICT = Pattern.compile("[1-9][0-9]{5}");
    private static final Pattern KIND = Pattern.compile("[a-z]{2,20}");
    private static final Pattern UNIT_KIND = Pattern.compile("[a-z]+(-[a-z]+)*");

    @Override
    public void check(ConfigReview review) {
        ConfigValue city = city(review);
        city.at("code").mustMatch(DISTRICT, "330100");
        city.at("departments").mustHaveItems();
        allDiffer(city.at("departments").each("kind"));
        allDiffer(city.at("departments").each("word"));
        city.at("departments").each("kind").forEach(kind -> kind.mustMatch(KIND, "edu"));

        List<ConfigRow> rows = rows(review);
        Map<String, ConfigPlace> codes = new HashMap<>();
        city.at("code").mustDifferFrom(codes);
        rows.forEach(row -> {
            row.at("code").mustMatch(DISTRICT, "330106");
            row.at("code").mustDifferFrom(codes);
        });
        allDiffer(rows.stream().map(row -> row.at("name")).toList());

        allDiffer(city.at("exceptions").each("department"));
        List<String> departments = departments(review);
        city.at("exceptions").each("department").stream().filter(named -> !departments.contains(named.text()))
                .forEach(named -> named.problem("config.department.unknown", named.text(),
                        districts(review), departmentKinds(review)));

        ConfigValue kinds = unitKinds(review);
        allDiffer(kinds.entries().values().stream().map(kind -> kind.at("name")).toList());
        kinds.entries().forEach((code, kind) -> {
            kind.at("department").mustBeOneOf(departmentKinds(review));
            kind.keyMustMatch(UNIT_KIND, "higher-vocational-college");
        });
    }

    /** The kinds of departments of the city, e.g. edu. */
    public static List<String> departmentKinds(ConfigReview review) {
        return ConfigValue.texts(city(review).at("departments").each("kind"));
    }

    /** The kinds of units that may file, e.g. enterprise. */
    public static List<String> organizationKinds(ConfigReview review) {
        return List.copyOf(unitKinds(review).entries().keySet());
    }

    /** The codes of the city and its districts. */
    static List<String> districts(ConfigReview review) {
        List<String> codes = new ArrayList<>(ConfigValue.texts(List.of(city(review).at("code"))));
        codes.addAll(ConfigValue.texts(rows(review).stream().map(row -> row.at("code")).toList()));
        return codes;
    }

    private static List<ConfigRow> rows(ConfigReview review) {
        return review.csv(DISTRICTS, COLUMNS);
    }

    private static ConfigValue city(ConfigReview review) {
        return review.yaml("city.yaml", City.class);
    }

    private static ConfigValue unitKinds(ConfigReview review) {
        return review.yaml(OrganizationKinds.FILE, OrganizationKinds.Entries.class);
    }

    /** Every department of the city, e.g. 330106-edu. */
    public static List<String> departments(ConfigReview review) {
        return districts(review).stream()
                .flatMap(district -> departmentKinds(review).stream().map(kind -> district + "-" + kind)).toList();
    }

    private static void allDiffer(List<ConfigValue> values) {
        Map<String, ConfigPlace> seen = new HashMap<>();
        values.forEach(value -> value.mustDifferFrom(seen));
    }
}
