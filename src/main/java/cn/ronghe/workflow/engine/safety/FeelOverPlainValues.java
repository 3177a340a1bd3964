package cn.ronghe.workflow.engine.safety;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * FEEL as the engine has it, over texts, numbers, truth values, dates, lists and maps only: of any other object
 * (a file, bytes) FEEL would offer all methods, {@code getClass()} first.
 */
final class FeelOverPlainValues implements FeelEngineFactory {

    private static final Set<Class<?>> PLAIN = Set.of(String.class, Boolean.class, Byte.class, Short.class,
            Integer.class, Long.class, Float.class, Double.class, BigDecimal.class, BigInteger.class, Date.class,
            LocalDate.class, LocalTime.class, LocalDateTime.class, ZonedDateTime.class, Duration.class, Period.class);

    @Override
    public FeelEngine createInstance() {
        return new Guarded(new ScalaFeelEngineFactory().createInstance());
    }

    private record Guarded(FeelEngine feel) implements FeelEngine {

        @Override
        public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
            return feel.evaluateSimpleExpression(expression, new PlainVariables(variables));
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext variables) {
            return feel.evaluateSimpleUnaryTests(tests, input, new PlainVariables(variables));
        }
    }

    private record PlainVariables(VariableContext variables) implements VariableContext {

        @Override
        public TypedValue resolve(String name) {
            TypedValue value = variables.resolve(name);
            if (value != null && !isPlain(value.getValue())) {
                throw new ProcessEngineException("not to be used in a decision: " + name);
            }
            return value;
        }

        @Override
        public boolean containsVariable(String name) {
            return variables.containsVariable(name);
        }

        @Override
        public Set<String> keySet() {
            return variables.keySet();
        }
    }

    private static boolean isPlain(Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().allMatch(FeelOverPlainValues::isPlain);
        }
        if (value instanceof Map<?, ?> map) {
            return isPlain(map.keySet()) && isPlain(map.values());
        }
        return value == null || PLAIN.contains(value.getClass());
    }
}
