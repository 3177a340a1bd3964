package cn.ronghe.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.ronghe.shared.TestDatabase;
import cn.ronghe.workflow.process.DrawnProcess.Asked;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every way of a site visit: held, moved, cancelled. */
@Tag(TestDatabase.TAG)
class SiteVisitPathTests {

    @RegisterExtension
    static final DrawnProcess PROCESS = DrawnProcess.wholly("site-visit");

    private static final Asked PLAN = new Asked("user_plan_visit", "city-review-handler", StandIns.workingDays(5),
            "site-visit-plan");
    private static final Asked RESULT = new Asked("user_record_visit", "city-review-handler", StandIns.SITE_VISIT,
            "site-visit-record");
    private static final String PLANNED = "planVisitDelegate at service_plan_visit";
    private static final String RECORDED = "recordVisitDelegate at service_record_visit";

    private ProcessInstance matter;

    @BeforeEach
    void plan() {
        matter = PROCESS.start("application:17");
        assertThat(PROCESS.asked(matter)).isEqualTo(PLAN);
        PROCESS.submit(matter, "user_plan_visit", null);
        assertThat(PROCESS.asked(matter)).isEqualTo(RESULT);
    }

    @Test
    void aVisitThatWasHeldIsOver() {
        PROCESS.submit(matter, "user_record_visit", "held");

        assertThat(matter).isEnded().hasPassed("end_visited").hasNotPassed("end_cancelled");
        assertThat(PROCESS.called()).containsExactly(PLANNED, RECORDED);
    }

    @Test
    void aVisitThatIsMovedIsAskedForAgainAsOftenAsItIsMoved() {
        PROCESS.submit(matter, "user_record_visit", "moved");
        assertThat(PROCESS.asked(matter)).isEqualTo(RESULT);
        PROCESS.submit(matter, "user_record_visit", "moved");
        assertThat(PROCESS.asked(matter)).isEqualTo(RESULT);
        PROCESS.submit(matter, "user_record_visit", "held");

        assertThat(matter).isEnded();
        assertThat(PROCESS.called()).containsExactly(PLANNED, RECORDED, RECORDED, RECORDED);
    }

    @Test
    void aVisitThatIsCancelledIsOver() {
        PROCESS.submit(matter, "user_record_visit", "cancelled");

        assertThat(matter).isEnded().hasPassed("end_cancelled");
    }

    @Test
    void anUnknownOutcomeLeavesTheTask() {
        assertThatThrownBy(() -> PROCESS.submit(matter, "user_record_visit", "passed"))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(PROCESS.asked(matter)).isEqualTo(RESULT);
    }
}
