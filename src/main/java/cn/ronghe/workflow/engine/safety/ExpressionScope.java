package cn.ronghe.workflow.engine.safety;

import java.util.concurrent.Callable;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The matter an expression is being evaluated for, as the bean that it calls sees it. The engine's own notion of a
 * current execution is empty while a timer's date or a task's group is worked out.
 */
public final class ExpressionScope {

    private static final ThreadLocal<VariableScope> CURRENT = new ThreadLocal<>();

    private ExpressionScope() {
    }

    /** @throws IllegalStateException outside a call from an expression */
    public static VariableScope current() {
        VariableScope scope = CURRENT.get();
        if (scope == null) {
            throw new IllegalStateException("no expression is being evaluated");
        }
        return scope;
    }

    static <T> T in(VariableScope scope, Callable<T> call) throws Exception {
        VariableScope outer = CURRENT.get();
        CURRENT.set(scope);
        try {
            return call.call();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }
}
