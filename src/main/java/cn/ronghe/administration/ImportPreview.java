package cn.ronghe.administration;

import java.util.List;

import cn.ronghe.administration.Verdict.State;

/**
 * An uploaded sheet as its page shows it.
 *
 * @param taken       whether it was taken over; then only its bad rows are left
 * @param takenRows   how many rows were taken over
 * @param needsReason whether what it changes needs a reason
 */
public record ImportPreview(long id, String fileName, List<Verdict> verdicts, boolean taken, int takenRows,
                            boolean needsReason) {

    public List<Verdict> bad() {
        return verdicts.stream().filter(Verdict::bad).toList();
    }

    public List<Verdict> good() {
        return verdicts.stream().filter(verdict -> !verdict.bad()).toList();
    }

    /** Rows that change something. */
    public long effective() {
        return count(State.NEW) + count(State.CHANGED);
    }

    public long count(State state) {
        return verdicts.stream().filter(verdict -> verdict.state() == state).count();
    }
}
