package cn.ronghe.workflow;

import static cn.ronghe.workflow.ModelFiles.idOf;
import static cn.ronghe.workflow.ModelFiles.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.ronghe.modeling.check.ModelReview;
import cn.ronghe.modeling.check.OurReview;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every model in {@code processes/}: all that is held against an administrator's, and our own habits. */
class ModelInvariantsTests {

    private static final ModelReview REVIEW = OurReview.review();

    static List<Path> models() {
        return ModelFiles.models();
    }

    @Test
    void thereAreModelsAndTheirNamesAreUniqueOverAllFolders() {
        List<String> names = new ArrayList<>();
        models().forEach(file -> names.add(idOf(file) + ".bpmn"));
        ModelFiles.forms().forEach(file -> names.add(idOf(file) + ".form"));
        assertThat(models()).isNotEmpty();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*\\.(bpmn|form)"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingIsFoundInItNorInItsForms(Path file) {
        assertThat(REVIEW.findings(OurReview.bundle(idOf(file)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void itsFormsAreItsOwnOrShared(Path file) {
        assertThat(read(file).getModelElementsByType(UserTask.class)).extracting(UserTask::getCamundaFormRef)
                .filteredOn(form -> form != null).allMatch(form -> form.matches("(case|" + idOf(file) + ")-.+"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyErrorThatACalledProcessEndsWithIsCaughtOrCannotHappen(Path file) {
        BpmnModelInstance model = read(file);
        for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
            Set<String> caught = model.getModelElementsByType(BoundaryEvent.class).stream()
                    .filter(event -> event.getAttachedTo().equals(call)).flatMap(ModelInvariantsTests::errors)
                    .collect(Collectors.toSet());
            Set<String> thrown = read(ModelFiles.PROCESSES.resolve(call.getCalledElement() + ".bpmn"))
                    .getModelElementsByType(EndEvent.class).stream().flatMap(ModelInvariantsTests::errors)
                    .collect(Collectors.toSet());
            // what was sealed is never withdrawn: ApplicationState forbids it
            assertThat(thrown).as(call.getId()).containsAll(caught);
            assertThat(thrown).as(call.getId()).filteredOn(error -> !caught.contains(error))
                    .isSubsetOf("application-withdrawn");
        }
    }

    private static Stream<String> errors(FlowNode event) {
        return event.getChildElementsByType(ErrorEventDefinition.class).stream()
                .map(definition -> definition.getError().getErrorCode());
    }
}
