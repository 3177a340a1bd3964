package cn.ronghe.modeling.compare;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.ronghe.organization.City;
import cn.ronghe.organization.Role;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Component;

/** Says what stands in a drawing so that an administrator understands it: 杭州市财政局 经办人, 5 个工作日. */
@Component
public class PlainWords {

    private static final Pattern DEPARTMENT =
            Pattern.compile("\\$\\{departments\\.(city|district)\\('([^']+)',\\s*'([^']+)'\\)}");
    private static final Pattern OF_MATTER = Pattern.compile("\\$\\{departments\\.(list|lead|cityReview)\\('([^']+)'\\)}");
    private static final Pattern DAYS = Pattern.compile("\\$\\{dueDates\\.workingDays\\((\\d+)\\)}");
    private static final Pattern OUTCOME = Pattern.compile("\\$\\{outcome == '([^']+)'}");

    private final City city;
    private final Texts texts;

    PlainWords(City city, Texts texts) {
        this.city = city;
        this.texts = texts;
    }

    String of(String expression) {
        String text = expression.strip();
        Matcher department = DEPARTMENT.matcher(text);
        if (department.matches()) {
            return texts.get("modeling.who." + department.group(1), departmentName(department.group(1), department.group(2)),
                    role(department.group(3)));
        }
        Matcher ofMatter = OF_MATTER.matcher(text);
        if (ofMatter.matches()) {
            return texts.get("modeling.who." + ofMatter.group(1), role(ofMatter.group(2)));
        }
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            return texts.get("modeling.due.days", days.group(1));
        }
        Matcher outcome = OUTCOME.matcher(text);
        if (outcome.matches()) {
            return texts.get("modeling.outcome", outcome.group(1));
        }
        return switch (text) {
            case "${departments.applicant()}" -> texts.get("modeling.who.applicant");
            case "${dueDates.correction()}" -> texts.get("modeling.due.correction");
            case "${dueDates.siteVisit()}" -> texts.get("modeling.due.visit");
            case "${dueDates.districtDeadline()}" -> texts.get("modeling.due.deadline");
            case "${member}" -> texts.get("modeling.who.member");
            default -> text;
        };
    }

    private String departmentName(String level, String kind) {
        return city.departments().stream().filter(department -> department.kind().equals(kind)).findFirst()
                .map(department -> level.equals("city") ? department.cityName() : department.districtName()).orElse(kind);
    }

    private String role(String suffix) {
        String name = suffix.toUpperCase(Locale.ROOT).replace('-', '_');
        try {
            return texts.get("role." + Role.valueOf(name));
        } catch (IllegalArgumentException unknown) {
            return suffix;
        }
    }
}
