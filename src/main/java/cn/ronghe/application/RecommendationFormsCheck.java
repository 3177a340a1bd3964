package cn.ronghe.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import cn.ronghe.attachment.Attachments;
import cn.ronghe.batch.PlatformTypesCheck;
import cn.ronghe.form.Field;
import cn.ronghe.form.FormSchema;
import cn.ronghe.form.FormsCheck;
import cn.ronghe.shared.ConfigCheck;
import cn.ronghe.shared.ConfigReview;
import cn.ronghe.shared.ConfigValue;

/** Every platform type has its form: sections, the paper around them, and fields by the names that both use. */
class RecommendationFormsCheck implements ConfigCheck {

    @Override
    public void check(ConfigReview review) {
        List<String> layouts = review.config().list("recommendation-forms/*.yaml").stream()
                .map(path -> path.replaceAll("^recommendation-forms/|\\.yaml$", "")).toList();
        Map<String, FormSchema> forms = FormsCheck.usable(review);
        PlatformTypesCheck.types(review).values().forEach(type -> {
            checkSections(type, forms, review);
            Set<String> fields = fields(type, forms);
            mustBeField(type.at("platformNameField"), fields);
            type.at("attachments").each("formats").stream().flatMap(formats -> formats.items().stream())
                    .forEach(format -> format.mustBeOneOf(Attachments.endings()));
            String layout = type.at("recommendationForm").text();
            if (layouts.contains(layout)) {
                checkLayout(review.yaml("recommendation-forms/" + layout + ".yaml", RecommendationForm.class), type, fields);
            } else if (!layout.isEmpty()) {
                type.at("recommendationForm").problem("config.type.layout", layout, layouts);
            }
        });
    }

    private static void checkSections(ConfigValue type, Map<String, FormSchema> forms, ConfigReview review) {
        List<String> files = review.forms().list("*.form").stream().map(file -> file.replace(".form", "")).toList();
        type.at("sections").each("form").stream()
                .filter(form -> !form.text().isEmpty() && !files.contains(form.text()))
                .forEach(form -> form.problem("config.type.form", form.text(), List.copyOf(forms.keySet())));
    }

    private static void checkLayout(ConfigValue layout, ConfigValue type, Set<String> fields) {
        layout.at("prefill").entries().forEach((field, data) -> {
            if (!fields.isEmpty() && !fields.contains(field)) {
                data.problem("config.type.field", field);
            }
        });
        for (ConfigValue line : layout.at("cover").items()) {
            mustBeField(line.at("field"), fields);
            ConfigValue options = line.at("options");
            if (Stream.of("field", "options", "blank").filter(key -> line.at(key).isPresent()).count() != 1) {
                line.problem("config.layout.cover");
            } else if (options.isPresent() && !ConfigValue.texts(options.items()).contains(type.at("name").text())) {
                options.problem("config.layout.option", type.at("name").text());
            }
        }
        List<String> sections = ConfigValue.texts(type.at("sections").each("form"));
        layout.at("signatures").entries().forEach((section, lines) -> {
            if (!sections.contains(section)) {
                lines.problem("config.layout.section", section, sections);
            }
        });
    }

    private static void mustBeField(ConfigValue named, Set<String> fields) {
        if (!named.text().isEmpty() && !fields.isEmpty() && !fields.contains(named.text())) {
            named.problem("config.type.field", named.text());
        }
    }

    /** The fields of all sections; empty where a section cannot be read. */
    private static Set<String> fields(ConfigValue type, Map<String, FormSchema> forms) {
        List<String> sections = new ArrayList<>(ConfigValue.texts(type.at("sections").each("form")));
        Set<String> fields = new TreeSet<>();
        if (forms.keySet().containsAll(sections)) {
            sections.forEach(section -> forms.get(section).fields().stream().map(Field::path).forEach(fields::add));
        }
        return fields;
    }
}
