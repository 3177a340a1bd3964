package cn.ronghe.modeling.check;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.ronghe.shared.Refusal;
import cn.ronghe.workflow.process.DepartmentRouting;
import cn.ronghe.workflow.process.DueDateRouting;

/**
 * Reads <code>${departments.city('fin','handler')}</code> and <code>${dueDates.workingDays(5)}</code>: what can be called
 * the routing classes say themselves, and a parameter called kind or role takes the words of this city only.
 */
final class RoutingCalls {

    private static final Pattern CALL = Pattern.compile("\\$\\{\\s*(\\w+)\\.(\\w+)\\(([^()]*)\\)\\s*}");
    private static final Pattern WORD = Pattern.compile("['\"]([^'\"]*)['\"]");
    private static final Pattern DAYS = Pattern.compile("[1-9]\\d?");

    private final ModelVocabulary words;

    RoutingCalls(ModelVocabulary words) {
        this.words = words;
    }

    /** Why nobody would be asked by this expression. */
    Optional<Refusal> problemOfGroups(String expression) {
        Matcher call = CALL.matcher(expression.strip());
        if (!call.matches() || !call.group(1).equals("departments")) {
            return refusal("groups.form", expression.strip());
        }
        List<String> given = arguments(call.group(3));
        Optional<Method> method = method(DepartmentRouting.class, call.group(2), given.size());
        if (method.isEmpty()) {
            return refusal("groups.call", expression.strip());
        }
        Parameter[] parameters = method.get().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            Matcher word = WORD.matcher(given.get(i));
            String value = word.matches() ? word.group(1) : given.get(i);
            if (parameters[i].getName().equals("kind") && !words.departmentKinds().containsKey(value)) {
                return refusal("groups.kind", value, listed(kinds()));
            }
            if (parameters[i].getName().equals("role") && !words.roles().contains(value)) {
                return refusal("groups.role", value, listed(words.roles()));
            }
        }
        return Optional.empty();
    }

    /** Why there would be no due date by this expression. */
    Optional<Refusal> problemOfDueDate(String expression) {
        Matcher call = CALL.matcher(expression.strip());
        if (!call.matches() || !call.group(1).equals("dueDates")) {
            return refusal("due.form", expression.strip());
        }
        List<String> given = arguments(call.group(3));
        if (method(DueDateRouting.class, call.group(2), given.size()).isEmpty()) {
            return refusal("due.call", expression.strip());
        }
        return given.stream().allMatch(argument -> DAYS.matcher(argument).matches() || WORD.matcher(argument).matches())
                ? Optional.empty() : refusal("due.days", expression.strip());
    }

    /**
     * A department by its kind.
     *
     * @param inCity the city's own; the one of the applicant's district otherwise
     */
    record Asked(boolean inCity, String kind, String role) {
    }

    /** Whom an expression asks that names both words; empty where it is another one, or names what is not there. */
    Optional<Asked> asked(String expression) {
        Matcher call = CALL.matcher(expression.strip());
        if (problemOfGroups(expression).isPresent() || !call.matches()) {
            return Optional.empty();
        }
        List<String> words = arguments(call.group(3)).stream().map(WORD::matcher).filter(Matcher::matches)
                .map(word -> word.group(1)).toList();
        return words.size() == 2
                ? Optional.of(new Asked(call.group(2).equals("city"), words.get(0), words.get(1))) : Optional.empty();
    }

    /** Whether the unit that filed is asked, on the portal and not by a form. */
    static boolean asksApplicant(String groups) {
        Matcher call = CALL.matcher(groups.strip());
        return call.matches() && call.group(2).equals("applicant");
    }

    private static List<String> arguments(String text) {
        return text.isBlank() ? List.of() : Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    private static Optional<Method> method(Class<?> routing, String name, int arguments) {
        return Arrays.stream(routing.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getName().equals(name)
                        && method.getParameterCount() == arguments).findFirst();
    }

    private List<String> kinds() {
        return words.departmentKinds().entrySet().stream().map(kind -> kind.getKey() + "（" + kind.getValue() + "）").toList();
    }

    private static String listed(Iterable<String> words) {
        TreeSet<String> sorted = new TreeSet<>();
        words.forEach(sorted::add);
        return String.join("、", sorted);
    }

    private static Optional<Refusal> refusal(String key, Object... arguments) {
        return Optional.of(Refusal.of("modeling.check." + key, arguments));
    }
}
