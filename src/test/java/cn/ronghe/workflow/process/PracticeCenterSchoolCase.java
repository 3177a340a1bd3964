package cn.ronghe.workflow.process;

import cn.ronghe.workflow.process.DrawnProcess.Asked;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;

/** A school's case that was just submitted, what is asked on its way, and the way to its later places. */
abstract class PracticeCenterSchoolCase {

    static final String ID = "practice-center-school";
    static final String CASE = "application:17";
    static final String OTHER = "application:18";

    static final Asked DISTRICT_REVIEW = new Asked("user_district_review", "district-edu-handler",
            StandIns.workingDays(5), "practice-center-school-district-review");
    static final Asked CORRECTION = new Asked("user_correct", "applicant", StandIns.CORRECTION, null);
    static final Asked SEAL = new Asked("user_district_seal", "district-edu-leader",
            StandIns.workingDays(3), "practice-center-school-district-seal");
    static final Asked SUPPLEMENT = new Asked("user_supplement", "district-edu-leader",
            StandIns.workingDays(3), "practice-center-school-supplement");
    static final Asked CITY_REVIEW = new Asked("user_city_review", "city-edu-handler",
            StandIns.workingDays(10), "practice-center-school-city-review");
    static final Asked CITY_CORRECTION = new Asked("user_correct_for_city", "applicant", StandIns.CORRECTION, null);
    static final Asked RESEAL = new Asked("user_district_reseal", "district-edu-leader",
            StandIns.workingDays(3), "practice-center-school-district-reseal");

    private final DrawnProcess process;
    ProcessInstance matter;

    PracticeCenterSchoolCase(DrawnProcess process) {
        this.process = process;
    }

    @BeforeEach
    void submitApplication() {
        listIsReported(false);
        matter = process.start(CASE);
    }

    /** What the service that records the seal finds out about the district's list. */
    void listIsReported(boolean isReported) {
        process.standIns().answer("recordDistrictSealDelegate", "listReported", isReported);
    }

    void seal(ProcessInstance some) {
        process.submit(some, "user_district_review", "passed");
        process.submit(some, "user_district_seal", "sealed");
    }

    void reachCity() {
        seal(matter);
        process.tell("list-reported", CASE, null);
    }

    void reachCityCorrection() {
        reachCity();
        process.submit(matter, "user_city_review", "returned");
    }

    void reachSelection() {
        reachCity();
        process.submit(matter, "user_city_review", "passed");
    }
}
