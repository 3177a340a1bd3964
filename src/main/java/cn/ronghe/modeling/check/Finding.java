package cn.ronghe.modeling.check;

import cn.ronghe.shared.Refusal;

/**
 * One thing that is wrong with a drawing or its forms, or that an administrator must know before publishing it.
 *
 * @param elementId where in the drawing; empty for the drawing as a whole
 * @param form      in which form; empty where it is the drawing
 * @param reason    the sentence: what is wrong and what to do
 */
public record Finding(Severity severity, String elementId, String form, Refusal reason) {

    /** An error is never published. */
    public enum Severity { ERROR, WARNING }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
