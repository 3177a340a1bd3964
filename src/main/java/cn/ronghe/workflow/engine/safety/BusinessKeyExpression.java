package cn.ronghe.workflow.engine.safety;

import java.util.Set;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;

/** The one property of an execution that models hand on, to a called process: its business key. EL never sees it. */
record BusinessKeyExpression(String text) implements Expression {

    private static final Set<String> WAYS = Set.of("#{execution.processBusinessKey}",
            "${execution.processBusinessKey}");

    static boolean is(String text) {
        return WAYS.contains(text.strip());
    }

    @Override
    public Object getValue(VariableScope scope) {
        return ((DelegateExecution) scope).getProcessBusinessKey();
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution contextExecution) {
        return getValue(scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new UnsupportedOperationException("a business key cannot be set by an expression");
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
