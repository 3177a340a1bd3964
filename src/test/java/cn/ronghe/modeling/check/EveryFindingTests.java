package cn.ronghe.modeling.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.ronghe.modeling.check.SmallRoute.Case;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No finding goes untested, the engine has the last word and no drawing makes the checks fail. */
class EveryFindingTests {

    /** Those that are not found in a changed small route; whether somebody is there, only a running system knows. */
    private static final Set<String> ELSEWHERE = Set.of("engine", "engine.all", "call.itself", "task.lost",
            "groups.nobody.handler", "groups.nobody.leader", "groups.nobody.panel-member");

    @Test
    void everySentenceOfTheChecksHasADrawingOrFormThatEarnsIt() {
        Set<String> tested = Stream.of(DrawingFindingsTests.process(), DrawingFindingsTests.ids(),
                DrawingFindingsTests.names(), DrawingFindingsTests.gateways(), DrawingFindingsTests.ways(),
                DrawingFindingsTests.timers(), TaskFindingsTests.people(), TaskFindingsTests.days(),
                TaskFindingsTests.forms(), TaskFindingsTests.calls(), TaskFindingsTests.messages(),
                TaskFindingsTests.opinions(), FormFindingsTests.files(), FormFindingsTests.components(),
                FormFindingsTests.decisions()).flatMap(cases -> cases).map(Case::key)
                .collect(Collectors.toCollection(TreeSet::new));
        tested.addAll(ELSEWHERE);

        assertThat(OurReview.read(Path.of("src/main/resources/messages/modeling.properties")).lines()
                .filter(line -> line.startsWith("modeling.check."))
                .map(line -> line.substring("modeling.check.".length(), line.indexOf('=')))).containsExactlyInAnyOrderElementsOf(tested);
    }

    @Test
    void whatOnlyTheEngineRefusesIsSaidAtItsElement() {
        String nowhere = SmallRoute.changed("sourceRef=\"start_submitted\"", "sourceRef=\"lane_city\"").bpmn();

        assertThat(said(nowhere)).containsExactly("flow_submitted 流程引擎不接受“flow_submitted”的写法。请在建模工具中检查它的连线、引用和表达式。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sourceRef", "targetRef", "attachedToRef", "messageRef", "processRef", "calledElement", "id",
        "name", "default", "camunda:formRef", "camunda:candidateGroups", "camunda:dueDate", "errorRef"})
    void noReferenceMakesTheChecksFail(String attribute) {
        String ours = OurReview.bundle("practice-center-enterprise").bpmn();
        for (String value : List.of("", "lane_city", "nothing", "user_city_review", "flow_submitted", "practice-center-enterprise")) {
            for (String written : List.of(ours.replaceAll(" " + attribute + "=\"[^\"]*\"", " " + attribute + "=\"" + value + "\""),
                    ours.replaceFirst(" " + attribute + "=\"[^\"]*\"", " " + attribute + "=\"" + value + "\""),
                    ours.replaceAll(" " + attribute + "=\"[^\"]*\"", ""))) {
                assertThatCode(() -> SmallRoute.REVIEW.findings(OurReview.bundle("practice-center-enterprise", written)))
                        .as(attribute + " " + value).doesNotThrowAnyException();
            }
        }
    }

    private static List<String> said(String bpmn) {
        StandaloneInMemProcessEngineConfiguration settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setJdbcUrl("jdbc:h2:mem:every-finding");
        settings.setProcessEngineName("every-finding");
        settings.setEnableCmdExceptionLogging(false);
        ProcessEngine engine = settings.buildProcessEngine();
        try {
            return new EngineParse(engine).apply(SmallRoute.bundle(bpmn, "{}")).stream()
                    .map(finding -> finding.elementId() + " " + SmallRoute.said(finding)).toList();
        } finally {
            engine.close();
        }
    }
}
