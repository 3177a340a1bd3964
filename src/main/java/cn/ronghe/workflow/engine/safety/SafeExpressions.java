package cn.ronghe.workflow.engine.safety;

import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Function;

import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/** Every expression of the engine is made here, whatever it comes from: the second wall behind {@link ModelCheck}. */
final class SafeExpressions extends JuelExpressionManager {

    private final Texts texts;
    private final ModelWords words;
    private final Function<String, Object> beans;
    private final ExpressionCheck check;

    SafeExpressions(Texts texts, ModelWords words, Function<String, Object> beans) {
        this.texts = texts;
        this.words = words;
        this.beans = beans;
        this.check = new ExpressionCheck(words);
    }

    /** {@inheritDoc} @throws ModelRefused if it is not on the allow-list */
    @Override
    public Expression createExpression(String text) {
        if (BusinessKeyExpression.is(text)) {
            return new BusinessKeyExpression(text);
        }
        return FilterExpression.is(text) ? new FilterExpression(text) : super.createExpression(text);
    }

    /** {@inheritDoc} @throws ModelRefused if it is not on the allow-list */
    @Override
    public ValueExpression createValueExpression(String text) {
        List<Refusal> refusals = isDelegate(text) ? List.of() : check.refusals(text);
        if (!refusals.isEmpty()) {
            throw new ModelRefused(texts, refusals.stream().map(reason -> ModelProblem.ofFile("", reason)).toList());
        }
        return super.createValueExpression(text);
    }

    private boolean isDelegate(String text) {
        return text.startsWith("${") && text.endsWith("}")
                && words.delegates().contains(text.substring(2, text.length() - 1));
    }

    @Override
    protected ELResolver createElResolver() {
        return new SafeResolver(words, beans);
    }

    /** The engine's own functions (now(), dateTime() …) are nobody's here; the filters' are {@link FilterExpression}s. */
    @Override
    protected FunctionMapper createFunctionMapper() {
        return new FunctionMapper() {
            @Override
            public Method resolveFunction(String prefix, String localName) {
                return null;
            }
        };
    }
}
