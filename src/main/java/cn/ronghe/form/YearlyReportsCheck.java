package cn.ronghe.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.ronghe.shared.ConfigCheck;
import cn.ronghe.shared.ConfigPlace;
import cn.ronghe.shared.ConfigReview;
import cn.ronghe.shared.ConfigValue;

/** Every yearly report has its sections. */
public class YearlyReportsCheck implements ConfigCheck {

    @Override
    public void check(ConfigReview review) {
        List<String> forms = review.forms().list("*.form").stream().map(file -> file.replace(".form", "")).toList();
        for (String path : review.config().list(YearlyReports.FOLDER + "*" + YearlyReports.ENDING)) {
            ConfigValue report = review.yaml(path, ReportLayout.class);
            report.at("title").mustHaveItems();
            report.at("sections").mustHaveItems();
            Map<String, ConfigPlace> seen = new HashMap<>();
            for (ConfigValue form : report.at("sections").each("form")) {
                form.mustDifferFrom(seen);
                if (!form.text().isEmpty() && !forms.contains(form.text())) {
                    form.problem("config.type.form", form.text(), forms);
                }
            }
        }
    }
}
