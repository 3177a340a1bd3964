package cn.ronghe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ronghe.shared.TestDatabase;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms and their order, and the two rooms that may touch the engine. */
class ArchitectureTests {

    @Test
    void roomsUseOnlyTheRoomsTheyDeclare() {
        ApplicationModules.of(RongheApplication.class).verify();
    }

    @Test
    void everyTestThatTouchesADatabaseRunsOnPostgreSqlToo() {
        JavaClasses tests = new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("cn.ronghe");
        assertThat(tests).filteredOn(test -> test.getSimpleName().endsWith("Tests"))
                .filteredOn(test -> test.getTransitiveDependenciesFromSelf().stream()
                        .anyMatch(used -> used.getTargetClass().isEquivalentTo(TestDatabase.class)))
                .filteredOn(test -> !test.isEquivalentTo(ArchitectureTests.class)).isNotEmpty()
                .allSatisfy(test -> assertThat(AnnotationSupport.findRepeatableAnnotations(test.reflect(), Tag.class))
                        .as(test.getName()).extracting(Tag::value).contains(TestDatabase.TAG));
    }

    @Test
    void onlyWorkflowAndModelingTouchTheEngine() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("cn.ronghe");
        noClasses().that().resideOutsideOfPackages("cn.ronghe.workflow..", "cn.ronghe.modeling..")
                .should().dependOnClassesThat().resideInAPackage("org.camunda..")
                .check(classes);
    }
}
