package cn.ronghe.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;

import cn.ronghe.workflow.process.DrawnProcess.Asked;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every way of a school's practice centre, from its submission until it is chosen, refused or withdrawn. */
class PracticeCenterSchoolPathTests extends PracticeCenterSchoolCase {

    @RegisterExtension
    static final DrawnProcess PROCESS = DrawnProcess.wholly(ID);

    private static final String FIRST_REVIEW = "recordFirstReviewDelegate at service_record_first_review";
    private static final String SEALED = "recordDistrictSealDelegate at service_record_district_seal";
    private static final String CITY_REVIEWED = "recordCityReviewDelegate at service_record_city_review";
    private static final String RESEALED = "recordDistrictResealDelegate at service_record_reseal";

    PracticeCenterSchoolPathTests() {
        super(PROCESS);
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
        ProcessInstance other = PROCESS.start(OTHER);
        seal(other);
        PROCESS.tell("list-reported", OTHER, null);
        PROCESS.submit(other, "user_city_review", "passed");

        PROCESS.tell("selection-published", OTHER, "notChosen");
        assertThat(matter).isNotEnded();
        PROCESS.tell("selection-published", CASE, "chosen");

        assertThat(matter).isEnded().hasPassed("end_chosen");
        assertThat(other).isEnded().hasPassed("end_not_chosen");
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
        listIsReported(true);
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
        ProcessInstance other = PROCESS.start(OTHER);
        seal(other);
        PROCESS.tell("list-reported", OTHER, null);

        assertThat(PROCESS.asked(other)).isEqualTo(CITY_REVIEW);
        assertThat(PROCESS.listening(matter)).containsExactly("catch_list_reported");
        assertThatThrownBy(() -> PROCESS.tell("list-reported", OTHER, null))
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
        ProcessInstance other = PROCESS.start(OTHER);
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
        listIsReported(true);
        seal(matter);

        assertNotToBeWithdrawn();
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
