package cn.ronghe.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every form in {@code forms/}, and more strictly for those that Tasklist shows. */
class TaskFormInvariantsTests {

    /** What the form-js bundled with Tasklist 7.24.0 shows and submits. */
    private static final Set<String> WIDGETS = Set.of("text", "textfield", "textarea", "number", "radio", "select",
            "checkbox", "checklist", "datetime", "group");
    private static final int OPINION_LENGTH = 1000;

    static List<Path> forms() {
        return ModelFiles.forms();
    }

    static List<Path> taskForms() {
        return ModelFiles.models().stream().map(ModelFiles::read).map(TaskForms::formsOf)
                .flatMap(List::stream).toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormIsNamedByItsFileAndItsPartsHaveIds(Path file) {
        JsonNode form = TaskForms.read(file);
        assertThat(form.path("id").asText()).isEqualTo(ModelFiles.idOf(file));
        assertThat(form.path("type").asText()).isEqualTo("default");
        assertThat(form.path("components")).isNotEmpty();
        assertThat(TaskForms.components(form)).extracting(component -> component.path("id").asText())
                .doesNotContain("").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatPeopleReadIsChinese(Path file) {
        for (JsonNode component : TaskForms.components(TaskForms.read(file))) {
            for (String words : List.of("label", "text", "description")) {
                if (component.has(words)) {
                    assertThat(component.path(words).asText()).as("%s of %s", words, component.path("id"))
                            .containsPattern("\\p{IsHan}");
                }
            }
            component.path("values").forEach(option ->
                    assertThat(option.path("label").asText()).as("%s", component.path("id")).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("taskForms")
    void aTaskFormIsSmallAndShownByTasklist(Path file) {
        JsonNode form = TaskForms.read(file);
        assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        List<JsonNode> components = TaskForms.components(form);
        assertThat(components).hasSizeLessThan(15).allSatisfy(component -> {
            assertThat(component.path("type").asText()).isIn(WIDGETS);
            if (!component.path("type").asText().matches("text|group")) {
                assertThat(component.path("key").asText()).as("%s", component.path("id")).matches("[a-z][A-Za-z]*");
                assertThat(component.path("label").asText()).as("%s", component.path("id")).isNotBlank();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("taskForms")
    void aDecisionIsRequiredAndItsOpinionLimited(Path file) {
        JsonNode form = TaskForms.read(file);
        TaskForms.field(form, "outcome").ifPresent(outcome -> {
            assertThat(outcome.path("type").asText()).isEqualTo("radio");
            assertThat(outcome.at("/validate/required").asBoolean()).isTrue();
            assertThat(outcome.path("defaultValue").isMissingNode()).as("nobody decides for the reviewer").isTrue();
            assertThat(TaskForms.outcomes(form)).isNotEmpty()
                    .allSatisfy(word -> assertThat(word).matches("[a-z]+"));
            assertThat(outcome.path("values")).allSatisfy(option ->
                    assertThat(option.path("label").asText()).containsPattern("\\p{IsHan}"));
        });
        TaskForms.field(form, "opinion").ifPresent(opinion ->
                assertThat(opinion.at("/validate/maxLength").asInt()).isEqualTo(OPINION_LENGTH));
    }

    @ParameterizedTest
    @MethodSource("taskForms")
    void sendingBackOrRefusingAsksForReasonsAndADate(Path file) {
        JsonNode form = TaskForms.read(file);
        Set<String> outcomes = TaskForms.outcomes(form);
        if (outcomes.contains("returned") || outcomes.contains("rejected")) {
            String unless = TaskForms.field(form, "opinion").orElseThrow().at("/properties/requiredUnless").asText();
            assertThat(unless).startsWith("outcome=");
            assertThat(outcomes).contains(unless.substring("outcome=".length()));
            assertThat(unless).doesNotEndWith("=returned").doesNotEndWith("=rejected");
        }
        TaskForms.field(form, "correctionDays").ifPresent(days -> {
            assertThat(outcomes).contains("returned");
            assertThat(days.at("/conditional/hide").asText()).isEqualTo("=outcome != \"returned\"");
            assertThat(days.at("/validate/min").asInt()).isEqualTo(1);
            assertThat(days.at("/validate/max").asInt()).isEqualTo(60);
        });
    }
}
