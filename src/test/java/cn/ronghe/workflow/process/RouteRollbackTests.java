package cn.ronghe.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ronghe.shared.TestDatabase;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a route's drawing has no way for changes nothing. */
@Tag(TestDatabase.TAG)
class RouteRollbackTests extends RouteCase {

    @RegisterExtension
    static final DrawnProcess PROCESS = DrawnProcess.partly("practice-center-public");

    RouteRollbackTests() {
        super(PROCESS, "drc", "edu");
    }

    @Test
    void aSelectionWithoutAnOutcomeRollsBackAndTheCaseWaitsOn() {
        reachSelection();

        assertThatThrownBy(() -> PROCESS.tell("selection-published", CASE, null))
                .isInstanceOf(ProcessEngineException.class).hasMessageContaining("outcome");
        assertThat(PROCESS.listening(matter)).containsExactly("catch_selection_published");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"approved", "Passed", ""})
    void anUnknownOutcomeRollsBackAndLeavesTheDistrictItsTask(String outcome) {
        assertThatThrownBy(() -> PROCESS.submit(matter, "user_district_review", outcome))
                .isInstanceOf(ProcessEngineException.class);

        assertThat(PROCESS.asked(matter)).isEqualTo(districtReview);
        assertThat(PROCESS.listening(matter)).containsExactly("catch_withdrawn_in_review");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"approved", "sealed"})
    void anUnknownOutcomeRollsBackAndLeavesTheCityItsTask(String outcome) {
        reachCity();

        assertThatThrownBy(() -> PROCESS.submit(matter, "user_city_review", outcome))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(PROCESS.asked(matter)).isEqualTo(cityReview);
    }

    @Test
    void aSealThatDoesNotSayWhetherTheListIsReportedRollsBack() {
        PROCESS.submit(matter, "user_district_review", "passed");
        PROCESS.standIns().script("recordDistrictSealDelegate", call -> { });

        assertThatThrownBy(() -> PROCESS.submit(matter, "user_district_seal", "sealed"))
                .isInstanceOf(ProcessEngineException.class).hasMessageContaining("listReported");
        assertThat(PROCESS.asked(matter)).isEqualTo(seal);
    }

    @Test
    void aServiceThatFailsLeavesTheTask() {
        PROCESS.standIns().script("recordFirstReviewDelegate", call -> {
            throw new IllegalStateException("a defect");
        });

        assertThatThrownBy(() -> PROCESS.submit(matter, "user_district_review", "rejected")).hasMessage("a defect");
        assertThat(PROCESS.asked(matter)).isEqualTo(districtReview);
    }

    @Test
    void nothingThatWasSubmittedIsKept() {
        reachCityCorrection();
        assertThat(PROCESS.kept(matter)).isEmpty();
        PROCESS.submit(matter, "user_correct", null);

        assertThatThrownBy(() -> PROCESS.submit(matter, "user_district_reseal", null))
                .isInstanceOf(ProcessEngineException.class).hasMessageContaining("outcome");
        assertThat(PROCESS.asked(matter)).isEqualTo(reseal);
    }
}
