package cn.ronghe.workflow.engine;

import java.util.Map;
import java.util.Set;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.aop.framework.ProxyFactory;

/**
 * The engine's task and form services as everybody gets them: reading, claiming and completing pass through the guard,
 * every other method that is not named here is closed. Classes and not interfaces are wrapped, because the REST door
 * casts to them.
 */
class GuardedServices {

    private static final Set<String> PASSED = Set.of("toString", "hashCode", "equals", "setCommandExecutor",
            "getCommandExecutor", "createTaskQuery", "createNativeTaskQuery", "createTaskReport");

    private final TaskGuard guard;

    GuardedServices(TaskGuard guard) {
        this.guard = guard;
    }

    TaskServiceImpl guarded(TaskServiceImpl tasks) {
        return proxy(tasks, this::onTasks);
    }

    FormServiceImpl guarded(FormServiceImpl forms) {
        return proxy(forms, this::onForms);
    }

    private Object onTasks(MethodInvocation call) throws Throwable {
        return switch (call.getMethod().getName()) {
            case "complete", "completeWithVariablesInReturn" -> complete(call);
            case "claim" -> {
                guard.claim((String) call.getArguments()[0], (String) call.getArguments()[1], () -> proceed(call));
                yield null;
            }
            case "setAssignee" -> {
                guard.claim((String) call.getArguments()[0], (String) call.getArguments()[1], () -> proceed(call));
                yield null;
            }
            default -> reading(call);
        };
    }

    private Object onForms(MethodInvocation call) throws Throwable {
        return switch (call.getMethod().getName()) {
            case "submitTaskForm", "submitTaskFormWithVariablesInReturn" -> complete(call);
            default -> reading(call);
        };
    }

    @SuppressWarnings("unchecked")
    private Object complete(MethodInvocation call) {
        Object[] arguments = call.getArguments();
        Map<String, Object> submitted = arguments.length > 1 ? (Map<String, Object>) arguments[1] : null;
        return guard.complete((String) arguments[0], submitted, (VariableMap values) -> {
            if (arguments.length > 1) {
                arguments[1] = values;
            }
            return proceed(call);
        });
    }

    private Object reading(MethodInvocation call) throws Throwable {
        String method = call.getMethod().getName();
        if (method.startsWith("get") || PASSED.contains(method)) {
            return call.proceed();
        }
        throw guard.closedDoor();
    }

    private static Object proceed(MethodInvocation call) {
        try {
            return call.proceed();
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(T target, MethodInterceptor interceptor) {
        ProxyFactory factory = new ProxyFactory(target);
        factory.setProxyTargetClass(true);
        factory.addAdvice(interceptor);
        return (T) factory.getProxy();
    }
}
