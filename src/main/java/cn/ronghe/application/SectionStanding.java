package cn.ronghe.application;

import java.util.List;

import cn.ronghe.form.Violation;

/**
 * How far one section is.
 *
 * @param wrong   how many fields are filled in wrongly
 * @param missing how many are not filled in yet
 */
public record SectionStanding(State state, int wrong, int missing) {

    public enum State { EMPTY, STARTED, WRONG, COMPLETE }

    private static final String MISSING = "form.required";

    /** @param empty whether nothing is filled in */
    static SectionStanding of(List<Violation> errors, boolean empty) {
        int missing = (int) errors.stream().filter(error -> error.messageKey().startsWith(MISSING)).count();
        int wrong = errors.size() - missing;
        State state = errors.isEmpty() ? State.COMPLETE : empty ? State.EMPTY : wrong > 0 ? State.WRONG : State.STARTED;
        return new SectionStanding(state, wrong, missing);
    }

    public boolean complete() {
        return state == State.COMPLETE;
    }

    /** The class of its tag. */
    public String mark() {
        return switch (state) {
            case EMPTY -> "todo";
            case STARTED -> "go";
            case WRONG -> "bad";
            case COMPLETE -> "ok";
        };
    }
}
