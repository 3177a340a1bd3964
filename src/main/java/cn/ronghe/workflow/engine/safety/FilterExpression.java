package cn.ronghe.workflow.engine.safety;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * What the shared task filters ask by: who is looking, in which groups, and when. These four texts and nothing else; EL
 * never sees them. Every other expression in a stored filter is held against the allow-list.
 */
record FilterExpression(String text) implements Expression {

    private static final Map<String, Supplier<Object>> WAYS = Map.of(
            "${currentUser()}", () -> authentication().map(Authentication::getUserId).orElse(null),
            "${currentUserGroups()}", () -> authentication().map(Authentication::getGroupIds).orElse(List.of()),
            "${now()}", ClockUtil::getCurrentTime,
            "${dateTime().plusDays(2)}", () -> Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(2))));

    static boolean is(String text) {
        return WAYS.containsKey(text);
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(Context.getCommandContext().getAuthentication());
    }

    @Override
    public Object getValue(VariableScope scope) {
        return WAYS.get(text).get();
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution contextExecution) {
        return getValue(scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new UnsupportedOperationException(text + " cannot be set");
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution contextExecution) {
        setValue(value, scope);
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }

    @Override
    public String getExpressionText() {
        return text;
    }
}
