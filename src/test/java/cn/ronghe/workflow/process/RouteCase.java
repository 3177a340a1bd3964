package cn.ronghe.workflow.process;

import cn.ronghe.workflow.process.DrawnProcess.Asked;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;

/** A case that was just submitted on one of the routes, what is asked on its way, and the way to its later places. */
abstract class RouteCase {

    static final String CASE = "application:17";
    static final String OTHER = "application:18";

    static final Asked CORRECTION = new Asked("user_correct", "applicant", StandIns.CORRECTION, null);

    final Asked districtReview;
    final Asked seal;
    final Asked supplement;
    final Asked cityReview;
    final Asked reseal;

    private final DrawnProcess process;
    ProcessInstance matter;

    /**
     * @param district kind of the department that reviews and seals in the district, as H 三(二) names it
     * @param city     kind of the city department that reviews
     */
    RouteCase(DrawnProcess process, String district, String city) {
        this.process = process;
        String leader = "district-" + district + "-leader";
        districtReview = new Asked("user_district_review", "district-" + district + "-handler",
                StandIns.workingDays(5), "case-district-review");
        seal = new Asked("user_district_seal", leader, StandIns.workingDays(3), "case-district-seal");
        supplement = new Asked("user_supplement", leader, StandIns.workingDays(3), "case-supplement");
        cityReview = new Asked("user_city_review", "city-" + city + "-handler", StandIns.workingDays(10),
                "case-city-review");
        reseal = new Asked("user_district_reseal", leader, StandIns.workingDays(3), "case-district-reseal");
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
