package cn.ronghe.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;

import cn.ronghe.workflow.process.DrawnProcess.Asked;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way of a school's practice centre, from its submission until it is chosen, refused or withdrawn. */
class PracticeCenterSchoolPathTests {

    @RegisterExtension
    static final DrawnProcess PROCESS = new DrawnProcess("practice-center-school");

    private static final String CASE = "application:17";

    private static final Asked DISTRICT_REVIEW = new Asked("user_district_review", "district-edu-handler",
            StandIns.workingDays(5), "practice-center-school-district-review");
    private static final Asked CORRECTION = new Asked("user_correct", "applicant", StandIns.CORRECTION, null);
    private static final Asked SEAL = new Asked("user_district_seal", "district-edu-leader", StandIns.workingDays(3),
            "practice-center-school-district-seal");
    private static final Asked SUPPLEMENT = new Asked("user_supplement", "district-edu-leader",
            StandIns.workingDays(3), "practice-center-school-supplement");
    private static final Asked CITY_REVIEW = new Asked("user_city_review", "city-edu-handler",
            StandIns.workingDays(10), "practice-center-school-city-review");
    private static final Asked CITY_CORRECTION = new Asked("user_correct_for_city", "applicant",
            StandIns.CORRECTION, null);
    private static final Asked RESEAL = new Asked("user_district_reseal", "district-edu-leader",
            StandIns.workingDays(3), "practice-center-school-district-reseal");

    private static final String FIRST_REVIEW = "recordFirstReviewDelegate at service_record_first_review";
    private static final String SEALED = "recordDistrictSealDelegate at service_record_district_seal";
    private static final String CITY_REVIEWED = "recordCityReviewDelegate at service_record_city_review";
    private static final String RESEALED = "recordDistrictResealDelegate at service_record_reseal";

    private ProcessInstance matter;

    @BeforeEach
    void submitApplication() {
        PROCESS.standIns().answer("recordDistrictSealDelegate", "listReported", false);
        matter = PROCESS.start(CASE);
    }

    @Test
    void aCaseThatEverybodyPassesIsChosen() {
        assertThat(PROCESS.asked(matter)).isEqualTo(DISTRICT_REVIEW);
        assertThat(PROCESS.called()).isEmpty();
        PROCESS.submit(matter, "user_district_review", "passed");
        assertThat(PROCESS.asked(matter)).isEqualTo(SEAL);
        PROCESS.submit(matter, "user_district_seal", "sealed");
        assertThat(PROCESS.askedAll(matter)).isEmpty();
        assertThat(PROCESS.listening(matter)).containsExactly("catch_list_reported");
        PROCESS.tell("list-reported", CASE, null);
        assertThat(PROCESS.asked(matter)).isEqualTo(CITY_REVIEW);
        PROCESS.submit(matter, "user_city_review", "passed");
        assertThat(PROCESS.askedAll(matter)).isEmpty();
        assertThat(PROCESS.listening(matter)).containsExactly("catch_selection_published");
        PROCESS.tell("selection-published", CASE, "chosen");

        assertThat(matter).isEnded().hasPassed("end_chosen").hasNotPassed("end_not_chosen");
        assertThat(PROCESS.called()).containsExactly(FIRST_REVIEW, SEALED, CITY_REVIEWED);
        assertThat(PROCESS.standIns().calls()).extracting(StandIns.Call::outcome)
                .containsExactly("passed", "sealed", "passed");
        assertThat(PROCESS.standIns().calls()).extracting(StandIns.Call::caseKey).containsOnly(CASE);
    }

    @Test
    void aCaseThatThePanelDoesNotChooseEndsSo() {
        reachSelection();
        PROCESS.tell("selection-published", CASE, "notChosen");

        assertThat(matter).isEnded().hasPassed("end_not_chosen").hasNotPassed("end_chosen");
    }

