package cn.ronghe.recommendation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import cn.ronghe.form.FormSchema;
import cn.ronghe.form.Transfer;
import cn.ronghe.shared.ConfigPlace;
import cn.ronghe.shared.ConfigValue;

/** What a form takes over from another one stands in both of them. */
final class TakeFromCheck {

    private final Map<String, ConfigValue> layouts;
    private final Map<String, FormSchema> forms;

    /** @param forms the sections that can be read */
    TakeFromCheck(Map<String, ConfigValue> layouts, Map<String, FormSchema> forms) {
        this.layouts = layouts;
        this.forms = forms;
    }

    void check() {
        layouts.forEach((here, layout) -> layout.at("takeFrom").entries().forEach((there, taken) -> {
            if (there.equals(here) || !layouts.containsKey(there)) {
                taken.problem("config.take.form", there, layouts.keySet().stream().filter(name -> !name.equals(here)).toList());
            } else {
                check(taken, names(layout), names(layouts.get(there)));
            }
        }));
    }

    private static void check(ConfigValue taken, Set<String> here, Set<String> there) {
        Map<String, ConfigPlace> seen = new HashMap<>();
        for (String part : List.of("fields", "offered")) {
            taken.at(part).entries().forEach((field, source) -> {
                if (!here.isEmpty() && !here.contains(field)) {
                    source.problem("config.take.field", field);
                }
                if (!there.isEmpty() && !source.text().isEmpty() && !there.contains(source.text())) {
                    source.problem("config.take.source", source.text());
                }
                ConfigPlace earlier = seen.putIfAbsent(field, source.place());
                if (earlier != null) {
                    source.problem("config.word.twice", field, earlier);
                }
            });
        }
    }

    /** Empty where a section cannot be read. */
    private Set<String> names(ConfigValue layout) {
        List<String> sections = RecommendationFormsCheck.sections(layout);
        Set<String> names = new TreeSet<>();
        if (forms.keySet().containsAll(sections)) {
            sections.forEach(section -> names.addAll(Transfer.names(forms.get(section))));
        }
        return names;
    }
}
