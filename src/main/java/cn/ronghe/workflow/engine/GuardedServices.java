package cn.ronghe.workflow.engine;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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
    private final OpenServices open;

    GuardedServices(TaskGuard guard, OpenServices open) {
        this.guard = guard;
        this.open = open;
    }

    TaskServiceImpl tasks() {
        return proxy(open.tasks(), this::onTasks);
    }

    FormServiceImpl forms() {
        return proxy(open.forms(), this::onForms);
    }

    private Object onTasks(MethodInvocation call) throws Throwable {
        return switch (call.getMethod().getName()) {
            case "complete", "completeWithVariablesInReturn" -> complete(call);
            case "claim", "setAssignee" -> {
                guard.claim(taskId(call), (String) call.getArguments()[1], () -> proceed(call));
                yield null;
            }
            default -> reading(call);
        };
    }

    private Object onForms(MethodInvocation call) throws Throwable {
        return switch (call.getMethod().getName()) {
            case "submitTaskForm" -> submit(call, values -> {
                open.tasks().complete(taskId(call), values);
                return null;
            });
            case "submitTaskFormWithVariablesInReturn" -> submit(call, values ->
                    open.tasks().completeWithVariablesInReturn(taskId(call), values, (boolean) call.getArguments()[2]));
            default -> reading(call);
        };
    }

    /** Completes the task instead: what is submitted as a form the engine would keep in its history, word for word. */
    private Object submit(MethodInvocation call, Function<VariableMap, Object> complete) {
        return guard.complete(taskId(call), submitted(call), complete);
    }

    private Object complete(MethodInvocation call) {
        Object[] arguments = call.getArguments();
        return guard.complete(taskId(call), submitted(call), (VariableMap values) -> {
            if (arguments.length > 1) {
                arguments[1] = values;
            }
            return proceed(call);
        });
    }

    private static String taskId(MethodInvocation call) {
        return (String) call.getArguments()[0];
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> submitted(MethodInvocation call) {
        return call.getArguments().length > 1 ? (Map<String, Object>) call.getArguments()[1] : null;
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
