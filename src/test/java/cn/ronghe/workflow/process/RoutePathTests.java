package cn.ronghe.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;

import cn.ronghe.shared.TestDatabase;
import cn.ronghe.workflow.process.DrawnProcess.Asked;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every way of a case, from its submission until it is chosen, refused or withdrawn; the same on each of the routes. */
@Tag(TestDatabase.TAG)
abstract class RoutePathTests extends RouteCase {

    private static final String FIRST_REVIEW = "recordFirstReviewDelegate at service_record_first_review";
    private static final String SEALED = "recordDistrictSealDelegate at service_record_district_seal";
    private static final String CITY_REVIEWED = "recordCityReviewDelegate at service_record_city_review";
    private static final String RESEALED = "recordDistrictResealDelegate at service_record_reseal";
    private static final String OVERDUE = "recordCorrectionOverdueDelegate at service_record_correction_overdue";

    private final DrawnProcess process;

    RoutePathTests(DrawnProcess process, String district, String city) {
        super(process, district, city);
        this.process = process;
    }

    @Test
    void aCaseThatEverybodyPassesIsChosen() {
        assertThat(process.asked(matter)).isEqualTo(districtReview);
        assertThat(process.called()).isEmpty();
        process.submit(matter, "user_district_review", "passed");
        assertThat(process.asked(matter)).isEqualTo(seal);
        process.submit(matter, "user_district_seal", "sealed");
        assertThat(process.askedAll(matter)).isEmpty();
        assertThat(process.listening(matter)).containsExactly("catch_list_reported");
        process.tell("list-reported", CASE, null);
        assertThat(process.asked(matter)).isEqualTo(cityReview);
        process.submit(matter, "user_city_review", "passed");
        assertThat(process.askedAll(matter)).isEmpty();
        assertThat(process.listening(matter)).containsExactly("catch_selection_published");
        process.tell("selection-published", CASE, "chosen");

        assertThat(matter).isEnded().hasPassed("end_chosen").hasNotPassed("end_not_chosen");
        assertThat(process.called()).containsExactly(FIRST_REVIEW, SEALED, CITY_REVIEWED);
        assertThat(process.standIns().calls()).extracting(StandIns.Call::outcome)
                .containsExactly("passed", "sealed", "passed");
        assertThat(process.standIns().calls()).extracting(StandIns.Call::caseKey).containsOnly(CASE);
    }

    @Test
    void aCaseThatThePanelDoesNotChooseEndsSo() {
        reachSelection();
        process.tell("selection-published", CASE, "notChosen");

        assertThat(matter).isEnded().hasPassed("end_not_chosen").hasNotPassed("end_chosen");
    }

    @Test
    void theSelectionReachesEachCaseWithItsOwnOutcome() {
        reachSelection();
        ProcessInstance other = process.start(OTHER);
        seal(other);
        process.tell("list-reported", OTHER, null);
        process.submit(other, "user_city_review", "passed");

        process.tell("selection-published", OTHER, "notChosen");
        assertThat(matter).isNotEnded();
        process.tell("selection-published", CASE, "chosen");

        assertThat(matter).isEnded().hasPassed("end_chosen");
        assertThat(other).isEnded().hasPassed("end_not_chosen");
    }

    @Test
    void theDistrictRejectsACase() {
        process.submit(matter, "user_district_review", "rejected");

        assertThat(matter).isEnded().hasPassed("end_district_rejected");
        assertThat(process.called()).containsExactly(FIRST_REVIEW);
    }

    @Test
    void theCityRejectsACase() {
        reachCity();
        process.submit(matter, "user_city_review", "rejected");

        assertThat(matter).isEnded().hasPassed("end_city_rejected");
        assertThat(process.called()).endsWith(CITY_REVIEWED);
    }

    @Test
    void theCityVisitsTheApplicantAndThenReviewsAgain() {
        reachCity();
        process.submit(matter, "user_city_review", "visit");
        assertThat(process.asked(matter).element()).isEqualTo("user_plan_visit");
        process.submit(matter, "user_plan_visit", null);
        process.submit(matter, "user_record_visit", "held");

        assertThat(process.asked(matter)).isEqualTo(cityReview);
        process.submit(matter, "user_city_review", "visit");
        process.submit(matter, "user_plan_visit", null);
        process.submit(matter, "user_record_visit", "cancelled");
        assertThat(process.asked(matter)).as("after a visit that was cancelled, too").isEqualTo(cityReview);
    }

    @Test
    void aCaseThatTheDistrictReturnsComesBackToTheSameTaskWhenItIsCorrected() {
        process.submit(matter, "user_district_review", "returned");
        assertThat(process.asked(matter)).isEqualTo(CORRECTION);
        process.submit(matter, "user_correct", null);

        assertThat(process.asked(matter)).isEqualTo(districtReview);
        assertThat(process.jobs(matter)).as("the correction's timer is gone").isEmpty();
        assertThat(process.called()).containsExactly(FIRST_REVIEW);
        process.submit(matter, "user_district_review", "returned");
        assertThat(process.asked(matter)).as("a second time").isEqualTo(CORRECTION);
    }

    @Test
    void aCaseThatIsNotCorrectedInTimeComesBackToTheDistrict() {
        process.submit(matter, "user_district_review", "returned");
        assertThat(process.jobs(matter)).singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo(StandIns.CORRECTION));
        process.execute(matter);

