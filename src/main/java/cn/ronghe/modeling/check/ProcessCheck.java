package cn.ronghe.modeling.check;

import java.util.Objects;

import org.camunda.bpm.model.bpmn.instance.Process;

/** The process itself: one, of the right id, executable, with a time to live of its history. */
final class ProcessCheck implements Check {

    @Override
    public void look(CheckedModel model, Findings found) {
        if (model.processes().size() != 1) {
            found.error("", "process.one", model.processes().size());
            return;
        }
        Process process = model.processes().get(0);
        if (!model.bundle.key().equals(process.getId())) {
            found.error(process, "process.id", Objects.toString(process.getId(), ""), model.bundle.key());
        }
        if (!process.isExecutable()) {
            found.error(process, "process.executable");
        }
        String kept = process.getCamundaHistoryTimeToLiveString();
        if (kept == null || !kept.matches("P[1-9]\\d{0,5}D")) {
            found.error(process, kept == null || kept.isBlank() ? "process.history" : "process.history.wrong",
                    kept == null ? "" : kept);
        }
        if (process.isCamundaStartableInTasklist()) {
            found.warn(process, "process.startable");
        }
    }
}
