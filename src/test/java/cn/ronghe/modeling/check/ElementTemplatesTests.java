package cn.ronghe.modeling.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The templates for Camunda Modeler: of the shape that it reads for Camunda 7, and everything they offer can be
 * published. The published schema is on the network; this is what it asks of the parts that we use.
 */
class ElementTemplatesTests {

    private static final Path FOLDER = Path.of("config/element-templates");
    private static final Set<String> TEMPLATE = Set.of("$schema", "name", "id", "version", "description", "appliesTo",
            "properties");
    private static final Set<String> PROPERTY = Set.of("label", "description", "type", "value", "choices", "binding",
            "constraints", "editable");
    private static final Set<String> TYPES = Set.of("String", "Text", "Boolean", "Dropdown", "Hidden");
    private static final Set<String> BINDINGS = Set.of("property", "camunda:property", "camunda:inputParameter",
            "camunda:outputParameter", "camunda:in", "camunda:in:businessKey", "camunda:out", "camunda:errorEventDefinition");

    /** Whose attributes each kind of element has in the small route. */
    private static final String USER = "user_review";
    private static final String SERVICE = "service_opinion";

    static List<JsonNode> templates() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<JsonNode> templates = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                new ObjectMapper().readTree(Files.readString(file)).forEach(templates::add);
            }
            return templates;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> properties() {
        return templates().stream().flatMap(template -> stream(template.path("properties")));
    }

    @Test
    void eachHasAnIdOfItsOwn() {
        assertThat(templates()).extracting(template -> template.path("id").asText()).isNotEmpty()
                .doesNotHaveDuplicates().allMatch(id -> id.matches("cn\\.ronghe\\.[a-z-]+"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void isOfTheShapeThatTheModelerReads(JsonNode template) {
        assertThat(template.fieldNames()).toIterable().isSubsetOf(TEMPLATE).contains("name", "id", "appliesTo", "properties");
        assertThat(template.path("$schema").asText()).as("Camunda 7; that of Camunda 8 is called zeebe-element-templates")
                .isEqualTo("https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json");
        assertThat(template.path("version").isInt()).isTrue();
        assertThat(stream(template.path("appliesTo"))).extracting(JsonNode::asText).isNotEmpty()
                .isSubsetOf("bpmn:UserTask", "bpmn:ServiceTask");
        assertThat(template.path("properties").isArray()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("properties")
    void eachPropertyHasATypeAndABindingThatTheModelerKnows(JsonNode property) {
        assertThat(property.fieldNames()).toIterable().isSubsetOf(PROPERTY).contains("type", "binding");
        assertThat(property.path("type").asText()).isIn(TYPES);
        assertThat(property.at("/binding/type").asText()).isIn(BINDINGS);
        assertThat(property.at("/binding/name").asText()).matches("name|camunda:[a-zA-Z]+");
        assertThat(property.path("constraints").fieldNames()).toIterable()
                .isSubsetOf("notEmpty", "minLength", "maxLength", "pattern");
        boolean hidden = property.path("type").asText().equals("Hidden");
        assertThat(property.has("label")).isEqualTo(!hidden);
        assertThat(hidden).as("what is hidden has its value").isIn(property.has("value"), false);
        List<String> offered = stream(property.path("choices")).map(choice -> choice.path("value").asText()).toList();
        assertThat(offered.isEmpty()).isEqualTo(!property.path("type").asText().equals("Dropdown"));
        assertThat(offered).doesNotHaveDuplicates();
        if (!offered.isEmpty() && property.has("value")) {
            assertThat(offered).contains(property.path("value").asText());
        }
        assertThat(stream(property.path("choices"))).extracting(choice -> choice.path("name").asText())
                .doesNotHaveDuplicates().allMatch(name -> name.matches(".*\\p{IsHan}.*"));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void whateverIsChosenCanBePublished(JsonNode property) {
        String attribute = property.at("/binding/name").asText();
        String element = attribute.equals("camunda:delegateExpression") ? SERVICE : USER;
        Stream.concat(stream(property.path("choices")).map(choice -> choice.path("value").asText()),
                Stream.ofNullable(property.get("value")).map(JsonNode::asText)).forEach(value -> {
                    String bpmn = with(element, attribute, value);
                    List<Finding> found = SmallRoute.REVIEW.findings(SmallRoute.bundle(bpmn,
                            SmallRoute.changed().forms().get(SmallRoute.REVIEW_FORM)));
                    boolean opinion = value.equals("case-opinion");
                    assertThat(found).as(attribute + " " + value).filteredOn(Finding::isError)
                            .allMatch(finding -> opinion && SmallRoute.keyOf(finding).equals("opinion.lost"));
                });
    }

    @Test
    void everyDepartmentOfTheCityIsOfferedOnBothLevelsForBothRoles() {
        List<String> offered = properties().filter(property ->
                property.at("/binding/name").asText().equals("camunda:candidateGroups"))
                .flatMap(property -> stream(property.path("choices"))).map(choice -> choice.path("value").asText()).toList();

        List<String> kinds = OurReview.read(Path.of("config/city.yaml")).lines().filter(line -> line.contains("{kind: "))
                .map(line -> line.replaceFirst(".*\\{kind: ([a-z]+),.*", "$1")).toList();
        assertThat(kinds).isNotEmpty().allSatisfy(kind -> Stream.of("city", "district").forEach(level ->
                Stream.of("handler", "leader").forEach(role -> assertThat(offered)
                        .contains("${departments." + level + "('" + kind + "','" + role + "')}"))));
    }

    private static String with(String element, String attribute, String value) {
        String drawing = SmallRoute.drawing();
        int start = drawing.indexOf("id=\"" + element + "\"");
        int end = drawing.indexOf("/>", start);
        String before = drawing.substring(start, end);
        String after = before.replaceFirst(" " + attribute + "=\"[^\"]*\"",
                Matcher.quoteReplacement(" " + attribute + "=\"" + value + "\""));
        assertThat(before).as("the small route has it").contains(" " + attribute + "=");
        return drawing.replace(before, after);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items.stream();
    }
}
