package cn.ronghe.workflow.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.ronghe.calendar.WorkingDays;
import cn.ronghe.shared.ConfigFiles;
import org.springframework.stereotype.Component;

/** The plans of {@code config/reminders.yaml}: which steps are sent for a task, and when. */
@Component
class ReminderPlans {

    /** A step and when it is due. */
    record Planned(ReminderStep step, Instant moment) {
    }

    private final ReminderFile file;
    private final Map<ReminderFile.Plan, List<ReminderStep>> steps = new LinkedHashMap<>();
    private final WorkingDays calendar;
    private final Clock clock;

    ReminderPlans(ConfigFiles config, WorkingDays calendar, Clock clock) {
        this.file = config.yaml(ReminderFile.NAME, ReminderFile.class);
        this.calendar = calendar;
        this.clock = clock;
        file.plans().forEach(plan -> steps.put(plan, plan.steps().stream().map(this::step).toList()));
    }

    /** What is sent for a task that is due then, by moment. */
    List<Planned> of(String task, Instant due) {
        return plan(task).stream().map(step -> new Planned(step, step.moment(due, calendar, clock.getZone())))
                .sorted(Comparator.comparing(Planned::moment)).toList();
    }

    /** The steps of the first plan that names the task, else of the plan for all others. */
    private List<ReminderStep> plan(String task) {
        return steps.keySet().stream().filter(plan -> plan.names(task)).findFirst()
                .or(() -> steps.keySet().stream().filter(plan -> plan.named().isEmpty()).findFirst())
                .map(steps::get).orElse(List.of());
    }

    private ReminderStep step(ReminderFile.Step written) {
        LocalTime at = written.at() == null ? file.at() : written.at();
        return new ReminderStep(written.when() + " " + at + " " + written.mail(),
                ReminderDay.parse(written.when()), at,
                written.to().stream().map(ReminderTo::of).toList(), written.mail(),
                Boolean.TRUE.equals(written.onlyWithCases()));
    }
}
