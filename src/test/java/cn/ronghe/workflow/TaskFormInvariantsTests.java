package cn.ronghe.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every form in {@code forms/}; those that Tasklist shows are held to more with their drawings. */
class TaskFormInvariantsTests {

    static List<Path> forms() {
        return ModelFiles.forms();
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
}
