package cn.ronghe.workflow.reminder;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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

    static ReminderTo of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static List<String> words() {
        return Arrays.stream(values()).map(ReminderTo::word).toList();
    }
}