        assertThat(process.called()).containsExactly(FIRST_REVIEW, OVERDUE);
        assertThat(process.asked(matter)).isEqualTo(districtReview);
        assertThat(process.jobs(matter)).isEmpty();
        assertThat(process.listening(matter)).containsExactly("catch_withdrawn_in_review");
    }

    @Test
    void aCaseThatTheLeaderReturnsGoesBackToTheHandler() {
        process.submit(matter, "user_district_review", "passed");
        process.submit(matter, "user_district_seal", "returned");

        assertThat(process.called()).containsExactly(FIRST_REVIEW, SEALED);
        assertThat(process.asked(matter)).isEqualTo(districtReview);
        process.submit(matter, "user_district_review", "passed");
        assertThat(process.asked(matter)).isEqualTo(seal);
    }

    @Test
    void aLateCaseIsSupplementedBecauseItsListIsAlreadyReported() {
        listIsReported(true);
        seal(matter);
        assertThat(process.asked(matter)).isEqualTo(supplement);
        assertThat(process.listening(matter)).isEmpty();
        process.submit(matter, "user_supplement", "sealed");

        assertThat(process.called()).containsExactly(FIRST_REVIEW, SEALED,
                "recordSupplementDelegate at service_record_supplement");
        assertThat(process.asked(matter)).isEqualTo(cityReview);
    }

    @Test
    void aReportedListTakesExactlyItsOwnCaseToTheCity() {
        seal(matter);
        ProcessInstance other = process.start(OTHER);
        seal(other);
        process.tell("list-reported", OTHER, null);

        assertThat(process.asked(other)).isEqualTo(cityReview);
        assertThat(process.listening(matter)).containsExactly("catch_list_reported");
        assertThatThrownBy(() -> process.tell("list-reported", OTHER, null))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    @Test
    void aCaseThatTheCityReturnsIsCorrectedAndSealedAgainBeforeTheCitySeesIt() {
        reachCityCorrection();
        assertThat(process.asked(matter)).isEqualTo(CORRECTION);
        process.submit(matter, "user_correct", null);
        assertThat(process.asked(matter)).isEqualTo(reseal);
        assertThat(process.jobs(matter)).as("the correction's timer is gone").isEmpty();
        process.submit(matter, "user_district_reseal", "sealed");

        assertThat(process.called()).containsExactly(FIRST_REVIEW, SEALED, CITY_REVIEWED, RESEALED);
        assertThat(process.asked(matter)).as("without waiting for a list").isEqualTo(cityReview);
    }

    @Test
    void aCorrectionThatTheLeaderDoesNotSealIsCorrectedAgain() {
        reachCityCorrection();
        process.submit(matter, "user_correct", null);
        process.submit(matter, "user_district_reseal", "returned");

        assertThat(process.called()).endsWith(RESEALED);
        assertThat(process.asked(matter)).isEqualTo(CORRECTION);
        assertThat(process.jobs(matter)).singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo(StandIns.CORRECTION));
    }

    @Test
    void aCaseThatIsNotCorrectedForTheCityInTimeComesBackToTheCity() {
        reachCityCorrection();
        assertThat(process.jobs(matter)).singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo(StandIns.CORRECTION));
        process.execute(matter);

        assertThat(process.called()).endsWith(OVERDUE);
        assertThat(process.asked(matter)).isEqualTo(cityReview);
        assertThat(process.jobs(matter)).isEmpty();
    }

    @Test
    void aCaseIsWithdrawnDuringTheFirstReview() {
        assertWithdrawnBy("catch_withdrawn_in_review");
        assertThat(process.called()).isEmpty();
    }

    @Test
    void aCaseIsWithdrawnWhileItIsCorrected() {
        process.submit(matter, "user_district_review", "returned");

        assertWithdrawnBy("catch_withdrawn");
        assertThat(matter).hasPassed("error_withdrawn_in_correction");
    }

    @Test
    void aCaseIsWithdrawnBeforeItIsSealed() {
        process.submit(matter, "user_district_review", "passed");

        assertWithdrawnBy("catch_withdrawn_in_seal");
    }

    @Test
    void withdrawingEndsOnlyTheCaseOfTheKey() {
        ProcessInstance other = process.start(OTHER);
        withdraw();

        assertThat(matter).isEnded();
        assertThat(process.asked(other)).isEqualTo(districtReview);
    }

    @Test
    void aSealedCaseCanNeverBeWithdrawn() {
        seal(matter);
        assertNotToBeWithdrawn();
        process.tell("list-reported", CASE, null);
        assertNotToBeWithdrawn();
        process.submit(matter, "user_city_review", "returned");
        process.submit(matter, "user_correct", null);
        assertNotToBeWithdrawn();
        process.submit(matter, "user_district_reseal", "sealed");
        process.submit(matter, "user_city_review", "passed");
        assertNotToBeWithdrawn();
        process.tell("selection-published", CASE, "chosen");
        assertNotToBeWithdrawn();
    }

    @Test
    void aSealedLateCaseCannotBeWithdrawn() {
        listIsReported(true);
        seal(matter);

        assertNotToBeWithdrawn();
    }

    private void withdraw() {
        process.tell("application-withdrawn", CASE, null);
    }

    private void assertWithdrawnBy(String event) {
        assertThat(process.listening(matter)).as("the one moment to withdraw").containsExactly(event);
        withdraw();

        assertThat(matter).isEnded().hasPassed("end_withdrawn");
        assertThat(process.listening(matter)).isEmpty();
        assertThat(process.askedAll(matter)).isEmpty();
        assertThat(process.jobs(matter)).isEmpty();
    }

    private void assertNotToBeWithdrawn() {
        List<Asked> asked = process.askedAll(matter);
        assertThatThrownBy(this::withdraw)
                .isInstanceOf(MismatchingMessageCorrelationException.class);
        assertThat(process.askedAll(matter)).isEqualTo(asked);
    }
}
