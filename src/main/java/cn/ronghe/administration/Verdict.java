package cn.ronghe.administration;

import java.util.List;

/**
 * What becomes of one row of a sheet.
 *
 * @param problems none where it can be taken over
 * @param what     what it changes, in words
 */
public record Verdict(SheetRow row, State state, List<Problem> problems, String what) {

    /** Shown by {@code administration.import.state.<name>}. */
    public enum State {
        NEW, CHANGED, UNCHANGED, BAD
    }

    /**
     * @param column place of the column in its kind
     * @param sentence what to write instead
     */
    public record Problem(int column, String sentence) {
    }

    public boolean bad() {
        return state == State.BAD;
    }

    static Verdict bad(SheetRow row, List<Problem> problems) {
        return new Verdict(row, State.BAD, List.copyOf(problems), "");
    }
}
