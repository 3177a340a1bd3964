package cn.ronghe.workflow.process;

import org.junit.jupiter.api.extension.RegisterExtension;

/** 属地教育 → 市教育局 (H 三(二)). */
class PracticeCenterSchoolPathTests extends RoutePathTests {

    @RegisterExtension
    static final DrawnProcess PROCESS = DrawnProcess.wholly("practice-center-school");

    PracticeCenterSchoolPathTests() {
        super(PROCESS, "edu", "edu");
    }
}
