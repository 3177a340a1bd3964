package cn.ronghe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

import cn.ronghe.shared.TestDatabase;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
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
        assertThat(usersOf(tests.get(TestDatabase.class))).filteredOn(test -> test.getSimpleName().endsWith("Tests"))
                .filteredOn(test -> !test.isEquivalentTo(ArchitectureTests.class)).isNotEmpty()
                .allSatisfy(test -> assertThat(AnnotationSupport.findRepeatableAnnotations(test.reflect(), Tag.class))
                        .as(test.getName()).extracting(Tag::value).contains(TestDatabase.TAG));
    }

    /** Directly or by others. */
    private static Set<JavaClass> usersOf(JavaClass used) {
        Set<JavaClass> users = new HashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>(Set.of(used));
        while (!open.isEmpty()) {
            open.pop().getDirectDependenciesToSelf().stream().map(Dependency::getOriginClass).filter(users::add)
                    .forEach(open::push);
        }
        return users;
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
