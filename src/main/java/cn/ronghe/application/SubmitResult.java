package cn.ronghe.application;

import cn.ronghe.shared.Refusal;

/** What became of a submission or a correction. */
public sealed interface SubmitResult {

    /** @param changes against the version before; null for the first */
    record Submitted(Receipt receipt, Changes changes) implements SubmitResult {
    }

    /** Nothing was done; the same command with {@code confirmed} goes through. */
    record NeedsConfirmation(Refusal warning) implements SubmitResult {
    }

    record Incomplete(Overview overview) implements SubmitResult {
    }

    record Refused(Refusal refusal) implements SubmitResult {
    }
}
