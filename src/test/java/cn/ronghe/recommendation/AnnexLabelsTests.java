package cn.ronghe.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.DefaultResourceLoader;

import cn.ronghe.document.PaperForm;
import cn.ronghe.form.Field;
import cn.ronghe.form.FormSchema;
import cn.ronghe.form.FormSchemaException;
import cn.ronghe.form.FormView;
import cn.ronghe.form.Forms;
import cn.ronghe.form.ReportLayout;
import cn.ronghe.form.YearlyReports;
import cn.ronghe.shared.ConfigFiles;

/** Every label of the notices' annexes stands in its form, as often as there, and no form has a field of its own making. */
class AnnexLabelsTests {

    private static final Path ANNEXES = Path.of("src/test/resources/annexes");
    private static final DefaultResourceLoader LOADER = new DefaultResourceLoader();
    private static final ConfigFiles CONFIG = new ConfigFiles(LOADER, "file:config/");
    private static final Forms FORMS = new Forms(LOADER, CONFIG, "file:forms/");
    private static final YearlyReports REPORTS = new YearlyReports(FORMS, CONFIG);

    /** What an annex has no words for, and why a form asks for it all the same. */
    private static final Map<String, String> OWN = Map.of(
            "申报单位负责人已阅读并同意以上承诺", "ticked on screen, signed by hand on paper",
            "牵头企业负责人已阅读并同意以上承诺", "ticked on screen, signed by hand on paper",
            "实践中心负责人和建设单位法定代表人已阅读并同意以上声明", "ticked on screen, signed by hand on paper",
            "涉密内容已做脱密处理", "涉密内容请做脱密处理, asked for every form",
            "牵头单位", "a consortium's three lead units stand only on the cover of the annex",
            "服务行业产业领域", "a community belongs to one of the industries of H 二(二); its annex names no field for it");

    /** @param paper every text of the printed empty form with these sections */
    record Annex(String name, List<FormSchema> sections, Function<List<FormSchema>, List<String>> paper) {

