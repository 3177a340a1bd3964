package cn.ronghe.workflow.process;

import java.util.Optional;

import cn.ronghe.workflow.engine.safety.ExpressionScope;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What a process instance carries: references to rows, and for the length of one action what a person submitted. */
final class Case {

    static final String APPLICATION = "applicationId";
    static final String LIST = "listId";
    static final String SELECTION = "selectionId";
    static final String MAIL = "mailId";
    static final String OUTCOME = "outcome";
    static final String OPINION = "opinion";

    private Case() {
    }

    /** The matter whose expression is being evaluated. */
    static VariableScope current() {
        return ExpressionScope.current();
    }

    static long reference(VariableScope scope, String name) {
        if (scope.getVariable(name) instanceof Number id) {
            return id.longValue();
        }
        throw new IllegalStateException(scope.getVariableScopeKey() + " has no " + name);
    }

    static String outcome(DelegateExecution execution) {
        return Optional.ofNullable((String) execution.getVariable(OUTCOME))
                .orElseThrow(() -> new IllegalStateException(execution.getCurrentActivityId() + " has no outcome"));
    }

    static String text(DelegateExecution execution, String name) {
        return execution.getVariable(name) instanceof String text ? text.strip() : "";
    }

    static Integer wholeNumber(DelegateExecution execution, String name) {
        return execution.getVariable(name) instanceof Number number ? number.intValue() : null;
    }
}
