package cn.ronghe.workflow.engine.safety;

import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Function;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.springframework.util.ClassUtils;

/**
 * What a name in an expression means: an allowed bean before a process variable, so that no variable takes a bean's
 * place. Nothing can be read from a value, nothing written; only declared methods of declared beans are called.
 */
final class SafeResolver extends ELResolver {

    private final ModelWords words;
    private final Function<String, Object> beans;
    private final VariableScopeElResolver variables = new VariableScopeElResolver();
    private final VariableContextElResolver inputs = new VariableContextElResolver();

    SafeResolver(ModelWords words, Function<String, Object> beans) {
        this.words = words;
        this.beans = beans;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        String name = String.valueOf(property);
        if (base != null) {
            throw new PropertyNotFoundException("no property can be read in an expression: " + name);
        }
        if (words.isBean(name)) {
            context.setPropertyResolved(true);
            return beans.apply(name);
        }
        if (ModelWords.ENGINE_VALUES.contains(name) && !words.engineValues().contains(name)) {
            throw new PropertyNotFoundException("not to be used in an expression: " + name);
        }
        Object value = variables.getValue(context, null, name);
        return context.isPropertyResolved() ? value : inputs.getValue(context, null, name);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        String name = String.valueOf(method);
        boolean isAllowed = words.calls().keySet().stream()
                .anyMatch(bean -> words.allows(bean, name) && beans.apply(bean) == base);
        if (!isAllowed) {
            throw new MethodNotFoundException("not to be called in an expression: " + name);
        }
        Object[] given = arguments == null ? new Object[0] : arguments;
        Object result = call(context, base, method(base, name, given.length), given);
        context.setPropertyResolved(true);
        return result;
    }

    private static Method method(Object base, String name, int arguments) {
        return Arrays.stream(base.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments)
                .filter(method -> !method.isBridge())
                .findFirst()
                .map(method -> ClassUtils.getInterfaceMethodIfPossible(method, base.getClass()))
                .orElseThrow(() -> new MethodNotFoundException(name + " with " + arguments + " arguments"));
    }

    /** Beans are package-private classes or proxies as a rule, so their public methods are made accessible. */
    private static Object call(ELContext context, Object base, Method method, Object[] given) {
        ExpressionFactory factory = (ExpressionFactory) context.getContext(ExpressionFactory.class);
        Object[] arguments = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            arguments[i] = given[i] == null ? null : factory.coerceToType(given[i], method.getParameterTypes()[i]);
        }
        try {
            method.setAccessible(true);
            return ExpressionScope.in((VariableScope) context.getContext(VariableScope.class),
                    () -> method.invoke(base, arguments));
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (Exception e) {
            throw new ELException(e);
        }
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new PropertyNotWritableException("nothing can be set by an expression: " + property);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }
}
