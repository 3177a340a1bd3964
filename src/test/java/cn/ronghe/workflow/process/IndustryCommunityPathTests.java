package cn.ronghe.workflow.process;

import org.junit.jupiter.api.extension.RegisterExtension;

/** 属地经信 → 市经信局 (H 三(二)). */
class IndustryCommunityPathTests extends RoutePathTests {

    @RegisterExtension
    static final DrawnProcess PROCESS = DrawnProcess.wholly("industry-community");

    IndustryCommunityPathTests() {
        super(PROCESS, "eit", "eit");
    }
}
