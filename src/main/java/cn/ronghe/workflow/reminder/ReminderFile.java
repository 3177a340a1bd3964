package cn.ronghe.workflow.reminder;

import java.time.LocalTime;
import java.util.List;

import org.springframework.lang.Nullable;

/** {@code config/reminders.yaml} as it is written. */
record ReminderFile(LocalTime at, List<Plan> plans) {

    static final String NAME = "reminders.yaml";

    /** @param tasks null for every task that no other plan names */
    record Plan(@Nullable List<String> tasks, List<Step> steps) {

        List<String> named() {
            return tasks == null ? List.of() : tasks;
        }

        /** @param task element id in a drawing */
        boolean names(String task) {
            return named().stream().anyMatch(name -> name.equals(task)
                    || name.endsWith("*") && task.startsWith(name.substring(0, name.length() - 1)));
        }
    }

    /** @param at null for the file's own time */
    record Step(String when, @Nullable LocalTime at, List<String> to, String mail, @Nullable Boolean onlyWithCases) {
    }
}
