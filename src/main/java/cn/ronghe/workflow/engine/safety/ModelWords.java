package cn.ronghe.workflow.engine.safety;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a model may name besides its own variables.
 *
 * @param calls        bean to its methods that an expression may call, e.g. {@code departments: [district, city]}
 * @param delegates    beans that a service task may name as {@code ${nameDelegate}}
 * @param engineValues which of {@link #ENGINE_VALUES} may be handed to such a call
 * @param largestLoop  how many instances a multi-instance of a fixed number may have
 */
public record ModelWords(Map<String, Set<String>> calls, Set<String> delegates, Set<String> engineValues,
                         int largestLoop) {

    /** Names that the engine itself gives a meaning in expressions. */
    public static final Set<String> ENGINE_VALUES = Set.of("execution", "task", "caseExecution", "externalTask",
            "authenticatedUserId", "variableContext");

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    public ModelWords {
        calls = calls.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        delegates = Set.copyOf(delegates);
        engineValues = Set.copyOf(engineValues);
        calls.forEach((bean, methods) -> {
            require(isName(bean) && !ENGINE_VALUES.contains(bean), bean);
            methods.forEach(method -> require(isName(method) && !method.equals("getClass"), bean + "." + method));
        });
        for (String delegate : delegates) {
            require(isName(delegate) && delegate.endsWith("Delegate") && !calls.containsKey(delegate), delegate);
        }
        engineValues.forEach(name -> require(ENGINE_VALUES.contains(name), name));
        require(largestLoop > 0, "largestLoop");
    }

    /** From lists, as a configuration file gives them. */
    public static ModelWords of(Map<String, List<String>> calls, Set<String> delegates, int largestLoop) {
        Map<String, Set<String>> sets = calls.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        return new ModelWords(sets, delegates, Set.of(), largestLoop);
    }

    boolean isBean(String name) {
        return calls.containsKey(name) || delegates.contains(name);
    }

    boolean allows(String bean, String method) {
        return calls.getOrDefault(bean, Set.of()).contains(method);
    }

    private static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static void require(boolean condition, String name) {
        if (!condition) {
            throw new IllegalArgumentException("models cannot be allowed to use " + name);
        }
    }
}
