package cn.ronghe.workflow.process;

import org.junit.jupiter.api.extension.RegisterExtension;

/** 属地发改 → 市发改委 (H 三(二)). */
class MunicipalConsortiumPathTests extends RoutePathTests {

    @RegisterExtension
    static final DrawnProcess PROCESS = DrawnProcess.wholly("municipal-consortium");

    MunicipalConsortiumPathTests() {
        super(PROCESS, "drc", "drc");
    }
}
