package cn.ronghe.form;

import java.util.List;

import cn.ronghe.shared.Refusal;

/**
 * One thing wrong with one field, as a sentence that says what to do.
 *
 * @param fieldPath where: {@code centerName}, {@code coBuilders[1].code} (from 0), empty for the form as a whole
 * @param label     the field as the sentence names it
 */
public record Violation(String fieldPath, String label, String messageKey, List<Object> args, Severity severity) {

    /** A warning is shown and hinders nothing. */
    public enum Severity { ERROR, WARNING }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** For {@code Texts.get}. */
    public Refusal sentence() {
        return new Refusal(messageKey, args);
    }
}
