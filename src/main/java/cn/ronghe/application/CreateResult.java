package cn.ronghe.application;

import cn.ronghe.shared.Refusal;

/** What became of {@link CreateApplication}. */
public sealed interface CreateResult {

    record Created(long applicationId) implements CreateResult {
    }

    /** Nothing was created; the same command with {@code confirmed} goes through. */
    record NeedsConfirmation(Refusal warning) implements CreateResult {
    }

    record Refused(Refusal refusal) implements CreateResult {
    }
}
