package cn.ronghe.modeling.check;

import java.text.ParseException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;

import org.camunda.bpm.engine.impl.calendar.CronTimer;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Timers that can be read, and none that keeps the server busy. */
final class TimerCheck implements Check {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final String REVIEW = "${recordCityReviewDelegate}";
    private static final String SELECTION = "selection-published";
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
            if (event instanceof IntermediateCatchEvent wait && isBeforeSelection(model, wait)) {
                found.warn(event, "timer.before-selection", name);
            }
            if (event instanceof StartEvent && event.getParentElement() instanceof Process) {
                found.warn(event, "timer.start", name);
            }
        }
    }

    /** Between the city's review and the selection: a selection leaves a case out that has not come to it. */
    private static boolean isBeforeSelection(CheckedModel model, IntermediateCatchEvent wait) {
        return CheckedModel.walk(List.of(wait), node -> isReview(node) ? List.of() : model.preceding(node)).stream()
                .anyMatch(TimerCheck::isReview)
                && CheckedModel.walk(List.of(wait), node -> isReview(node) ? List.of() : model.next(node)).stream()
                .anyMatch(node -> isSelection(model, node));
    }

    private static boolean isReview(FlowNode node) {
        return node instanceof ServiceTask task && REVIEW.equals(task.getCamundaDelegateExpression());
    }

    private static boolean isSelection(CheckedModel model, FlowNode node) {
        return node instanceof IntermediateCatchEvent event && event.getEventDefinitions().stream()
                .flatMap(waited -> model.referred(waited, "messageRef", Message.class).stream())
                .anyMatch(message -> SELECTION.equals(message.getName()));
    }

    private static String text(ModelElementInstance expression) {
        return expression == null ? "" : expression.getTextContent().strip();
    }

    private static boolean isExpression(String text) {
        return text.startsWith("${");
    }

    private static boolean isCron(String cycle) {
        try {
            CronTimer.parse(cycle);
            return true;
        } catch (ParseException noCron) {
            return false;
        }
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

    /** As the engine's own reader has it, which knows no weeks. */
    private static Optional<Duration> length(String text) {
        try {
            return Optional.of(Duration.ofMillis(
                    DatatypeFactory.newInstance().newDuration(text).getTimeInMillis(new Date(0))));
        } catch (IllegalArgumentException noLength) {
            return Optional.empty();
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
