package cn.ronghe.application;

/**
 * A correction was handed in: the process goes on.
 *
 * @param username who did it
 */
public record ApplicationCorrected(long applicationId, String typeCode, String username) {
}
