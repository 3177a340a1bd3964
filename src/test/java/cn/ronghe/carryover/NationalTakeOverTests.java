package cn.ronghe.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import cn.ronghe.form.Field;
import cn.ronghe.form.FieldType;
import cn.ronghe.form.FormSchema;
import cn.ronghe.form.Forms;
import cn.ronghe.form.Transfer;
import cn.ronghe.recommendation.RecommendationForm;
import cn.ronghe.shared.ConfigFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

/** A national application starts from what the city form says: every field is decided on, and lands where it means the same. */
class NationalTakeOverTests {

    private static final String CITY = "industry-community";
    private static final String NATIONAL = "national-community";
    private static final ConfigFiles CONFIG = new ConfigFiles(new DefaultResourceLoader(), "file:config/");
    private static final Forms FORMS = new Forms(new DefaultResourceLoader(), CONFIG, "file:forms/");
    private static final TakeOverMapping MAPPING = TakeOverMapping.between(CITY, NATIONAL, layout(NATIONAL)).orElseThrow();

    /** What the national form asks and the city form does not. */
    private static final Set<String> ONLY_HERE = Set.of("recommendingProvince", "members[].district");

    /** The two notices name the same thing differently. */
    private static final Map<String, String> WORDS = Map.of("职业院校", "职业学校", "牵头普通高等学校", "牵头高水平高等学校");

    @Test
    void everyFieldIsDecidedOn() {
        Set<String> open = new TreeSet<>();
        sections(NATIONAL, 2026).forEach(section -> Transfer.names(section).stream()
                .filter(name -> MAPPING.source(name).isEmpty()).forEach(open::add));

        assertThat(open).containsExactlyInAnyOrderElementsOf(ONLY_HERE);
    }

    @Test
    void whatIsTakenWithoutAskingMeansTheSame() {
        Map<String, Field> there = fields(CITY);
        fields(NATIONAL).forEach((path, field) -> {
            Field source = there.get(path);
            if (!ONLY_HERE.contains(path) && MAPPING.isCertain(path)) {
                assertThat(source).as(path).isNotNull();
                assertThat(plain(field)).as(path).isEqualTo(plain(source));
                assertThat(field.type()).as(path).isEqualTo(source.type());
                assertThat(field.rules().unit()).as(path).isEqualTo(source.rules().unit());
                assertThat(field.options()).as(path).containsAll(source.options());
            }
        });
    }

    @Test
    void aNationalDraftIsFilledFromACityApplication() {
        Map<String, ObjectNode> city = cityContent();
        Transfer transfer = new Transfer(sections(CITY, 2026), city::get, MAPPING::source);
        Map<String, ObjectNode> draft = new LinkedHashMap<>();
        sections(NATIONAL, 2026).forEach(section -> draft.put(section.id(), section.fitting(transfer.into(section)).kept()));

        assertThat(draft.get("national-community-1-basics").get("communityName").asText()).isEqualTo("甲");
        assertThat(draft.get("national-community-2-members").get("members").get(0).fieldNames()).toIterable()
                .containsExactly("kind", "name", "code");
        assertThat(draft.get("national-community-3-talent-plan")).isEqualTo(city.get("industry-community-3-talent-plan"));
        assertThat(draft.get("national-community-4-innovation-plan")).isEqualTo(city.get("industry-community-4-innovation-plan"));
        assertThat(draft.get("industry-community-5-approach")).isEqualTo(city.get("industry-community-5-approach"));
        assertThat(draft.get("industry-community-6-commitment")).as("a commitment is made anew").isEmpty();
        assertThat(transfer.homeless()).extracting(Transfer.Homeless::label)
                .containsExactly("服务行业产业领域", "共同体参与单位情况（可自主添加行）·所在区、县（市）");
    }

    @Test
    void figuresOfALaterNationalBatchStayUnderTheirYear() {
        Map<String, ObjectNode> city = cityContent();
        Transfer transfer = new Transfer(sections(CITY, 2025), city::get, MAPPING::source);

        ObjectNode plan = transfer.into(FORMS.get("national-community-3-talent-plan", 2026));

        ObjectNode there = city.get("industry-community-3-talent-plan");
        assertThat(plan.get("coursesYear1")).isEqualTo(there.get("coursesYear2"));
        assertThat(plan.get("coursesYear2")).isEqualTo(there.get("coursesYear3"));
        assertThat(plan.has("coursesYear3")).isFalse();
    }

    private static Map<String, ObjectNode> cityContent() {
        Map<String, ObjectNode> content = new LinkedHashMap<>();
        int figure = 1;
        for (FormSchema section : sections(CITY, 2026)) {
            ObjectNode data = JsonNodeFactory.withExactBigDecimals(true).objectNode();
            for (Field field : section.fields()) {
                if (field.path().contains("[].")) {
                    String list = field.path().substring(0, field.path().indexOf('['));
                    ObjectNode row = (ObjectNode) (data.has(list) ? data.get(list).get(0) : data.putArray(list).addObject());
                    row.set(field.key(), value(field, figure));
                } else {
                    data.set(field.key(), value(field, figure));
                }
                figure++;
            }
            content.put(section.id(), section.completed(data));
        }
        return content;
    }

    private static JsonNode value(Field field, int figure) {
        return switch (field.type()) {
            case NUMBER -> JsonNodeFactory.instance.numberNode(figure);
            case CHECKBOX -> JsonNodeFactory.instance.booleanNode(true);
            case CHOICE -> JsonNodeFactory.instance.textNode(field.options().get(0).value());
            case DATE -> JsonNodeFactory.instance.textNode("2025-06-01");
            default -> JsonNodeFactory.instance.textNode("甲");
        };
    }

    private static Map<String, Field> fields(String form) {
        Map<String, Field> fields = new LinkedHashMap<>();
        sections(form, 2026).forEach(section -> section.fields().stream()
                .filter(field -> field.type() != FieldType.CHECKBOX).forEach(field -> fields.put(field.path(), field)));
        return fields;
    }

    private static String plain(Field field) {
        String label = field.label();
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            label = label.replace(word.getKey(), word.getValue());
        }
        return label;
    }

    private static List<FormSchema> sections(String form, int year) {
        return layout(form).sections().stream().map(section -> FORMS.get(section.form(), year)).toList();
    }

    private static RecommendationForm layout(String form) {
        return CONFIG.yaml("recommendation-forms/" + form + ".yaml", RecommendationForm.class);
    }
}