    @Test
    void theSelectionReachesEachCaseWithItsOwnOutcome() {
        reachSelection();
        ProcessInstance other = sealed("application:18");
        PROCESS.tell("list-reported", "application:18", null);
        PROCESS.submit(other, "user_city_review", "passed");

        PROCESS.tell("selection-published", "application:18", "notChosen");
        assertThat(matter).isNotEnded();
        PROCESS.tell("selection-published", CASE, "chosen");

        assertThat(matter).isEnded().hasPassed("end_chosen");
        assertThat(other).isEnded().hasPassed("end_not_chosen");
    }

    @Test
    void aSelectionWithoutAnOutcomeRollsBackAndTheCaseWaitsOn() {
        reachSelection();

        assertThatThrownBy(() -> PROCESS.tell("selection-published", CASE, null))
                .isInstanceOf(ProcessEngineException.class).hasMessageContaining("outcome");
        assertThat(PROCESS.listening(matter)).containsExactly("catch_selection_published");
    }

    @Test
    void theDistrictRejectsACase() {
        PROCESS.submit(matter, "user_district_review", "rejected");

        assertThat(matter).isEnded().hasPassed("end_district_rejected");
        assertThat(PROCESS.called()).containsExactly(FIRST_REVIEW);
    }

    @Test
    void theCityRejectsACase() {
        reachCity();
        PROCESS.submit(matter, "user_city_review", "rejected");

        assertThat(matter).isEnded().hasPassed("end_city_rejected");
        assertThat(PROCESS.called()).endsWith(CITY_REVIEWED);
    }

    @Test
    void aCaseThatTheDistrictReturnsComesBackToTheSameTaskWhenItIsCorrected() {
        PROCESS.submit(matter, "user_district_review", "returned");
        assertThat(PROCESS.asked(matter)).isEqualTo(CORRECTION);
        PROCESS.submit(matter, "user_correct", null);

        assertThat(PROCESS.asked(matter)).isEqualTo(DISTRICT_REVIEW);
        assertThat(PROCESS.jobs(matter)).as("the correction's timer is gone").isEmpty();
        assertThat(PROCESS.called()).containsExactly(FIRST_REVIEW);
        PROCESS.submit(matter, "user_district_review", "returned");
        assertThat(PROCESS.asked(matter)).as("a second time").isEqualTo(CORRECTION);
    }

    @Test
    void aCaseThatIsNotCorrectedInTimeComesBackToTheDistrict() {
        PROCESS.submit(matter, "user_district_review", "returned");
        assertThat(PROCESS.jobs(matter)).singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo(StandIns.CORRECTION));
        PROCESS.execute(matter);

