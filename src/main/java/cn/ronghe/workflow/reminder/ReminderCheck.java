package cn.ronghe.workflow.reminder;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import cn.ronghe.notification.MailTemplatesCheck;
import cn.ronghe.shared.ConfigCheck;
import cn.ronghe.shared.ConfigPlace;
import cn.ronghe.shared.ConfigReview;
import cn.ronghe.shared.ConfigValue;
import cn.ronghe.workflow.engine.safety.DrawnTask;

/** The plans of reminders: days, people and mails that there are, by day, for tasks that some drawing has. */
class ReminderCheck implements ConfigCheck {

    private static final LocalTime FIRST = LocalTime.of(7, 0);
    private static final LocalTime LAST = LocalTime.of(21, 0);

    @Override
    public void check(ConfigReview review) {
        ConfigValue file = review.yaml(ReminderFile.NAME, ReminderFile.class);
        mustBeByDay(file.at("at"));
        List<ConfigValue> plans = file.at("plans").items();
        if (file.at("plans").isPresent() && plans.stream().filter(plan -> !plan.at("tasks").isPresent()).count() != 1) {
            file.at("plans").problem("config.reminder.rest");
        }
        Map<String, ConfigPlace> seen = new HashMap<>();
        Set<String> drawn = drawn(review);
        for (ConfigValue plan : plans) {
            plan.at("tasks").mustHaveItems();
            plan.at("tasks").items().forEach(task -> {
                task.mustDifferFrom(seen);
                mustBeDrawn(task, drawn);
            });
            plan.at("steps").mustHaveItems();
            Set<String> told = new HashSet<>();
            plan.at("steps").items().forEach(step -> {
                check(review, step);
                if (!told.add(step.at("when").text() + step.at("at").text() + step.at("mail").text())) {
                    step.at("when").problem("config.reminder.twice", step.at("when").text());
                }
            });
        }
    }

    private static void check(ConfigReview review, ConfigValue step) {
        step.at("when").mustMatch(ReminderDay.WRITTEN, ReminderDay.EXAMPLE);
        mustBeByDay(step.at("at"));
        step.at("to").mustHaveItems();
        step.at("to").items().forEach(to -> to.mustBeOneOf(ReminderTo.words()));
        ConfigValue mail = step.at("mail");
        Set<String> mails = MailTemplatesCheck.names(review);
        List<String> fitting = mails.stream().filter(name -> ReminderMails.VALUES.containsAll(
                MailTemplatesCheck.values(review, name))).toList();
        if (mails.contains(mail.text()) && !fitting.contains(mail.text())) {
            mail.problem("config.reminder.mail", mail.text(), fitting);
        } else {
            mail.mustBeOneOf(fitting);
        }
    }

    private static void mustBeByDay(ConfigValue at) {
        try {
            LocalTime time = LocalTime.parse(at.text());
            if (time.isBefore(FIRST) || time.isAfter(LAST)) {
                at.problem("config.reminder.night", at.text(), FIRST.toString(), LAST.toString());
            }
        } catch (DateTimeException absentOrToldAlready) {
            return;
        }
    }

    private static void mustBeDrawn(ConfigValue name, Set<String> drawn) {
        var plan = new ReminderFile.Plan(List.of(name.text()), List.of());
        if (!name.text().isEmpty() && drawn.stream().noneMatch(plan::names)) {
            name.problem("config.reminder.task", name.text(), List.copyOf(drawn));
        }
    }

    /** Of the drawings that can be read; the others are told of by their own check. */
    private static Set<String> drawn(ConfigReview review) {
        Set<String> tasks = new TreeSet<>();
        for (String path : review.processes().list("*.bpmn")) {
            try {
                DrawnTask.of(review.processes().text(path).getBytes(StandardCharsets.UTF_8))
                        .forEach(task -> tasks.add(task.id()));
            } catch (DrawnTask.Unreadable toldAlready) {
                continue;
            }
        }
        return tasks;
    }
}
