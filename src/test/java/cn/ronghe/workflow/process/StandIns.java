package cn.ronghe.workflow.process;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Stands where the application's beans stand: answers with names that tell the question, records which service was
 * called, and says what a test wants said.
 */
final class StandIns {

    private static final LocalDateTime TODAY = LocalDateTime.of(2026, 3, 2, 23, 59, 59);

    static final Date CORRECTION = date(20);
    static final Date SITE_VISIT = date(30);
    static final Date DISTRICT_DEADLINE = date(60);

    /**
     * @param delegate as a model names it
     * @param activity id of the element that called it
     * @param outcome  as the service finds it, or null
     */
    record Call(String delegate, String activity, String caseKey, Object outcome) {
    }

    private final Map<String, Object> beans = new HashMap<>(
            Map.of("departments", new Departments(), "dueDates", new DueDates(), "panel", new Panel(),
                    "reminders", new Reminders()));
    private final Map<String, JavaDelegate> scripts = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private List<String> members = List.of();
    private final Deque<Date> reminders = new ArrayDeque<>();

    /** The bean of a name; any other name than the four is a service's. */
    Object bean(String name) {
        return beans.computeIfAbsent(name, this::delegate);
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** From now on the service also does this. */
    void script(String delegate, JavaDelegate script) {
        scripts.put(delegate, script);
    }

    /** From now on the service hands this on to the next gateway, and nothing of it is kept. */
    void answer(String delegate, String variable, boolean value) {
        script(delegate, execution -> execution.setVariable(variable, Variables.booleanValue(value, true)));
    }

    /** The moments at which reminders are to leave; the service that sends one takes it away. */
    Deque<Date> reminders() {
        return reminders;
    }

    void panel(String... usernames) {
        members = List.of(usernames);
    }

    void forget() {
        calls.clear();
        scripts.clear();
        members = List.of();
        reminders.clear();
    }

    static Date workingDays(int days) {
        return date(days);
    }

    private JavaDelegate delegate(String name) {
        return execution -> {
            calls.add(new Call(name, execution.getCurrentActivityId(), execution.getProcessBusinessKey(),
                    execution.getVariable("outcome")));
            scripts.getOrDefault(name, nothing -> { }).execute(execution);
        };
    }

    private static Date date(int daysFromToday) {
        return Date.from(TODAY.plusDays(daysFromToday).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    static class Departments {

        public String district(String department, String role) {
            return "district-" + department + "-" + role;
        }

        public String city(String department, String role) {
            return "city-" + department + "-" + role;
        }

        public String cityReview(String role) {
            return "city-review-" + role;
        }

        public String lead(String role) {
            return "lead-" + role;
        }

        public String list(String role) {
            return "list-" + role;
        }

        public String applicant() {
            return "applicant";
        }
    }

    static class DueDates {

        public Date workingDays(int days) {
            return StandIns.workingDays(days);
        }

        public Date correction() {
            return CORRECTION;
        }

        public Date siteVisit() {
            return SITE_VISIT;
        }

        public Date districtDeadline() {
            return DISTRICT_DEADLINE;
        }
    }

    class Panel {

        public List<String> members() {
            return members;
        }
    }

    class Reminders {

        public boolean more() {
            return !reminders.isEmpty();
        }

        public Date next() {
            return reminders.getFirst();
        }
    }
}
