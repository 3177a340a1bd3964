package cn.ronghe.review;

/**
 * A correction that did not come in time and is to be decided on again.
 *
 * @param department who had asked for it
 * @param reason     what was asked for
 */
public record MissedCorrection(String acceptanceNumber, String department, String reason) {
}