        assertThat(PROCESS.called()).containsExactly(FIRST_REVIEW,
                "recordCorrectionOverdueDelegate at service_record_correction_overdue");
        assertThat(PROCESS.asked(matter)).isEqualTo(DISTRICT_REVIEW);
        assertThat(PROCESS.jobs(matter)).isEmpty();
        assertThat(PROCESS.listening(matter)).containsExactly("catch_withdrawn_in_review");
    }

    @Test
    void aCaseThatTheLeaderReturnsGoesBackToTheHandler() {
        PROCESS.submit(matter, "user_district_review", "passed");
        PROCESS.submit(matter, "user_district_seal", "returned");

        assertThat(PROCESS.called()).containsExactly(FIRST_REVIEW, SEALED);
        assertThat(PROCESS.asked(matter)).isEqualTo(DISTRICT_REVIEW);
        PROCESS.submit(matter, "user_district_review", "passed");
        assertThat(PROCESS.asked(matter)).isEqualTo(SEAL);
    }

    @Test
    void aLateCaseIsSupplementedBecauseItsListIsAlreadyReported() {
        PROCESS.standIns().answer("recordDistrictSealDelegate", "listReported", true);
        seal(matter);
        assertThat(PROCESS.asked(matter)).isEqualTo(SUPPLEMENT);
        assertThat(PROCESS.listening(matter)).isEmpty();
        PROCESS.submit(matter, "user_supplement", "sealed");

        assertThat(PROCESS.called()).containsExactly(FIRST_REVIEW, SEALED,
                "recordSupplementDelegate at service_record_supplement");
        assertThat(PROCESS.asked(matter)).isEqualTo(CITY_REVIEW);
    }

    @Test
    void aReportedListTakesExactlyItsOwnCaseToTheCity() {
        seal(matter);
        ProcessInstance other = sealed("application:18");
        PROCESS.tell("list-reported", "application:18", null);

        assertThat(PROCESS.asked(other)).isEqualTo(CITY_REVIEW);
        assertThat(PROCESS.listening(matter)).containsExactly("catch_list_reported");
        assertThatThrownBy(() -> PROCESS.tell("list-reported", "application:18", null))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    @Test
    void aCaseThatTheCityReturnsIsCorrectedAndSealedAgainBeforeTheCitySeesIt() {
        reachCityCorrection();
        assertThat(PROCESS.asked(matter)).isEqualTo(CITY_CORRECTION);
        PROCESS.submit(matter, "user_correct_for_city", null);
        assertThat(PROCESS.asked(matter)).isEqualTo(RESEAL);
        assertThat(PROCESS.jobs(matter)).as("the correction's timer is gone").isEmpty();
        PROCESS.submit(matter, "user_district_reseal", "sealed");

        assertThat(PROCESS.called()).containsExactly(FIRST_REVIEW, SEALED, CITY_REVIEWED, RESEALED);
        assertThat(PROCESS.asked(matter)).as("without waiting for a list").isEqualTo(CITY_REVIEW);
    }

    @Test
    void aCorrectionThatTheLeaderDoesNotSealIsCorrectedAgain() {
        reachCityCorrection();
        PROCESS.submit(matter, "user_correct_for_city", null);
        PROCESS.submit(matter, "user_district_reseal", "returned");

        assertThat(PROCESS.called()).endsWith(RESEALED);
        assertThat(PROCESS.asked(matter)).isEqualTo(CITY_CORRECTION);
        assertThat(PROCESS.jobs(matter)).singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo(StandIns.CORRECTION));
    }

    @Test
    void aCaseThatIsNotCorrectedForTheCityInTimeComesBackToTheCity() {
        reachCityCorrection();
        assertThat(PROCESS.jobs(matter)).singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo(StandIns.CORRECTION));
        PROCESS.execute(matter);

        assertThat(PROCESS.called()).endsWith(
                "recordCorrectionOverdueDelegate at service_record_city_correction_overdue");
        assertThat(PROCESS.asked(matter)).isEqualTo(CITY_REVIEW);
        assertThat(PROCESS.jobs(matter)).isEmpty();
    }

    @Test
    void aCaseIsWithdrawnDuringTheFirstReview() {
        assertWithdrawnBy("catch_withdrawn_in_review");
        assertThat(PROCESS.called()).isEmpty();
    }

    @Test
    void aCaseIsWithdrawnWhileItIsCorrected() {
        PROCESS.submit(matter, "user_district_review", "returned");

        assertWithdrawnBy("catch_withdrawn_in_correction");
    }

    @Test
    void aCaseIsWithdrawnBeforeItIsSealed() {
        PROCESS.submit(matter, "user_district_review", "passed");

        assertWithdrawnBy("catch_withdrawn_in_seal");
    }

    @Test
    void withdrawingEndsOnlyTheCaseOfTheKey() {
        ProcessInstance other = PROCESS.start("application:18");
        withdraw();

        assertThat(matter).isEnded();
        assertThat(PROCESS.asked(other)).isEqualTo(DISTRICT_REVIEW);
    }

    @Test
    void aSealedCaseCanNeverBeWithdrawn() {
        seal(matter);
        assertNotToBeWithdrawn();
        PROCESS.tell("list-reported", CASE, null);
        assertNotToBeWithdrawn();
        PROCESS.submit(matter, "user_city_review", "returned");
        assertNotToBeWithdrawn();
        PROCESS.submit(matter, "user_correct_for_city", null);
        assertNotToBeWithdrawn();
        PROCESS.submit(matter, "user_district_reseal", "sealed");
        PROCESS.submit(matter, "user_city_review", "passed");
        assertNotToBeWithdrawn();
        PROCESS.tell("selection-published", CASE, "chosen");
        assertNotToBeWithdrawn();
    }

    @Test
    void aSealedLateCaseCannotBeWithdrawn() {
        PROCESS.standIns().answer("recordDistrictSealDelegate", "listReported", true);
        seal(matter);

        assertNotToBeWithdrawn();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"approved", "Passed", ""})
    void anUnknownOutcomeRollsBackAndLeavesTheDistrictItsTask(String outcome) {
        assertThatThrownBy(() -> PROCESS.submit(matter, "user_district_review", outcome))
                .isInstanceOf(ProcessEngineException.class);

        assertThat(PROCESS.asked(matter)).isEqualTo(DISTRICT_REVIEW);
        assertThat(PROCESS.listening(matter)).containsExactly("catch_withdrawn_in_review");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"approved", "sealed"})
    void anUnknownOutcomeRollsBackAndLeavesTheCityItsTask(String outcome) {
        reachCity();

        assertThatThrownBy(() -> PROCESS.submit(matter, "user_city_review", outcome))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(PROCESS.asked(matter)).isEqualTo(CITY_REVIEW);
    }

    @Test
    void aSealThatDoesNotSayWhetherTheListIsReportedRollsBack() {
        PROCESS.submit(matter, "user_district_review", "passed");
        PROCESS.standIns().script("recordDistrictSealDelegate", call -> { });

        assertThatThrownBy(() -> PROCESS.submit(matter, "user_district_seal", "sealed"))
                .isInstanceOf(ProcessEngineException.class).hasMessageContaining("listReported");
        assertThat(PROCESS.asked(matter)).isEqualTo(SEAL);
    }

    @Test
    void aServiceThatFailsLeavesTheTask() {
        PROCESS.standIns().script("recordFirstReviewDelegate", call -> {
            throw new IllegalStateException("a defect");
        });

        assertThatThrownBy(() -> PROCESS.submit(matter, "user_district_review", "rejected")).hasMessage("a defect");
        assertThat(PROCESS.asked(matter)).isEqualTo(DISTRICT_REVIEW);
    }

    @Test
    void nothingThatWasSubmittedIsKept() {
        reachCityCorrection();
        assertThat(PROCESS.kept(matter)).isEmpty();
        PROCESS.submit(matter, "user_correct_for_city", null);

        assertThatThrownBy(() -> PROCESS.submit(matter, "user_district_reseal", null))
                .isInstanceOf(ProcessEngineException.class).hasMessageContaining("outcome");
        assertThat(PROCESS.asked(matter)).isEqualTo(RESEAL);
    }

    private void reachSelection() {
        reachCity();
        PROCESS.submit(matter, "user_city_review", "passed");
    }

    private void reachCityCorrection() {
        reachCity();
        PROCESS.submit(matter, "user_city_review", "returned");
    }

    private void reachCity() {
        seal(matter);
        PROCESS.tell("list-reported", CASE, null);
    }

    private static ProcessInstance sealed(String caseKey) {
        ProcessInstance matter = PROCESS.start(caseKey);
        seal(matter);
        return matter;
    }

    private static void seal(ProcessInstance matter) {
        PROCESS.submit(matter, "user_district_review", "passed");
        PROCESS.submit(matter, "user_district_seal", "sealed");
    }

    private static void withdraw() {
        PROCESS.tell("application-withdrawn", CASE, null);
    }

    private void assertWithdrawnBy(String event) {
        assertThat(PROCESS.listening(matter)).as("the one moment to withdraw").containsExactly(event);
        withdraw();

        assertThat(matter).isEnded().hasPassed(event, "end_withdrawn");
        assertThat(PROCESS.listening(matter)).isEmpty();
        assertThat(PROCESS.askedAll(matter)).isEmpty();
        assertThat(PROCESS.jobs(matter)).isEmpty();
    }

    private void assertNotToBeWithdrawn() {
        List<Asked> asked = PROCESS.askedAll(matter);
        assertThatThrownBy(PracticeCenterSchoolPathTests::withdraw)
                .isInstanceOf(MismatchingMessageCorrelationException.class);
        assertThat(PROCESS.askedAll(matter)).isEqualTo(asked);
    }
}
