package cn.ronghe.workflow.process;

import org.junit.jupiter.api.extension.RegisterExtension;

/** 属地发改 → 市教育局 (H 三(二)). */
class PracticeCenterPublicPathTests extends RoutePathTests {

    @RegisterExtension
    static final DrawnProcess PROCESS = DrawnProcess.wholly("practice-center-public");

    PracticeCenterPublicPathTests() {
        super(PROCESS, "drc", "edu");
    }
}
