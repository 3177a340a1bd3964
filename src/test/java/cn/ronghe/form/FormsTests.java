package cn.ronghe.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormsTests {

    @Test
    void everyFormOfTheTreeCanBeChecked() {
        Forms forms = Schemas.city();
        String[] files = new File("forms").list((folder, name) -> name.endsWith(".form"));
        assertThat(files).isNotEmpty().allSatisfy(file ->
                assertThat(forms.contains(file.replace(".form", ""))).as(file).isTrue());
    }

    @Test
    void sectionsComeInTheOrderOfTheirNumbers(@TempDir Path folder) throws IOException {
        for (String name : List.of("report-10-end", "report-2-plan", "report-1-basics", "report-review",
                "reports-1-x")) {
            write(folder, name, "\"components\":[]");
        }
        Forms forms = Schemas.load(folder.toUri().toString());
        assertThat(forms.sectionNames("report")).containsExactly("report-1-basics", "report-2-plan", "report-10-end");
        assertThat(forms.sectionNames("nothing")).isEmpty();
        assertThatThrownBy(() -> forms.get("nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBrokenFormStopsTheStartAndIsNamed(@TempDir Path folder) throws IOException {
        write(folder, "broken", "\"components\":[{\"type\":\"filepicker\",\"id\":\"field_scan\",\"key\":\"scan\"}]");
        assertThatThrownBy(() -> Schemas.load(folder.toUri().toString())).isInstanceOf(FormSchemaException.class)
                .hasMessage("broken.form: component field_scan: unknown component type filepicker");
    }

    @Test
    void aFormThatNamesYearsNeedsOne() {
        Forms forms = Schemas.city();
        assertThatThrownBy(() -> forms.get("practice-center-3-targets")).isInstanceOf(IllegalArgumentException.class);
        assertThat(forms.get("practice-center-3-targets", 2024)).isSameAs(forms.get("practice-center-3-targets", 2024));
        assertThat(forms.get("practice-center-6-statement").title()).isEqualTo("六、声明");
    }

    private static void write(Path folder, String name, String components) throws IOException {
        Files.writeString(folder.resolve(name + ".form"), "{\"id\":\"" + name + "\"," + components + "}");
    }
}
