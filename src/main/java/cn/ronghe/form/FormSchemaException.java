package cn.ronghe.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A .form file that this room cannot hold a submission to: unknown component, unknown rule, missing key. */
public class FormSchemaException extends RuntimeException {

    private static final Pattern COMPONENT = Pattern.compile("^component (\\S+): ");
    private static final Pattern UNKNOWN = Pattern.compile("unknown (?:attribute|rule|property|component type) (\\S+)$");

    FormSchemaException(String message) {
        super(message);
    }

    /** The id of the component that cannot be checked; empty where it is the form as a whole. */
    public Optional<String> component() {
        return found(COMPONENT);
    }

    /** The name of the component kind, attribute, rule or property that is not known, where that is the reason. */
    public Optional<String> unknown() {
        return found(UNKNOWN);
    }

    private Optional<String> found(Pattern pattern) {
        Matcher matcher = pattern.matcher(getMessage());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
