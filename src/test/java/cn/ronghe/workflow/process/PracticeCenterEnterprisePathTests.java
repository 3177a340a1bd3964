package cn.ronghe.workflow.process;

import org.junit.jupiter.api.extension.RegisterExtension;

/** 属地经信 → 市经信局 (H 三(二)). */
class PracticeCenterEnterprisePathTests extends RoutePathTests {

    @RegisterExtension
    static final DrawnProcess PROCESS = DrawnProcess.wholly("practice-center-enterprise");

    PracticeCenterEnterprisePathTests() {
        super(PROCESS, "eit", "eit");
    }
}
