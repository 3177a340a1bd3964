package cn.ronghe.recommendation;

/**
 * A form of the notices that is offered blank.
 *
 * @param kind of form
 * @param code by which it is asked for, together with its kind
 * @param annex as the notice numbers it
 */
public record BlankForm(Kind kind, String code, String name, String annex) {

    public enum Kind { RECOMMENDATION, REPORT }

    /** Of the national notice: its annexes are numbered without the dot of the city's (附件 2.1). */
    public boolean national() {
        return !annex.contains(".");
    }
}
