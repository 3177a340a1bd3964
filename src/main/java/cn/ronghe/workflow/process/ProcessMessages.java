package cn.ronghe.workflow.process;

import java.util.Set;

/** The messages that the house sends into running processes; a drawing that waits for another waits for ever. */
public final class ProcessMessages {

    private static final Set<String> SENT = Set.of(CaseProcess.MESSAGE_WITHDRAWN, CaseProcess.MESSAGE_LIST_REPORTED,
            CaseProcess.MESSAGE_SELECTION_PUBLISHED, SummaryProcess.MESSAGE_SKIPPED);

    private ProcessMessages() {
    }

    public static Set<String> sent() {
        return SENT;
    }
}
