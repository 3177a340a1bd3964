package cn.ronghe.organization;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import cn.ronghe.shared.ConfigCheck;
import cn.ronghe.shared.ConfigPlace;
import cn.ronghe.shared.ConfigReview;
import cn.ronghe.shared.ConfigValue;
import cn.ronghe.shared.CreditCode;

/** The made people of the sample city: logins used once, units with credit codes, a login page of people there are. */
public class SamplePeopleCheck implements ConfigCheck {

    @Override
    public void check(ConfigReview review) {
        if (!review.sample()) {
            return;
        }
        ConfigValue people = people(review);
        List.of("surnames", "givenNames").forEach(names -> people.at(names).mustHaveItems());
        people.at("departmentKinds").items().forEach(kind -> kind.mustBeOneOf(CityCheck.departmentKinds(review)));
        Map<String, ConfigPlace> codes = new HashMap<>();
        for (ConfigValue unit : people.at("organizations").items()) {
            ConfigValue code = unit.at("creditCode");
            if (!code.text().isEmpty() && !CreditCode.isValid(code.text())) {
                code.problem("config.creditCode", code.text());
            }
            code.mustDifferFrom(codes);
            unit.at("kind").mustBeOneOf(CityCheck.organizationKinds(review));
            unit.at("district").mustMatch(CityCheck.DISTRICT, "330106");
        }
        Map<String, ConfigPlace> usernames = new HashMap<>();
        Stream.of(members(people), people.at("administrators").items().stream(), people.at("severalPosts").items().stream())
                .flatMap(Function.identity())
                .forEach(person -> person.at("username").mustDifferFrom(usernames));
        people.at("severalPosts").each("posts").stream().flatMap(posts -> posts.items().stream())
                .forEach(post -> post.at("departmentCode").mustBeOneOf(CityCheck.departments(review)));
        Set<String> logins = new HashSet<>(usernames.keySet());
        logins.addAll(reviewers(review, people));
        people.at("loginPage").each("username").stream().filter(login -> !login.text().isEmpty())
                .filter(login -> !logins.contains(login.text()))
                .forEach(login -> login.problem("config.login.unknown", login.text()));
    }

    /** Those who file in the sample city. */
    public static List<String> applicants(ConfigReview review) {
        return ConfigValue.texts(members(people(review)).map(member -> member.at("username")).toList());
    }

    /** The names of the units of the sample city. */
    public static List<String> units(ConfigReview review) {
        return ConfigValue.texts(people(review).at("organizations").each("name"));
    }

    private static ConfigValue people(ConfigReview review) {
        return review.yaml("sample/people.yaml", SamplePeople.Sample.class);
    }

    private static Stream<ConfigValue> members(ConfigValue people) {
        return people.at("organizations").each("people").stream().flatMap(members -> members.items().stream());
    }

    /** The logins that {@link SamplePeople} makes for every department. */
    private static List<String> reviewers(ConfigReview review, ConfigValue people) {
        List<String> kinds = ConfigValue.texts(people.at("departmentKinds").items());
        return CityCheck.departments(review).stream()
                .filter(department -> kinds.contains(department.substring(department.indexOf('-') + 1)))
                .flatMap(department -> Stream.of(Role.HANDLER, Role.LEADER, Role.PANEL_MEMBER)
                        .map(role -> department + "-" + (role == Role.PANEL_MEMBER ? "panel" : role.suffix())))
                .toList();
    }
}
