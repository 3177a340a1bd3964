package cn.ronghe.review;

/**
 * What somebody decided about an application, as the task's form brings it.
 *
 * @param outcome        a word of {@link Outcome} in small letters
 * @param opinion        the applicant reads it unchanged; null or blank where none was given
 * @param correctionDays working days for a correction, 1–60; null means {@link #DEFAULT_DAYS}
 */
public record ReviewDecision(long applicationId, String outcome, String opinion, Integer correctionDays) {

    static final int DEFAULT_DAYS = 10;
    static final int MAX_DAYS = 60;

    Outcome parsedOutcome() {
        return Outcome.of(outcome);
    }

    int days() {
        return correctionDays == null ? DEFAULT_DAYS : correctionDays;
    }
}
