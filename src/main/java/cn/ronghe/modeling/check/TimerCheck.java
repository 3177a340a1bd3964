package cn.ronghe.modeling.check;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Timers that can be read, and none that keeps the server busy. */
final class TimerCheck implements Check {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Pattern CYCLE = Pattern.compile("R\\d*/(?:[^/]+/)?(P[^/]+)(?:/[^/]+)?");

    @Override
    public void look(CheckedModel model, Findings found) {
        for (TimerEventDefinition timer : model.all(TimerEventDefinition.class)) {
            BaseElement event = (BaseElement) timer.getParentElement();
            String name = CheckedModel.nameOf(event);
            String date = text(timer.getTimeDate());
            String duration = text(timer.getTimeDuration());
            String cycle = text(timer.getTimeCycle());
            boolean readable = !date.isEmpty() ? isExpression(date) || isDate(date)
                    : !duration.isEmpty() ? isExpression(duration) || length(duration).isPresent()
                    : !cycle.isEmpty() && (isExpression(cycle) || isCron(cycle) || interval(cycle).isPresent());
            if (!readable) {
                found.error(event, "timer.unreadable", name, date + duration + cycle);
            } else if (isCron(cycle) && !cycle.startsWith("0 ")
                    || interval(cycle).filter(every -> every.compareTo(SHORTEST) < 0).isPresent()) {
                found.warn(event, "timer.often", name, cycle);
            }
            if (event instanceof StartEvent && event.getParentElement() instanceof Process) {
                found.warn(event, "timer.start", name);
            }
        }
    }

    private static String text(ModelElementInstance expression) {
        return expression == null ? "" : expression.getTextContent().strip();
    }

    private static boolean isExpression(String text) {
        return text.startsWith("${");
    }

    private static boolean isCron(String cycle) {
        return cycle.split("\\s+").length >= 6 && !isExpression(cycle);
    }

    private static Optional<Duration> interval(String cycle) {
        Matcher parts = CYCLE.matcher(cycle);
        return parts.matches() ? length(parts.group(1)) : Optional.empty();
    }

    private static boolean isDate(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }

    private static Optional<Duration> length(String text) {
        try {
            return Optional.of(text.contains("T") ? Duration.parse(text) : Duration.ofDays(days(Period.parse(text))));
        } catch (DateTimeParseException | ArithmeticException noLength) {
            return Optional.empty();
        }
    }

    private static long days(Period period) {
        return period.toTotalMonths() * 30 + period.getDays();
    }
}
