package cn.ronghe.workflow.reminder;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** To whom a reminder goes. */
enum ReminderTo {
    /** Who claimed the task, else everybody it is offered to. */
    HOLDER,
    /** The handlers of the department that has the task. */
    HANDLERS,
    /** The leaders of the department that has the task. */
    LEADERS,
    /** The people of the unit that filed. */
    APPLICANT,
    ADMINISTRATORS;

    /** As config/reminders.yaml writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReminderTo> of(String word) {
        return Arrays.stream(values()).filter(to -> to.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(ReminderTo::word).toList();
    }
}
