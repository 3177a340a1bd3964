package cn.ronghe.substitute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.ronghe.organization.CityCheck;
import cn.ronghe.organization.SamplePeopleCheck;
import cn.ronghe.shared.ConfigCheck;
import cn.ronghe.shared.ConfigPlace;
import cn.ronghe.shared.ConfigReview;
import cn.ronghe.shared.ConfigValue;

/** The sample city's substitutes: units that there are, each a department that another one reviews for. */
class SampleSubstitutesCheck implements ConfigCheck {

    @Override
    public void check(ConfigReview review) {
        if (!review.sample()) {
            return;
        }
        List<String> departments = CityCheck.departments(review);
        Map<String, ConfigPlace> units = new HashMap<>();
        Map<String, ConfigPlace> named = new HashMap<>();
        ConfigValue file = review.yaml("sample/substitutes.yaml", SampleSubstitutes.Sample.class);
        for (ConfigValue substitute : file.at("substitutes").items()) {
            substitute.at("unit").mustBeOneOf(SamplePeopleCheck.units(review));
            substitute.at("unit").mustDifferFrom(units);
            substitute.at("department").mustBeOneOf(departments);
            substitute.at("department").mustDifferFrom(named);
            substitute.at("substitute").mustBeOneOf(departments);
            if (substitute.at("substitute").text().equals(substitute.at("department").text())) {
                substitute.at("substitute").problem("config.substitute.same");
            }
        }
    }
}
