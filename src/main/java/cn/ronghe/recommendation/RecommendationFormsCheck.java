package cn.ronghe.recommendation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import cn.ronghe.attachment.Attachments;
import cn.ronghe.batch.PlatformTypesCheck;
import cn.ronghe.form.Field;
import cn.ronghe.form.FormSchema;
import cn.ronghe.form.FormsCheck;
import cn.ronghe.shared.ConfigCheck;
import cn.ronghe.shared.ConfigPlace;
import cn.ronghe.shared.ConfigReview;
import cn.ronghe.shared.ConfigValue;

/** Every recommendation form has its sections and the paper around them, and every platform type its form. */
public class RecommendationFormsCheck implements ConfigCheck {

    private static final String FOLDER = "recommendation-forms/";
    private static final String ENDING = ".yaml";

    @Override
    public void check(ConfigReview review) {
        Map<String, FormSchema> forms = FormsCheck.usable(review);
        Map<String, ConfigValue> layouts = layouts(review);
        layouts.values().forEach(layout -> check(layout, forms, review));
        new TakeFromCheck(layouts, forms).check();
        PlatformTypesCheck.types(review).values().forEach(type -> {
            type.at("attachments").each("formats").stream().flatMap(formats -> formats.items().stream())
                    .forEach(format -> format.mustBeOneOf(Attachments.endings()));
            ConfigValue layout = layouts.get(type.at("recommendationForm").text());
            if (layout != null) {
                mustBeField(type.at("platformNameField"), fields(layout, forms));
                mustKeepFiles(type.at("attachments"), layout, forms);
                mustOffer(layout, type.at("name").text());
            } else if (!type.at("recommendationForm").text().isEmpty()) {
                type.at("recommendationForm").problem("config.type.layout", type.at("recommendationForm").text(),
                        List.copyOf(layouts.keySet()));
            }
        });
    }

    private static Map<String, ConfigValue> layouts(ConfigReview review) {
        Map<String, ConfigValue> layouts = new TreeMap<>();
        review.config().list(FOLDER + "*" + ENDING).forEach(path -> layouts.put(
                path.substring(FOLDER.length(), path.length() - ENDING.length()), layout(path, review)));
        return layouts;
    }

    private static ConfigValue layout(String path, ConfigReview review) {
        return review.yaml(path, RecommendationForm.class);
    }

    /** The forms of a type's sections. */
    public static List<String> sections(ConfigValue type, ConfigReview review) {
        return sections(layout(FOLDER + type.at("recommendationForm").text() + ENDING, review));
    }

    static List<String> sections(ConfigValue layout) {
        return ConfigValue.texts(layout.at("sections").each("form"));
    }

    private static void check(ConfigValue layout, Map<String, FormSchema> forms, ConfigReview review) {
        layout.at("sections").mustHaveItems();
        Map<String, ConfigPlace> seen = new HashMap<>();
        List<String> files = review.forms().list("*.form").stream().map(file -> file.replace(".form", "")).toList();
        for (ConfigValue form : layout.at("sections").each("form")) {
            form.mustDifferFrom(seen);
            if (!form.text().isEmpty() && !files.contains(form.text())) {
                form.problem("config.type.form", form.text(), List.copyOf(forms.keySet()));
            }
        }
        Set<String> fields = fields(layout, forms);
        layout.at("prefill").entries().forEach((field, data) -> {
            if (!fields.isEmpty() && !fields.contains(field)) {
                data.problem("config.type.field", field);
            }
        });
        String rows = layout.at("members").at("list").text() + "[].";
        Stream.of("name", "code", "kind").map(layout.at("members")::at)
                .filter(column -> !column.text().isEmpty() && !fields.isEmpty() && !fields.contains(rows + column.text()))
                .forEach(column -> column.problem("config.type.field", rows + column.text()));
        for (ConfigValue line : layout.at("cover").items()) {
            mustBeField(line.at("field"), fields);
            if (Stream.of("field", "options", "unit", "blank").filter(key -> line.at(key).isPresent()).count() != 1) {
                line.problem("config.layout.cover");
            }
        }
        List<String> sections = sections(layout);
        layout.at("signatures").entries().forEach((section, lines) -> {
            if (!sections.contains(section)) {
                lines.problem("config.layout.section", section, sections);
            }
        });
    }

    private static void mustOffer(ConfigValue layout, String typeName) {
        layout.at("cover").items().stream().map(line -> line.at("options"))
                .filter(options -> options.isPresent() && !ConfigValue.texts(options.items()).contains(typeName))
                .forEach(options -> options.problem("config.layout.option", typeName));
    }

    /** Where fields of the form put their files. */
    private static void mustKeepFiles(ConfigValue places, ConfigValue layout, Map<String, FormSchema> forms) {
        List<String> slots = ConfigValue.texts(places.each("slot"));
        sections(layout).stream().map(forms::get).filter(Objects::nonNull).flatMap(form -> form.fields().stream())
                .filter(field -> field.rules().files() != null && !slots.contains(field.rules().files()))
                .forEach(field -> places.problem("config.type.files", field.path(), field.rules().files()));
    }

    private static void mustBeField(ConfigValue named, Set<String> fields) {
        if (!named.text().isEmpty() && !fields.isEmpty() && !fields.contains(named.text())) {
            named.problem("config.type.field", named.text());
        }
    }

    /** The fields of all sections; empty where a section cannot be read. */
    private static Set<String> fields(ConfigValue layout, Map<String, FormSchema> forms) {
        Set<String> fields = new TreeSet<>();
        if (forms.keySet().containsAll(sections(layout))) {
            sections(layout).forEach(section -> forms.get(section).fields().stream().map(Field::path).forEach(fields::add));
        }
        return fields;
    }
}