        List<String> missing(List<FormSchema> sections) throws IOException {
            Map<String, Integer> asked = new TreeMap<>();
            labels(name).forEach(label -> asked.merge(plain(label), 1, Integer::sum));
            List<String> there = paper.apply(sections).stream().map(AnnexLabelsTests::plain).toList();
            List<String> missing = new ArrayList<>();
            asked.forEach((label, times) -> {
                if (Math.max(Collections.frequency(there, label), contained(there, label)) < times) {
                    missing.add(label + " ×" + times);
                }
            });
            return missing;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Annex> annexes() {
        return Stream.concat(
                Stream.of(recommendation("municipal-consortium", "市域产教联合体", 2024),
                        recommendation("industry-community", "行业产教融合共同体", 2024),
                        recommendation("national-community", "国家级行业产教融合共同体", 2023)),
                Stream.concat(Stream.of("学校实践中心", "公共实践中心", "企业实践中心")
                                .map(type -> recommendation("practice-center", type, 2024)),
                        REPORTS.names().stream().map(AnnexLabelsTests::report)));
    }

    @ParameterizedTest
    @MethodSource("annexes")
    void everyLabelOfTheAnnexStandsInItsForm(Annex annex) throws IOException {
        assertThat(annex.missing(annex.sections)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("annexes")
    void noFieldIsInvented(Annex annex) throws IOException {
        Set<String> known = labels(annex.name).map(AnnexLabelsTests::plain).collect(Collectors.toSet());

        assertThat(annex.sections.stream().flatMap(section -> section.fields().stream()).map(Field::caption).distinct()
                .filter(caption -> !OWN.containsKey(caption) && known.stream().noneMatch(label -> label.contains(plain(caption)))))
                .isEmpty();
        assertThat(annex.sections.stream().flatMap(section -> heads(section).stream()).distinct()
                .filter(head -> !OWN.containsKey(head) && known.stream().noneMatch(label -> label.contains(plain(head)))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("annexes")
    void aRowOrFieldThatIsTakenOutIsMissed(Annex annex) throws IOException {
        List<String> unnoticed = new ArrayList<>();
        for (int i = 0; i < annex.sections.size(); i++) {
            for (List<Integer> place : places(annex.sections.get(i).browserSchema(), List.of())) {
                ObjectNode schema = annex.sections.get(i).browserSchema();
                String label = takeOut(schema, place);
                List<FormSchema> sections = new ArrayList<>(annex.sections);
                try {
                    sections.set(i, FormSchema.parse(schema.toString()));
                } catch (FormSchemaException stillUsed) {
                    continue;
                }
                if (!OWN.containsKey(label) && annex.missing(sections).isEmpty()) {
                    unnoticed.add(label);
                }
            }
        }
        // they stand on the cover or within another label, too
        assertThat(unnoticed).isSubsetOf("依托园区", "牵头学校", "牵头企业", "在校生数", "成果转化率(%)", "到账经费(万元)");
    }

    /** Where rows and fields stand: the numbers of the components that lead there. */
    private static List<List<Integer>> places(JsonNode parent, List<Integer> above) {
        List<List<Integer>> places = new ArrayList<>();
        for (int i = 0; i < parent.path("components").size(); i++) {
            JsonNode component = parent.get("components").get(i);
            List<Integer> here = new ArrayList<>(above);
            here.add(i);
            if (component.path("properties").has("tableRow") || !component.has("components")) {
                places.add(here);
            } else {
                places.addAll(places(component, here));
            }
        }
        return places;
    }

    private static String takeOut(JsonNode schema, List<Integer> place) {
        JsonNode parent = schema;
        for (int index : place.subList(0, place.size() - 1)) {
            parent = parent.get("components").get(index);
        }
        JsonNode gone = ((ArrayNode) parent.get("components")).remove(place.get(place.size() - 1));
        return gone.path("label").asText(gone.path("dateLabel").asText(gone.path("text").asText()));
    }

    /** A long hint may stand within a longer text, a short label may not: 企业 is no row of 企业兼职教师. */
    private static int contained(List<String> there, String label) {
        return label.length() < 10 ? 0 : (int) there.stream().filter(text -> text.contains(label)).count();
    }

    private static List<String> heads(FormSchema section) {
        return FormView.section(section, null).blocks().stream().flatMap(block -> block instanceof FormView.Grid grid
                ? grid.rows().stream().flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.kind() != FormView.Kind.VALUE && cell.kind() != FormView.Kind.NUMBER)
                        .map(FormView.Cell::text)
                : Stream.empty()).toList();
    }

    private static Stream<String> labels(String name) throws IOException {
        return Files.readAllLines(ANNEXES.resolve(name + ".txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    private static Annex recommendation(String name, String type, int year) {
        RecommendationForm layout = CONFIG.yaml("recommendation-forms/" + name + ".yaml", RecommendationForm.class);
        List<FormSchema> sections = layout.sections().stream().map(section -> FORMS.get(section.form(), year)).toList();
        PaperForms paper = new PaperForms(layout, type, "西湖区", year);
        return new Annex(name, sections, some -> texts(paper.print(some, FrozenContent.of(Map.of(), List.of()), 0)));
    }

    private static List<String> texts(PaperForm paper) {
        List<String> texts = new ArrayList<>(paper.title());
        paper.cover().forEach(line -> {
            texts.add(line.label());
            texts.addAll(List.of(line.value().replaceAll("[☑☐]\u00A0", "").split("\n")));
        });
        texts.add(paper.notesTitle() == null ? "" : paper.notesTitle());
        texts.addAll(paper.notes() == null ? List.of() : paper.notes());
        paper.parts().forEach(part -> {
            new FormView(List.of(part.section())).texts().forEach(texts::add);
            texts.addAll(part.signatures());
        });
        texts.add(paper.closing().title());
        paper.closing().blocks().forEach(block -> {
            texts.add(block.title());
            texts.addAll(block.lines());
        });
        return texts;
    }

    private static Annex report(String name) {
        ReportLayout layout = REPORTS.layout(name);
        return new Annex(name, REPORTS.sections(name, 2024), sections -> {
            List<String> texts = new ArrayList<>(layout.title());
            texts.add(layout.limit() == null ? "" : layout.limit());
            FormView.of(sections, id -> null).texts().forEach(texts::add);
            texts.addAll(layout.seal());
            return texts;
        });
    }

    /** Without white space and closing colons; brackets, commas and quotation marks in one shape. */
    private static String plain(String label) {
        return label.replaceAll("[\\s\u3000\u00A0]", "").replace('（', '(').replace('）', ')').replace('，', ',')
                .replace('：', ':').replace('；', ';').replaceAll("[“”]", "\"").replaceAll("[:。]$", "");
    }
}
